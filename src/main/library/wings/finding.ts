import type { Finding, Library } from '../library'
import { indexNext } from '../reindex'
import { completionsOf, facetsOf } from '../tables/facets'
import { monthsOf, pageOf } from '../tables/page'
import type { Wing } from './wing'

export function findingWing(wing: Wing): Pick<Library, 'finding'> {
  const { connection, write } = wing
  return {
    finding: {
      ...findingIn(wing),
      indexNext: (milliseconds) => write(() => indexNext(connection, milliseconds)),
    },
  }
}

/** The part of it that only reads. */
export const findingIn = ({ connection, read }: Pick<Wing, 'connection' | 'read'>): Omit<Finding, 'indexNext'> => ({
  page: (request, most) => read(() => pageOf(connection, request, most)),
  facets: (listed) => {
    const steps = read(() => facetsOf(connection, listed))
    return { next: () => read(() => steps.next()) }
  },
  complete: (field, begun) => read(() => completionsOf(connection, field, begun)),
  months: (view) => read(() => monthsOf(connection, view)),
})
