import type { Library } from '../library'
import { indexNext } from '../reindex'
import { monthsOf, pageOf } from '../tables/page'
import { notYet, type Wing } from './wing'

export function findingWing({ connection, read, write }: Wing): Pick<Library, 'finding'> {
  return {
    finding: {
      page: (request) => read(() => pageOf(connection, request)),
      facets: () => read(notYet),
      complete: () => read(notYet),
      months: (view) => read(() => monthsOf(connection, view)),
      indexNext: (milliseconds) => write(() => indexNext(connection, milliseconds)),
    },
  }
}
