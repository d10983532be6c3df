import {
  mayBecome,
  statusAfter,
  type Correction,
  type CorrectionKind,
  type GoingOut,
  type Release,
  type ReleaseId,
} from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { puttingRight } from '../../shared/starting'
import type { ReadHandle, WriteHandle } from './handle'
import { readPresent, refuseFuture, refuseTransition, settle } from './settle'
import { query } from './sql'
import { logChange, type Author } from './tables/change-log'
import { isThere } from './tables/destruction'
import { readMission } from './tables/mission'
import { addPublication, readPublication } from './tables/publication'
import { createRelease, readRelease, releaseKey, setStatus } from './tables/release'
import { forgetUndo } from './tables/undo'
import { readVersion, versionKey } from './tables/version'
import { cutVersion } from './versions'

/** Notes that a cleared release has gone out, with the version that did, and what becomes of the release it puts right. */
export function markReleased(handle: WriteHandle, author: Author, id: ReleaseId, goingOut: GoingOut): Release {
  return handle.transaction(() => {
    // The words are looked at once more: an update of the app may word a generated line otherwise than it was cleared.
    settle(handle, author, id)
    const release = readPresent(handle, id)
    if (!mayBecome(release.status, 'released')) refuseTransition(release.status, 'released')
    refuseFuture(goingOut.when, author.now(), 'release-in-future')
    const key = releaseKey(handle, id)
    const version = cutVersion(handle, author, release, 'status')
    addPublication(handle, author, key, versionKey(handle, key, version.id), goingOut)
    setStatus(handle, key, release, 'released')
    forgetUndo(handle, key)
    const { correction } = release.draft
    // What was destroyed keeps the status that it had.
    if (correction !== null && isHere(handle, correction.of)) putRightBy(handle, author, id, correction)
    return readRelease(handle, id)
  })
}

const isHere = (handle: ReadHandle, id: ReleaseId): boolean =>
  handle.get(query`SELECT 1 FROM release WHERE id = ${id} AND ${isThere}`) !== undefined

function putRightBy(handle: WriteHandle, author: Author, by: ReleaseId, { of, kind }: Correction): void {
  const release = readRelease(handle, of)
  const { status } = release
  const becomes = statusAfter(kind)
  if (!mayBecome(status, becomes)) refuseTransition(status, becomes)
  const key = releaseKey(handle, of)
  setStatus(handle, key, release, becomes)
  const detail = { by, how: kind }
  logChange(handle, { at: author.now(), officer: author.officer, release: key, kind: 'put-right', detail })
}

/** Starts the release that puts a released one right. Fails with `in-trash`, `transition-refused`, `put-right-already` {id}. */
export function putRight(handle: WriteHandle, author: Author, id: ReleaseId, how: CorrectionKind): Release {
  return handle.transaction(() => {
    const release = readPresent(handle, id)
    const key = releaseKey(handle, id)
    const published = readPublication(handle, key)
    if (published === null || !mayBecome(release.status, statusAfter(how))) {
      return refuseTransition(release.status, statusAfter(how))
    }
    const { putRightBy: begun } = release
    if (begun !== null && !begun.isOut) throw new NamedFailure('put-right-already', { id: begun.release })
    const { zone } = readMission(handle)
    const draft = puttingRight(release, readVersion(handle, published.version), how, zone, author.now())
    const started = createRelease(handle, author, draft)
    const detail = { by: started.id, how }
    logChange(handle, { at: author.now(), officer: author.officer, release: key, kind: 'correction-started', detail })
    return started
  })
}
