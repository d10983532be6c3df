import type {
  Completion,
  Facets,
  Found,
  Listed,
  ListView,
  Month,
  NumbersOverview,
  Page,
  PageRequest,
  Selection,
} from '../../shared/contract'
import type { Field } from '../../shared/finding'
import type { ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Reading } from '../library'
import { chunk, giveWay } from './give-way'

/** What the window asks of the whole library, and the reader as well as main can answer. */
export interface Answers {
  page(request: PageRequest): Page
  /** Fails with `cancelled` when another count is asked for meanwhile: the one under way is of what was typed before. */
  facets(listed: Listed): Promise<Facets>
  complete(request: { field: Field; begun: string }): Completion[]
  months(request: { view: ListView }): Month[]
  counts(request: object): Record<ListView, number>
  find(request: { query: string }): Found
  selected(selection: Selection): readonly ReleaseId[]
  numbers(request: object): NumbersOverview
}

export function answersFrom(library: () => Reading): Answers {
  let asked = 0
  return {
    page: (request) => library().finding.page(request),
    facets: async (listed) => {
      const mine = (asked += 1)
      const steps = library().finding.facets(listed)
      for (;;) {
        const until = performance.now() + chunk
        do {
          const { done, value } = steps.next()
          if (done === true) return value
        } while (performance.now() < until)
        await giveWay()
        if (mine !== asked) throw new NamedFailure('cancelled')
      }
    },
    complete: ({ field, begun }) => library().finding.complete(field, begun),
    months: ({ view }) => library().finding.months(view),
    counts: () => library().releases.counts(),
    find: ({ query }) => library().find(query),
    selected: (selection) => library().releases.selected(selection),
    numbers: () => library().numbers.overview(),
  }
}
