import { useRef, type KeyboardEvent } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { ListView } from '../../../shared/contract'
import type { ReleaseId, ReleaseSummary } from '../../../shared/release'
import { classes, EmptyState, SearchField } from '../../ui'
import { say } from '../../words'
import { Card } from './Card'
import { grouped } from './groups'
import styles from './Library.module.css'
import { search, useLibrary } from './library-state'
import { moveToTrash, restore } from './trash'

export interface ReleaseListProps {
  /** The release on the page. */
  open: ReleaseId | null
  isReadOnly: boolean
  onOpen: (id: ReleaseId) => void
}

/** The second pane: the releases of a view, found as one types. Arrows move, Enter opens, Delete moves to the trash. */
export function ReleaseList({ open, isReadOnly, onOpen }: ReleaseListProps) {
  const { view, query, items } = useLibrary()
  const list = useRef<HTMLDivElement>(null)
  const today = new Date()

  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items?.find(({ id }) => id === focusedKey())
    if (item === undefined) return
    if (event.key === 'Delete' && view !== 'trash' && !isReadOnly) {
      event.preventDefault()
      void moveToTrash(item.id, item.headline)
    }
  }

  return (
    <section className={styles.list} aria-label={say('library.list')}>
      <div className={styles.search}>
        <SearchField
          label={say('library.find')}
          placeholder={say('library.find-placeholder')}
          clearLabel={say('library.find-clear')}
          name="find"
          value={query}
          onChange={search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || items === null || items.length === 0) return
            event.preventDefault()
            list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
          }}
        />
      </div>
      {items === null ? null : items.length === 0 ? (
        <NothingHere isSearch={query.trim() !== ''} view={view} />
      ) : (
        <div ref={list} className={styles.cards} onKeyDownCapture={onKeyDown}>
          <ListBox
            aria-label={say(`library.view-${view}`)}
            selectionMode="none"
            onAction={(key) => {
              const item = items.find(({ id }) => id === key)
              if (item === undefined) return
              if (view === 'trash') void restore(item.id, item.headline)
              else onOpen(item.id)
            }}
            dependencies={[open, view]}
          >
            {query.trim() === ''
              ? grouped(items, today).map((group) => (
                  <ListBoxSection key={group.id} id={group.id}>
                    <Header className={styles.group}>{group.title}</Header>
                    <Collection items={group.items} dependencies={[open, view]}>
                      {(item) => cardItem(item, item.id === open, view === 'trash', today)}
                    </Collection>
                  </ListBoxSection>
                ))
              : items.map((item) => cardItem(item, item.id === open, false, today))}
          </ListBox>
        </div>
      )}
    </section>
  )
}

const cardItem = (item: ReleaseSummary, isOpen: boolean, isTrash: boolean, today: Date) => (
  <ListBoxItem
    key={item.id}
    id={item.id}
    textValue={item.headline === '' ? say('library.untitled') : item.headline}
    className={classes(styles.card, isOpen && styles.open)}
    aria-current={isOpen ? 'true' : undefined}
  >
    <Card item={item} today={today} />
    {isTrash ? <span className={styles.restore}>{say('library.restore-hint')}</span> : null}
  </ListBoxItem>
)

/** The card that has the focus, by the key that the list gives its options. */
const focusedKey = (): string | null => document.activeElement?.getAttribute('data-key') ?? null

/** Why the list is empty, and what brings something into it. How to begin is told on the page. */
function NothingHere({ isSearch, view }: { isSearch: boolean; view: ListView }) {
  const reason = isSearch ? 'nothing-found' : view === 'all' ? 'empty' : view === 'trash' ? 'trash-empty' : 'view-empty'
  return (
    <EmptyState isSmall title={say(`library.${reason}`)}>
      {say(`library.${reason}-help`)}
    </EmptyState>
  )
}
