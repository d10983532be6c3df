import type { Found } from '../../../shared/contract'
import { parseQuery, wordsToMark } from '../../../shared/finding'
import type { Place } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { compiled, type Compiled } from '../search'
import { query } from '../sql'
import { toJson } from '../stored'
import { hitsOf } from './hits'
import { summariesOf } from './list'
import { counted } from './people'
import { suggestEntries } from './registers'

const most = 8

/**
 * What the words typed find, best first, at most 8 of each kind, the trash apart. `texts` are releases whose text (body,
 * notes to editors, subheading or summary) holds them; `releases` those whose headline, number, event or names do, and
 * those where the words are spread further, so that whatever the list finds is found here too.
 */
export function find(handle: ReadHandle, typed: string): Found {
  const clauses = parseQuery(typed)
  const sought = compiled(clauses)
  const { people, places } = suggestEntries(handle, wordsToMark(clauses))
  const inText = sought.found === null || !sought.hasWords ? null : `{body facets} : (${sought.found})`
  const [releases, texts] =
    inText === null || sought.table === 'search_names'
      ? [sought, null]
      : [
          { ...sought, found: `(${inNames} : (${sought.found})) OR ((${sought.found}) NOT (${inText}))`, whole: null },
          { ...sought, found: inText, whole: null },
        ]
  const hits = (of: Compiled): number[] => [
    ...hitsOf(handle, { view: 'all', sought: of, sort: 'rank', after: null, most }).keys,
  ]
  return {
    releases: typed.trim() === '' ? [] : summariesOf(handle, hits(releases), []),
    people: counted(handle, people),
    places: withReleases(handle, places),
    texts: texts === null ? [] : summariesOf(handle, hits(texts), sought.terms),
  }
}

const inNames = '{headline event speakers people places tags facets}'

function withReleases(handle: ReadHandle, places: readonly Place[]): Found['places'] {
  const ids = toJson(places.map((it) => it.id))
  const rows = handle.all(query`
    SELECT place, count(*) AS releases FROM event JOIN release ON release.key = event.release
    WHERE place IN (SELECT value FROM json_each(${ids})) AND trashed_at IS NULL GROUP BY place`)
  const counts = new Map(rows.map((row) => [row.place, Number(row.releases)]))
  return places.map((place) => ({ place, releases: counts.get(place.id) ?? 0 }))
}
