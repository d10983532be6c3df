import { savedSearch, type SavedSearch } from '../../../shared/contract'
import type { SavedSearchId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { parseStored } from '../stored'
import type { Author } from './change-log'

/** In the order of the sidebar. */
export const listSearches = (handle: ReadHandle): SavedSearch[] =>
  handle
    .all(query`SELECT id, name, query, view, sort FROM saved_search ORDER BY position`)
    .map((row) => parseStored(savedSearch, row, 'saved search'))

/** Replaces the one with the same id, or adds it as the last. */
export function saveSearch(
  handle: WriteHandle,
  author: Author,
  { id, name, query: typed, view, sort }: SavedSearch,
): void {
  const at = author.now()
  handle.run(command`
    INSERT INTO saved_search (id, name, query, view, sort, position, saved_at)
    VALUES (${id}, ${name}, ${typed}, ${view}, ${sort}, (SELECT coalesce(max(position), 0) + 1 FROM saved_search), ${at})
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, query = excluded.query, view = excluded.view, sort = excluded.sort, saved_at = excluded.saved_at`)
}

/** Removing what is not there changes nothing. */
export const removeSearch = (handle: WriteHandle, id: SavedSearchId): void =>
  void handle.run(command`DELETE FROM saved_search WHERE id = ${id}`)

/** Puts one before another, or last. Fails with `not-found` for either. */
export function moveSearch(handle: WriteHandle, id: SavedSearchId, before: SavedSearchId | null): void {
  handle.transaction(() => {
    const ids = handle.all(query`SELECT id FROM saved_search ORDER BY position`).map((row) => row.id as SavedSearchId)
    for (const named of [id, before]) {
      if (named !== null && !ids.includes(named)) throw new NamedFailure('not-found', { id: named })
    }
    if (id === before) return
    const others = ids.filter((each) => each !== id)
    others.splice(before === null ? others.length : others.indexOf(before), 0, id)
    others.forEach((each, index) =>
      handle.run(command`UPDATE saved_search SET position = ${index + 1} WHERE id = ${each}`),
    )
  })
}
