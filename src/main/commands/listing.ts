import { listViews, type Facets, type Listed, type ListSort } from '../../shared/contract'
import type { Library } from '../library'
import { say } from '../words'
import { choice, countIn } from './usage'
import type { Given, Tools } from './verb'
import { readingLibrary } from './with-library'

/** The options of every verb that lists releases, as {@link listing} reads them. */
export const listingOptions = ['view', 'sort', 'limit']
export const listingFlags = ['facets']
export const listingUsage = `[--view ${listViews.join('|')}] [--sort day|saved|title|rank] [--limit N] [--facets] [--library PATH]`

const usualLimit = 200

/** The releases of a view, or what a query finds there; with `--facets` what they are as well. */
export function listing(given: Given, tools: Tools, query: string, sorts: readonly [ListSort, ...ListSort[]]) {
  const view = choice(given, 'view', listViews)
  const sort = choice(given, 'sort', sorts)
  const limit = countIn(given, 'limit') ?? usualLimit
  return readingLibrary(given, tools, (library) => {
    const { items, indexing } = library.finding.page({ view, query, sort, after: null }, limit)
    if (indexing > 0) tools.tell(say('command-line.indexing', { count: indexing }))
    return given.flags.has('facets') ? { releases: items, ...facetsOf(library, { view, query }) } : items
  })
}

function facetsOf(library: Library, listed: Listed): Facets {
  const steps = library.finding.facets(listed)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
