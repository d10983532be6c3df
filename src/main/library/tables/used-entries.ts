import {
  textIn,
  type LocalText,
  type Organisation,
  type OrganisationId,
  type Place,
  type PlaceId,
  type ReleaseSummary,
} from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { query, type Query } from '../sql'
import { holdsAll } from './holds-all'
import { selectSummaries } from './list'
import { readMission } from './mission'
import { selectOrganisations, selectPlaces } from './registers'

const collator = new Intl.Collator('en', { numeric: true })

/** The organisations that hold every word typed, or all of them, by name, with how many releases, the trash apart, they host. */
export function listOrganisations(
  handle: ReadHandle,
  typed: string,
): { organisation: Organisation; releases: number }[] {
  const found = selectOrganisations(handle, query`WHERE ${holdsAll(typed)}`)
  const releases = counts(
    handle,
    query`SELECT organisation AS id, release FROM event_host WHERE organisation IS NOT NULL`,
  )
  return byName(handle, found, ({ name }) => [name]).map((organisation) => ({
    organisation,
    releases: releases.get(organisation.id) ?? 0,
  }))
}

/** The same of places: the releases whose event is there. */
export function listPlaces(handle: ReadHandle, typed: string): { place: Place; releases: number }[] {
  const found = selectPlaces(handle, query`WHERE ${holdsAll(typed)}`)
  const releases = counts(handle, query`SELECT place AS id, release FROM event WHERE place IS NOT NULL`)
  return byName(handle, found, ({ city, venue }) => [city, venue]).map((place) => ({
    place,
    releases: releases.get(place.id) ?? 0,
  }))
}

/** Where an organisation hosts or a place is that of the event, the trash apart, newest first. */
export const usesOfEntry = (
  handle: ReadHandle,
  entry: { kind: 'organisation'; id: OrganisationId } | { kind: 'place'; id: PlaceId },
): ReleaseSummary[] => {
  const uses =
    entry.kind === 'organisation'
      ? query`SELECT release FROM event_host WHERE organisation = ${entry.id}`
      : query`SELECT release FROM event WHERE place = ${entry.id}`
  return selectSummaries(handle, query`WHERE trashed_at IS NULL AND release.key IN (${uses}) ORDER BY release.key DESC`)
}

function counts(handle: ReadHandle, uses: Query): Map<string, number> {
  const rows = handle.all(query`
    SELECT used.id, count(DISTINCT used.release) AS releases
    FROM (${uses}) AS used JOIN release ON release.key = used.release
    WHERE trashed_at IS NULL GROUP BY used.id`)
  return new Map(rows.map(({ id, releases }) => [String(id), Number(releases)]))
}

function byName<T>(handle: ReadHandle, entries: readonly T[], names: (entry: T) => LocalText[]): T[] {
  const { language } = readMission(handle)
  const nameOf = (entry: T): string =>
    names(entry)
      .map((text) => textIn(text, language))
      .join(' ')
  return entries.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
