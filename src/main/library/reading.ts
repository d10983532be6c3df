import { naming } from './failures'
import type { Finding, Library, Releases } from './library'
import { numbersOverview } from './numbers'
import { openBeside } from './open'
import { find } from './tables/find'
import { selectedIn } from './tables/page'
import { countReleases } from './tables/view'
import { findingIn } from './wings/finding'

/** What is asked of a library as a whole, and changes nothing in it. */
export interface Reading extends Pick<Library, 'find' | 'numbers'> {
  readonly finding: Omit<Finding, 'indexNext'>
  readonly releases: Pick<Releases, 'counts' | 'selected'>
}

/** Reads a library that another process has open: each answer is of one moment, with all that was saved before it. */
export function openReading(library: string): Reading {
  const { path, connection } = openBeside(library)
  const read = <T>(work: () => T): T => naming(path, () => connection.database.transaction(work).deferred())
  return {
    finding: findingIn({ connection, read }),
    releases: {
      counts: () => read(() => countReleases(connection)),
      selected: (selection) => read(() => selectedIn(connection, selection)),
    },
    find: (query) => read(() => find(connection, query)),
    numbers: { overview: () => read(() => numbersOverview(connection, new Date().toISOString())) },
  }
}
