import { BookmarkPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ListView, Selection } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { EmptyState, IconButton } from '../../ui'
import { say } from '../../words'
import { BulkBar } from './BulkBar'
import { CardList } from './CardList'
import { FacetPanel } from './FacetPanel'
import { FindField } from './FindField'
import styles from './Library.module.css'
import { useLibrary } from './library-state'
import { Beginning, MonthMenu } from './MonthMenu'
import { NameSearch } from './NameSearch'
import { saveSearch, useShownSearch } from './saved-searches'
import { SortMenu } from './SortMenu'

export interface ReleaseListProps {
  isReadOnly: boolean
  onOpen: (id: ReleaseId) => void
  /** So many releases are to be exported. */
  onExport: (selection: Selection, count: number) => void
  /** They are to go to another officer. */
  onSend: (selection: Selection) => void
}

/** The second pane: the releases of a view, found as one types, in the order one likes. */
export function ReleaseList({ isReadOnly, onOpen, onExport, onSend }: ReleaseListProps) {
  const view = useLibrary((state) => state.view)
  const isSearch = useLibrary((state) => state.query.trim() !== '')
  const isThere = useLibrary((state) => state.items !== null)
  const isEmpty = useLibrary((state) => state.rows.length === 0)
  const pane = useRef<HTMLElement>(null)
  const isByDay = useLibrary(({ sort }) => sort === 'rank' || sort === 'day') && !isSearch

  return (
    <section ref={pane} className={styles.list} aria-label={say('library.list')}>
      <div className={styles.search}>
        <FindField onDown={() => pane.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus()} />
        {isSearch && !isReadOnly ? <SaveSearch /> : null}
        {isByDay ? <MonthMenu /> : null}
        <FacetPanel />
        <SortMenu />
      </div>
      <BulkBar isTrash={view === 'trash'} isReadOnly={isReadOnly} onExport={onExport} onSend={onSend} />
      <Beginning />
      <Told />
      {!isThere ? null : isEmpty ? (
        <NothingHere isSearch={isSearch} view={view} />
      ) : (
        <CardList
          isReadOnly={isReadOnly}
          onOpen={onOpen}
          onType={() => {
            const field = pane.current?.querySelector<HTMLInputElement>('[data-field=find] input')
            field?.focus()
            field?.setSelectionRange(field.value.length, field.value.length)
          }}
        />
      )}
    </section>
  )
}

/** Keeps what is looked for under a name, unless it has one. */
function SaveSearch() {
  const shown = useShownSearch()
  const query = useLibrary((state) => state.query)
  const [isNaming, setIsNaming] = useState(false)
  return (
    <>
      {shown === null ? (
        <IconButton
          small
          label={say('search.save-this')}
          icon={<BookmarkPlus size={14} />}
          onPress={() => setIsNaming(true)}
        />
      ) : null}
      {isNaming ? (
        <NameSearch
          title={say('search.save-this')}
          name={query.trim()}
          onName={saveSearch}
          onClose={() => setIsNaming(false)}
        />
      ) : null}
    </>
  )
}

/** How the list differs from what one would expect of it. */
function Told() {
  const indexing = useLibrary((state) => state.indexing)
  const isNewestFirst = useLibrary((state) => state.isNewestFirst)
  if (indexing > 0) return <Hint>{say('search.indexing', { count: indexing })}</Hint>
  return isNewestFirst ? <Hint>{say('search.newest-first')}</Hint> : null
}

const Hint = ({ children }: { children: string }) => (
  <p role="status" className={styles.hint}>
    {children}
  </p>
)

/** Why the list is empty, and what brings something into it. How to begin is told on the page. */
function NothingHere({ isSearch, view }: { isSearch: boolean; view: ListView }) {
  const reason = isSearch ? 'nothing-found' : view === 'all' ? 'empty' : view === 'trash' ? 'trash-empty' : 'view-empty'
  return (
    <EmptyState isSmall title={say(`library.${reason}`)}>
      {say(`library.${reason}-help`)}
    </EmptyState>
  )
}
