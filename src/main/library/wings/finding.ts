import type { Library } from '../library'
import { indexNext } from '../reindex'
import { completionsOf, facetsOf } from '../tables/facets'
import { monthsOf, pageOf } from '../tables/page'
import type { Wing } from './wing'

export function findingWing({ connection, read, write }: Wing): Pick<Library, 'finding'> {
  return {
    finding: {
      page: (request, most) => read(() => pageOf(connection, request, most)),
      facets: (listed) => {
        const steps = read(() => facetsOf(connection, listed))
        return { next: () => read(() => steps.next()) }
      },
      complete: (field, begun) => read(() => completionsOf(connection, field, begun)),
      months: (view) => read(() => monthsOf(connection, view)),
      indexNext: (milliseconds) => write(() => indexNext(connection, milliseconds)),
    },
  }
}
