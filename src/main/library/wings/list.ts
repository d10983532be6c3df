import { fold } from '../../../shared/language'
import type { Library, Releases } from '../library'
import { selectedIn } from '../tables/page'
import { setTags, setTrashed } from '../tables/release'
import { listSearches, moveSearch, removeSearch, saveSearch } from '../tables/saved-search'
import type { Wing } from './wing'

/** What the list does to many releases at once, and the searches beside it. */
export function listWing({ connection, read, write }: Wing): Pick<Library, 'savedSearches'> & {
  bulk: Pick<Releases, 'selected' | 'tag' | 'trashMany'>
} {
  return {
    savedSearches: {
      list: () => read(() => listSearches(connection)),
      save: (search) => write((author) => saveSearch(connection, author, search)),
      remove: (id) => write(() => removeSearch(connection, id)),
      move: (id, before) => write(() => moveSearch(connection, id, before)),
    },
    bulk: {
      selected: (selection) => read(() => selectedIn(connection, selection)),
      tag: (ids, { add, remove }) =>
        write((author) =>
          connection.transaction(() =>
            ids.filter((id) => setTags(connection, author, id, (tags) => retagged(tags, add, remove))),
          ),
        ),
      trashMany: (ids, isTrashed) =>
        write((author) =>
          connection.transaction(() => ids.filter((id) => setTrashed(connection, author, id, isTrashed))),
        ),
    },
  }
}

/** A tag is the same in capitals and without its accents: it is not added twice. */
function retagged(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const isAmong = (tag: string, others: readonly string[]): boolean => others.some((other) => fold(other) === fold(tag))
  const kept = tags.filter((tag) => !isAmong(tag, remove))
  for (const tag of add.map((typed) => typed.trim())) if (tag !== '' && !isAmong(tag, kept)) kept.push(tag)
  return kept
}
