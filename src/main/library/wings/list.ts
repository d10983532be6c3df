import type { Library, Releases } from '../library'
import { notYet, type Wing } from './wing'

/** What the list does to many releases at once, and the searches beside it. */
export function listWing({ read, write }: Wing): Pick<Library, 'savedSearches'> & {
  bulk: Pick<Releases, 'selected' | 'tag' | 'trashMany'>
} {
  return {
    savedSearches: {
      list: () => read(notYet),
      save: () => write(notYet),
      remove: () => write(notYet),
      move: () => write(notYet),
    },
    bulk: {
      selected: () => read(notYet),
      tag: () => write(notYet),
      trashMany: () => write(notYet),
    },
  }
}
