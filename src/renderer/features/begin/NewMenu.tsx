import type { ReleaseType } from '../../../shared/release'
import { offeredTypes } from '../../../shared/release-types'
import { FloatingMenu, type MenuEntry } from '../../ui'
import { say } from '../../words'
import { useBegin } from './begin-state'

const others = ['from-template', 'from-earlier', 'paste', 'import'] as const

/** What a new release can start from. */
export type Beginning = ReleaseType | (typeof others)[number]

/** Every way to begin, the press release first: Enter takes it, letters find the others. */
export function NewMenu({ onBegin }: { onBegin: (beginning: Beginning) => void }) {
  const anchor = useBegin((state) => state.newMenu)
  const close = (): void => useBegin.setState({ newMenu: null })
  const items: MenuEntry[] = [
    ...offeredTypes.map((type) => ({ id: type, label: say(`library.type-${type}`) })),
    'separator',
    { id: 'from-template', label: say('begin.from-template') },
    { id: 'from-earlier', label: say('begin.from-earlier') },
    'separator',
    { id: 'paste', label: say('library.paste-text'), shortcut: 'Ctrl+Shift+N' },
    { id: 'import', label: say('library.import') },
  ]
  return (
    <FloatingMenu
      label={say('begin.new-menu')}
      anchor={anchor}
      items={items}
      onClose={close}
      onAction={(id) => {
        const beginning = [...offeredTypes, ...others].find((each) => each === id)
        close()
        // The menu gives the focus back first: what begins puts it somewhere else.
        if (beginning !== undefined) setTimeout(() => onBegin(beginning), 0)
      }}
    />
  )
}
