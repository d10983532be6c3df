import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { SavedSearch } from '../../../shared/contract'
import { IconButton, Menu } from '../../ui'
import { say } from '../../words'
import styles from './Library.module.css'
import { showList } from './library-state'
import { NameSearch } from './NameSearch'
import { moveSearch, removeSearch, renameSearch, useSearches, useShownSearch } from './saved-searches'

export interface SavedSearchesProps {
  isReadOnly: boolean
  isPeopleOpen: boolean
  onReleases: () => void
}

/** The searches that stand beside the views. */
export function SavedSearches({ isReadOnly, isPeopleOpen, onReleases }: SavedSearchesProps) {
  const all = useSearches((state) => state.all)
  const shown = useShownSearch()
  const [renamed, setRenamed] = useState<SavedSearch | null>(null)
  if (all.length === 0) return null

  const act = (search: SavedSearch, action: string): void => {
    switch (action) {
      case 'rename':
        return setRenamed(search)
      case 'up':
        return void moveSearch(search, -1)
      case 'down':
        return void moveSearch(search, 1)
      case 'remove':
        void removeSearch(search)
    }
  }
  return (
    <div className={styles.views} role="group" aria-label={say('search.saved')}>
      <h2 className={styles.viewsTitle}>{say('search.saved')}</h2>
      {all.map((search, index) => (
        <div key={search.id} className={styles.saved}>
          <button
            type="button"
            className={styles.view}
            aria-current={search === shown && !isPeopleOpen ? 'page' : undefined}
            title={search.query}
            onClick={() => {
              onReleases()
              void showList({ ...search, after: null })
            }}
          >
            <span className={styles.savedName}>{search.name}</span>
          </button>
          {isReadOnly ? null : (
            <Menu
              label={say('search.menu', { name: search.name })}
              placement="bottom end"
              trigger={
                <IconButton
                  small
                  label={say('search.menu', { name: search.name })}
                  icon={<MoreHorizontal size={14} />}
                />
              }
              items={[
                { id: 'rename', label: say('search.rename') },
                { id: 'up', label: say('search.up'), isDisabled: index === 0 },
                { id: 'down', label: say('search.down'), isDisabled: index === all.length - 1 },
                'separator',
                { id: 'remove', label: say('search.remove'), isDanger: true },
              ]}
              onAction={(action) => act(search, action)}
            />
          )}
        </div>
      ))}
      {renamed === null ? null : (
        <NameSearch
          title={say('search.rename-title')}
          name={renamed.name}
          onName={(name) => renameSearch(renamed, name)}
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  )
}
