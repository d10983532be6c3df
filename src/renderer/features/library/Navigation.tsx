import { ChevronDown, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListView } from '../../../shared/contract'
import { textIn, type Mission } from '../../../shared/release'
import { Button } from '../../ui'
import { say, sayNumber } from '../../words'
import styles from './Library.module.css'
import { showView, useLibrary } from './library-state'
import { useShownSearch } from './saved-searches'
import { SavedSearches } from './SavedSearches'

const views = ['all', 'draft', 'in-clearance', 'cleared', 'released', 'trash'] as const satisfies readonly ListView[]

export interface NavigationProps {
  mission: Mission | null
  isReadOnly: boolean
  onNew: () => void
  onSettings: (page: 'mission' | 'templates') => void
  onHealth: () => void
  /** Whether the registers are on screen instead of the releases. */
  isPeopleOpen: boolean
  onPeople: () => void
  onReleases: () => void
  /** Stands at the end of the pane. */
  foot: ReactNode
}

/** The first pane: whose library it is, how to begin, and its views. */
export function Navigation(props: NavigationProps) {
  const { mission, isReadOnly, onNew, onSettings, onHealth, isPeopleOpen, onPeople, onReleases, foot } = props
  const view = useLibrary((state) => state.view)
  const shown = useShownSearch()
  const counts = useLibrary((state) => state.counts)
  return (
    <nav className={styles.navigation} aria-label={say('library.navigation')}>
      <div className={styles.brand}>
        <h1 className={styles.name}>{say('app.name')}</h1>
        <button
          type="button"
          className={styles.mission}
          title={say('library.mission')}
          onClick={() => onSettings('mission')}
        >
          {missionLine(mission)}
        </button>
      </div>
      <div className={styles.new} data-part="new">
        <Button
          look="primary"
          isDisabled={isReadOnly}
          aria-haspopup="menu"
          icon={<Plus size={15} aria-hidden />}
          onPress={onNew}
        >
          {say('library.new')}
          <ChevronDown size={13} aria-hidden />
        </Button>
      </div>
      <div className={styles.views}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.view}
            aria-current={view === each && shown === null && !isPeopleOpen ? 'page' : undefined}
            onClick={() => {
              onReleases()
              showView(each)
            }}
          >
            {say(`library.view-${each}`)}{' '}
            <span className={styles.count}>{counts === null || counts[each] === 0 ? '' : sayNumber(counts[each])}</span>
          </button>
        ))}
      </div>
      <SavedSearches isReadOnly={isReadOnly} isPeopleOpen={isPeopleOpen} onReleases={onReleases} />
      <div className={styles.views} role="group" aria-label={say('library.desk')}>
        <h2 className={styles.viewsTitle}>{say('library.desk')}</h2>
        <button
          type="button"
          className={styles.view}
          aria-current={isPeopleOpen ? 'page' : undefined}
          onClick={onPeople}
        >
          {say('library.registers')}
        </button>
        <button type="button" className={styles.view} onClick={() => onSettings('templates')}>
          {say('library.templates')}
        </button>
        <button type="button" className={styles.view} onClick={() => onSettings('mission')}>
          {say('library.settings')}
        </button>
        <button type="button" className={styles.view} onClick={onHealth}>
          {say('keeping.title')}
        </button>
      </div>
      {foot}
    </nav>
  )
}

function missionLine(mission: Mission | null): string {
  if (mission === null) return ' '
  const parts = [textIn(mission.name, mission.language), textIn(mission.city, mission.language)]
  const line = parts.filter((part) => part.trim() !== '').join(' · ')
  return line === '' ? say('library.mission-unset') : line
}
