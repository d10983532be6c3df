import { ChevronDown, Plus } from 'lucide-react'
import type { ListView } from '../../../shared/contract'
import { textIn, type Mission, type ReleaseType } from '../../../shared/release'
import { Button, Menu } from '../../ui'
import { say } from '../../words'
import styles from './Library.module.css'
import { showView, useLibrary } from './library-state'

/** What an officer starts from nothing; corrections and withdrawals start from a release. */
const newTypes = ['press-release', 'statement', 'readout', 'media-advisory', 'condolence', 'message'] as const

const views = ['all', 'draft', 'in-clearance', 'cleared', 'released', 'trash'] as const satisfies readonly ListView[]

export interface NavigationProps {
  mission: Mission | null
  isReadOnly: boolean
  onNew: (type: ReleaseType) => void
  onPasteText: () => void
  onImport: () => void
  onMission: () => void
}

/** The first pane: whose library it is, how to begin, and its views. */
export function Navigation({ mission, isReadOnly, onNew, onPasteText, onImport, onMission }: NavigationProps) {
  const view = useLibrary((state) => state.view)
  const counts = useLibrary((state) => state.counts)
  return (
    <nav className={styles.navigation} aria-label={say('library.navigation')}>
      <div className={styles.brand}>
        <h1 className={styles.name}>{say('app.name')}</h1>
        <button type="button" className={styles.mission} title={say('library.mission')} onClick={onMission}>
          {missionLine(mission)}
        </button>
      </div>
      <div className={styles.new}>
        <Menu
          label={say('library.new')}
          trigger={
            <Button look="primary" isDisabled={isReadOnly} icon={<Plus size={15} aria-hidden />}>
              {say('library.new')}
              <ChevronDown size={13} aria-hidden />
            </Button>
          }
          items={[
            ...newTypes.map((type) => ({
              id: type,
              label: say(`library.type-${type}`),
              ...(type === 'press-release' ? { shortcut: 'Ctrl+N' } : {}),
            })),
            'separator',
            { id: 'paste', label: say('library.paste-text'), shortcut: 'Ctrl+Shift+N' },
            { id: 'import', label: say('library.import') },
          ]}
          onAction={(id) => {
            const type = newTypes.find((each) => each === id)
            if (type !== undefined) onNew(type)
            else if (id === 'paste') onPasteText()
            else onImport()
          }}
        />
      </div>
      <div className={styles.views}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.view}
            aria-current={view === each ? 'page' : undefined}
            onClick={() => showView(each)}
          >
            {say(`library.view-${each}`)}{' '}
            <span className={styles.count}>{counts === null || counts[each] === 0 ? '' : counts[each]}</span>
          </button>
        ))}
      </div>
    </nav>
  )
}

function missionLine(mission: Mission | null): string {
  if (mission === null) return ' '
  const parts = [textIn(mission.name, mission.language), textIn(mission.city, mission.language)]
  const line = parts.filter((part) => part.trim() !== '').join(' · ')
  return line === '' ? say('library.mission-unset') : line
}
