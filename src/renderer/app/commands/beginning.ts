import type { ReleaseType } from '../../../shared/release'
import { offeredTypes } from '../../../shared/release-types'
import { openBegin, openNewMenu } from '../../features/begin'
import { importNewsItem, pasteNewsItem } from '../../features/intake'
import { receivePackage } from '../../features/transfer'
import { say } from '../../words'
import { createRelease } from '../begin'
import type { Command } from './command'

const start = (type: ReleaseType): Command => ({
  id: `new-${type}`,
  label: say('app.new-of-type', { type: say(`library.type-${type}`) }),
  needs: 'library',
  run: () => void createRelease(type),
})

/** What a release can begin with. */
export const beginning: readonly Command[] = [
  {
    id: 'new',
    label: say('app.new'),
    shortcuts: ['Ctrl+N'],
    needs: 'library',
    run: openNewMenu,
  },
  ...offeredTypes.map(start),
  {
    id: 'new-from-template',
    label: say('app.new-of-type', { type: say('begin.from-template') }),
    needs: 'library',
    run: () => openBegin('template'),
  },
  {
    id: 'new-from-earlier',
    label: say('app.new-of-type', { type: say('begin.from-earlier') }),
    needs: 'library',
    run: () => openBegin('earlier'),
  },
  { id: 'save-template', label: say('begin.save-template'), needs: 'writing', run: () => openBegin('save-template') },
  {
    id: 'new-from-paste',
    label: say('library.paste-text'),
    shortcuts: ['Ctrl+Shift+N'],
    needs: 'library',
    run: pasteNewsItem,
  },
  { id: 'import', label: say('library.import'), needs: 'library', run: () => void importNewsItem() },
  { id: 'receive', label: say('transfer.receive'), needs: 'library', run: () => void receivePackage() },
]
