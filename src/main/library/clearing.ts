import { changedWords, type StepState } from '../../shared/clearance'
import type { ClearanceState } from '../../shared/contract'
import {
  isOut,
  type ClearanceAnswer,
  type ClearanceStep,
  type FrozenRelease,
  type Release,
  type ReleaseId,
  type ReleaseStatus,
  type VersionId,
} from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { ReadHandle, WriteHandle } from './handle'
import { wordsHash } from './seal'
import { readPresent, refuseFuture, refuseTransition, settled, statesOf } from './settle'
import type { Author } from './tables/change-log'
import { addAnswered, addAsked, addCalledBack, readEntries, type Bound } from './tables/clearance'
import { readRelease, releaseKey } from './tables/release'
import { readVersion, versionKey } from './tables/version'
import { cutVersion, freeze } from './versions'

/** How the clearance of a release stands for its words as they are now. */
export function clearanceState(handle: ReadHandle, id: ReleaseId): ClearanceState {
  const release = readRelease(handle, id)
  const key = releaseKey(handle, id)
  const now = freeze(handle, release)
  const hash = wordsHash(now)
  const entries = readEntries(handle, key)
  const steps = statesOf(handle, key, release, hash)
  return { steps, entries, hash, changes: changesSince(handle, steps, now, hash) }
}

/** What has changed since a step that the release takes was last cleared with other words than these. */
function changesSince(
  handle: ReadHandle,
  steps: readonly StepState[],
  now: FrozenRelease,
  hash: string,
): ClearanceState['changes'] {
  const overtaken = steps
    .flatMap(({ answer }) => (answer?.decision === 'cleared' && answer.hash !== hash ? [answer] : []))
    .sort((a, b) => a.versionNumber - b.versionNumber)
    .at(-1)
  if (overtaken === undefined) return null
  const changes = changedWords(readVersion(handle, overtaken.version).content, now)
  return changes && { count: changes.count, parts: changes.parts.map((part) => ({ ...part, runs: [...part.runs] })) }
}

/** Fails with `not-found` where the release has no such version. */
function boundTo(handle: ReadHandle, key: number, version: VersionId): Bound {
  return { version: versionKey(handle, key, version), hash: wordsHash(readVersion(handle, version).content) }
}

/** Fails with `in-trash`, and with `transition-refused` once the release is out. */
function unlessOut(handle: ReadHandle, id: ReleaseId, to: ReleaseStatus): Release {
  const release = readPresent(handle, id)
  if (isOut(release.status)) refuseTransition(release.status, to)
  return release
}

export const askClearance = (
  handle: WriteHandle,
  author: Author,
  id: ReleaseId,
  steps: readonly ClearanceStep[],
  version: VersionId,
): Release =>
  settled(handle, author, id, (key) => {
    unlessOut(handle, id, 'in-clearance')
    const bound = boundTo(handle, key, version)
    for (const step of steps) addAsked(handle, author, key, step, bound)
  })

export const recordAnswer = (
  handle: WriteHandle,
  author: Author,
  id: ReleaseId,
  answer: ClearanceAnswer,
  version: VersionId | null,
): Release =>
  settled(handle, author, id, (key) => {
    const release = unlessOut(handle, id, answer.decision === 'cleared' ? 'cleared' : 'draft')
    if (answer.by.trim() === '') throw new NamedFailure('clearance-unnamed')
    refuseFuture(answer.when, author.now(), 'clearance-in-future')
    const about = version ?? cutVersion(handle, author, release, 'clearance').id
    addAnswered(handle, author, key, answer, boundTo(handle, key, about))
  })

export const callBack = (handle: WriteHandle, author: Author, id: ReleaseId): Release =>
  settled(handle, author, id, (key) => {
    const { status } = unlessOut(handle, id, 'draft')
    if (status === 'draft') refuseTransition(status, 'draft')
    addCalledBack(handle, author, key)
  })
