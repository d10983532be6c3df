import type { Found } from '../../../shared/contract'
import type { Place } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { matchExpression, termsOf } from '../search'
import { query } from '../sql'
import { toJson } from '../stored'
import { searchReleases } from './list'
import { counted } from './people'
import { suggestEntries } from './registers'

const most = 8

/**
 * What holds all the words typed, best first, at most 8 of each kind, the trash apart. `texts` are releases whose text
 * (body, notes to editors, subheading or summary) holds them; `releases` those whose headline, number, event or names do,
 * and those where the words are spread further, so that whatever the list finds is found here too.
 */
export function find(handle: ReadHandle, typed: string): Found {
  const terms = termsOf(typed)
  if (terms.length === 0) return { releases: [], people: [], places: [], texts: [] }
  const all = matchExpression(terms)
  const inNames = `{headline event speakers people places tags} : (${all})`
  const inText = `{body} : (${all})`
  const { people, places } = suggestEntries(handle, typed)
  const releases = searchReleases(handle, 'all', `(${inNames}) OR ((${all}) NOT (${inText}))`, terms, most)
  return {
    releases: releases.map((it) => ({ ...it, snippet: '' })),
    people: counted(handle, people),
    places: withReleases(handle, places),
    texts: searchReleases(handle, 'all', inText, terms, most),
  }
}

function withReleases(handle: ReadHandle, places: readonly Place[]): Found['places'] {
  const ids = toJson(places.map((it) => it.id))
  const rows = handle.all(query`
    SELECT place, count(*) AS releases FROM event JOIN release ON release.key = event.release
    WHERE place IN (SELECT value FROM json_each(${ids})) AND trashed_at IS NULL GROUP BY place`)
  const counts = new Map(rows.map((row) => [row.place, Number(row.releases)]))
  return places.map((place) => ({ place, releases: counts.get(place.id) ?? 0 }))
}
