import { canonicalJson } from '../../shared/canonical'
import { statusOf, stepStates, type StepState } from '../../shared/clearance'
import {
  isOut,
  mayBecome,
  printedMission,
  todayAt,
  type ClearanceStep,
  type Mission,
  type OrganisationId,
  type PersonId,
  type Release,
  type ReleaseId,
  type ReleaseStatus,
} from '../../shared/release'
import { stepsOf } from '../../shared/release-types'
import { NamedFailure } from '../../shared/result'
import type { ReadHandle, WriteHandle } from './handle'
import { indexRelease } from './search'
import { wordsHash } from './seal'
import { query, type Query } from './sql'
import { DamagedRow, toJson } from './stored'
import { assignNumber } from './tables/assigned-number'
import type { Author } from './tables/change-log'
import { hasEntries, readEntries } from './tables/clearance'
import { isThere } from './tables/destruction'
import { isOutRow } from './tables/is-out-row'
import { readMission } from './tables/mission'
import { readRelease, releaseKey, setStatus, typesPutRight } from './tables/release'
import { freeze } from './versions'

/** Fails with `transition-refused` {from, to}. */
export function refuseTransition(from: ReleaseStatus, to: ReleaseStatus): never {
  throw new NamedFailure('transition-refused', { from, to })
}

/** The release, unless it is in the trash: what is thrown away is not decided about. Fails with `in-trash`. */
export function readPresent(handle: ReadHandle, id: ReleaseId): Release {
  const release = readRelease(handle, id)
  if (release.trashedAt !== null) throw new NamedFailure('in-trash')
  return release
}

/** Clocks differ by a little from desk to desk. */
const clockTolerance = 5 * 60 * 1000

/** What has happened cannot lie ahead. */
export function refuseFuture(when: string, now: string, code: 'clearance-in-future' | 'release-in-future'): void {
  if (Date.parse(when) - Date.parse(now) > clockTolerance) throw new NamedFailure(code)
}

/**
 * Works out anew what status follows from the clearance of a release that has not gone out, and gives it its number once
 * it is cleared. A release that nobody was asked about is a draft: nothing is frozen or hashed for it. Answers the status.
 */
export function settle(handle: WriteHandle, author: Author, id: ReleaseId): ReleaseStatus {
  const row = handle.get(query`SELECT key, status FROM release WHERE id = ${id}`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  const key = Number(row.key)
  const before = row.status as ReleaseStatus
  if (isOut(before) || !hasEntries(handle, key)) return before
  const release = readRelease(handle, id)
  const status = statusOf(statesOf(handle, key, release))
  if (status !== before) {
    if (!mayBecome(before, status)) refuseTransition(before, status)
    setStatus(handle, key, release, status)
  }
  if (status === 'cleared' && release.assignedNumber === null) giveNumber(handle, author, key, { ...release, status })
  return status
}

/** How the steps of a release stand for its words as they are now. */
export const statesOf = (
  handle: ReadHandle,
  key: number,
  release: Release,
  hash: string = wordsHash(freeze(handle, release)),
): StepState[] => stepStates(readEntries(handle, key), stepsTaken(handle, release), hash)

function stepsTaken(handle: ReadHandle, { draft: { type, correction } }: Release): readonly ClearanceStep[] {
  return stepsOf(type, readMission(handle), correction === null ? [] : typesPutRight(handle, correction))
}

function giveNumber(handle: WriteHandle, author: Author, key: number, release: Release): void {
  const { draft } = release
  const mission = readMission(handle)
  const series = mission.series.find((it) => it.id === draft.series)
  if (series === undefined) return
  const day = draft.dateline.date ?? todayAt(mission.zone, author.now())
  const number = assignNumber(handle, author, key, series, Number(day.slice(0, 4)))
  if (number !== null) indexRelease(handle, key, { ...release, assignedNumber: number })
}

/** Which releases a change of mission or registers may touch: all, or those that name entries with these ids. */
export type Reach = 'all' | readonly (PersonId | OrganisationId)[]

/** What a change of the mission may touch: nothing where neither what prints, the series nor the steps are others. */
export const reachOfMission = (before: Mission, after: Mission): Reach =>
  canonicalJson(settledBy(before)) === canonicalJson(settledBy(after)) ? [] : 'all'

const settledBy = (mission: Mission): object => ({
  printed: printedMission.strip().parse(mission),
  series: mission.series,
  clearance: mission.clearance,
})

/** A person is named by the ids of whoever was merged into them, too; an organisation also by a title that is held there. */
const isNaming = (ids: readonly string[]): Query => query`
  release.key IN (
    WITH changed AS (SELECT value FROM json_each(${toJson(ids)})),
      root AS (
        SELECT coalesce(merged_into, key) FROM person WHERE id IN changed
        UNION SELECT person FROM person_title WHERE organisation IN changed
      ),
      people AS (SELECT id FROM person WHERE key IN root OR merged_into IN root)
    SELECT release FROM speaker WHERE person IN people
    UNION SELECT release FROM attendee WHERE person IN people
    UNION SELECT release FROM event_host WHERE organisation IN changed
  )`

/**
 * Settles the releases in the making that a change of mission or registers may have touched. Answers those whose status is
 * another now.
 */
export function settleAfter(handle: WriteHandle, author: Author, reach: Reach): ReleaseId[] {
  const rows = handle.all(query`
    SELECT id, status FROM release
    WHERE NOT ${isOutRow} AND ${isThere} AND ${reach === 'all' ? query`TRUE` : isNaming(reach)}
      AND EXISTS (SELECT 1 FROM clearance_entry WHERE clearance_entry.release = release.key)`)
  const changed: ReleaseId[] = []
  for (const { id, status } of rows) {
    try {
      if (settle(handle, author, id as ReleaseId) !== status) changed.push(id as ReleaseId)
    } catch (error) {
      // A damaged release is told of when it is opened; it must not keep the mission from being saved.
      if (!(error instanceof DamagedRow)) throw error
    }
  }
  return changed
}

/** Runs a change of one release and settles it, in one transaction. Answers the release as it is then. */
export function settled(handle: WriteHandle, author: Author, id: ReleaseId, change: (key: number) => void): Release {
  return handle.transaction(() => {
    change(releaseKey(handle, id))
    settle(handle, author, id)
    return readRelease(handle, id)
  })
}
