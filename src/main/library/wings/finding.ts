import type { Library } from '../library'
import { indexNext } from '../reindex'
import { notYet, type Wing } from './wing'

export function findingWing({ connection, read, write }: Wing): Pick<Library, 'finding'> {
  return {
    finding: {
      page: () => read(notYet),
      facets: () => read(notYet),
      complete: () => read(notYet),
      months: () => read(notYet),
      indexNext: (milliseconds) => write(() => indexNext(connection, milliseconds)),
    },
  }
}
