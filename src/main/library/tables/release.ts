import { NamedFailure } from '../../../shared/result'
import {
  isOut,
  newId,
  release,
  type Correction,
  type Release,
  type ReleaseDraft,
  type ReleaseId,
  type ReleaseStatus,
  type ReleaseType,
} from '../../../shared/release'
import type { UndoDelta } from '../../../shared/undo'
import type { ReadHandle, WriteHandle } from '../handle'
import { sealOf } from '../seal'
import { indexRelease, insertNames, insertWords, mergingAlong, titleOf, wordsToIndex } from '../search'
import { command, query, type Row } from '../sql'
import { DamagedRow, fromJson, parseStored, toJson } from '../stored'
import { readAssigned } from './assigned-number'
import { logChange, logSaved, type Author } from './change-log'
import { isThere } from './destruction'
import { insertEvent, readEvent, replaceEvent } from './event'
import { insertLists, readLists, replaceLists, replaceTags } from './people-and-sources'
import { insertTexts, readTexts, replaceTexts } from './release-text'
import { bringUndoAlong, keepUndo } from './undo'

/** Key of a release. Fails with `not-found`. */
export function releaseKey(handle: ReadHandle, id: ReleaseId): number {
  const row = handle.get(query`SELECT key FROM release WHERE id = ${id} AND ${isThere}`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  return Number(row.key)
}

/** A release with everything that belongs to it. Fails with `not-found`; throws {@link DamagedRow}. */
export function readRelease(handle: ReadHandle, id: ReleaseId): Release {
  const row = handle.get(query`SELECT * FROM release WHERE id = ${id} AND ${isThere}`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  return releaseFromRow(handle, row)
}

function releaseFromRow(handle: ReadHandle, row: Row): Release {
  const it = unprovenFromRow(handle, row)
  if (sealOf(it.draft) !== row.seal) throw new DamagedRow('release')
  return it
}

/** A release as far as its rows can be read, whatever its seal says: some of it may be damaged, or missing. */
export function readUnproven(handle: ReadHandle, key: number): Release | null {
  const row = handle.get(query`SELECT * FROM release WHERE key = ${key}`)
  return row === undefined ? null : unprovenFromRow(handle, row)
}

function unprovenFromRow(handle: ReadHandle, row: Row): Release {
  const key = Number(row.key)
  return parseStored(
    release,
    {
      id: row.id,
      revision: row.revision,
      status: row.status,
      assignedNumber: readAssigned(handle, key),
      putRightBy: readPutRightBy(handle, row),
      createdAt: row.created_at,
      savedAt: row.saved_at,
      trashedAt: row.trashed_at,
      draft: {
        type: row.type,
        number: row.number,
        series: row.series,
        dateline: { city: fromJson(row.dateline_city), country: row.dateline_country, date: row.dateline_date },
        releaseTime: { mode: row.release_mode, until: row.release_until, zone: row.release_zone },
        event: readEvent(handle, key),
        ...readLists(handle, key),
        remarks: fromJson(row.remarks),
        pictures: fromJson(row.pictures),
        internalNote: row.internal_note,
        original:
          row.original_text === null
            ? null
            : { text: row.original_text, name: row.original_name, takenAt: row.original_taken_at },
        startedFrom: row.started_from === null ? null : fromJson(row.started_from),
        correction:
          row.corrects === null ? null : { of: row.corrects, version: row.corrects_version, kind: row.corrects_how },
        language: row.language,
        texts: readTexts(handle, key),
      },
    },
    'release',
  )
}

/** Left out: one that was thrown away before it went out. One that went out comes before one that is only begun. */
function readPutRightBy(handle: ReadHandle, { id }: Row): unknown {
  const those = handle.all(query`
    SELECT id, corrects_how, status, trashed_at FROM release WHERE corrects = ${String(id)} ORDER BY key DESC`)
  const hasGoneOut = ({ status }: Row): boolean => isOut(status as ReleaseStatus)
  const it = those.find(hasGoneOut) ?? those.find(({ trashed_at: trashedAt }) => trashedAt === null)
  return it === undefined ? null : { release: it.id, how: it.corrects_how, isOut: hasGoneOut(it) }
}

/** The types of the releases that this one puts right: of the one it names, of what that one put right, and so on. */
export const typesPutRight = (handle: ReadHandle, { of }: Correction): ReleaseType[] =>
  handle
    .all(
      query`
        WITH RECURSIVE original AS (
          SELECT id, type, corrects FROM release WHERE id = ${of}
          UNION
          SELECT release.id, release.type, release.corrects
          FROM original JOIN release ON release.id = original.corrects)
        SELECT type FROM original`,
    )
    .map(({ type }) => type as ReleaseType)

/** A new release at revision 1, under an id that nothing has here. */
export const createRelease = (
  handle: WriteHandle,
  author: Author,
  draft: ReleaseDraft,
  id: ReleaseId = newId(),
): Release => insertReleases(handle, author, [newRelease(id, draft, author.now())])[0]!

/** New releases at revision 1. Table by table: SQLite is twice as fast at what it has just done. */
export const createReleases = (handle: WriteHandle, author: Author, drafts: readonly ReleaseDraft[]): Release[] =>
  handle.transaction(() =>
    mergingAlong(handle, () =>
      insertReleases(
        handle,
        author,
        drafts.map((draft) => newRelease(newId(), draft, author.now())),
      ),
    ),
  )

function insertReleases(handle: WriteHandle, { officer }: Author, made: Release[]): Release[] {
  return handle.transaction(() => {
    const words = made.map(wordsToIndex)
    const seals = made.map(({ draft }) => sealOf(draft))
    const keys = made.map((it, index) => insertRow(handle, it, seals[index]!))
    const each = (insert: (key: number, release: Release, index: number) => void): void =>
      made.forEach((release, index) => insert(keys[index]!, release, index))
    each((key, { draft }) => insertTexts(handle, key, draft.texts))
    each((key, { draft }) => insertEvent(handle, key, draft.event))
    each((key, { draft }) => insertLists(handle, key, draft))
    each((key, _, index) => insertWords(handle, key, words[index]!))
    each((key, _, index) => insertNames(handle, key, words[index]!))
    each((release, { createdAt: at }) => logChange(handle, { at, officer, release, kind: 'created', detail: {} }))
    return made
  })
}

const newRelease = (id: ReleaseId, draft: ReleaseDraft, now: string): Release => ({
  id,
  revision: 1,
  status: 'draft',
  assignedNumber: null,
  putRightBy: null,
  createdAt: now,
  savedAt: now,
  trashedAt: null,
  draft,
})

function insertRow(handle: WriteHandle, { id, draft, savedAt }: Release, seal: string): number {
  const { dateline, releaseTime, original, startedFrom, correction } = draft
  return handle.run(command`
    INSERT INTO release
      (id, revision, status, created_at, saved_at, title, type, number, series, language, dateline_city, dateline_country,
       dateline_date, release_mode, release_until, release_zone, internal_note, started_from, remarks, pictures, corrects,
       corrects_version, corrects_how, original_text, original_name, original_taken_at, seal)
    VALUES (
      ${id}, 1, 'draft', ${savedAt}, ${savedAt}, ${titleOf(draft)}, ${draft.type}, ${draft.number}, ${draft.series},
      ${draft.language}, ${toJson(dateline.city)}, ${dateline.country}, ${dateline.date}, ${releaseTime.mode},
      ${releaseTime.until}, ${releaseTime.zone}, ${draft.internalNote}, ${startedFrom && toJson(startedFrom)},
      ${toJson(draft.remarks)}, ${toJson(draft.pictures)}, ${correction?.of ?? null}, ${correction?.version ?? null},
      ${correction?.kind ?? null}, ${original?.text ?? null}, ${original?.name ?? null}, ${original?.takenAt ?? null},
      ${seal})`).key
}

/**
 * Replaces the draft and brings its undo log along, if `revision` is still the library's; of a text that has gone out only
 * the internal note. The status stays as it was. Fails with `not-found`, `stale`, `released`.
 */
export function saveRelease(
  handle: WriteHandle,
  author: Author,
  id: ReleaseId,
  revision: number,
  draft: ReleaseDraft,
  undo: UndoDelta | undefined,
): { revision: number; savedAt: string } {
  return handle.transaction(() => {
    const row = handle.get(query`SELECT key, revision, status FROM release WHERE id = ${id} AND ${isThere}`)
    if (row === undefined) throw new NamedFailure('not-found', { id })
    if (row.revision !== revision) throw new NamedFailure('stale', { revision: Number(row.revision) })
    const key = Number(row.key)
    const now = author.now()
    const status = row.status as ReleaseStatus
    const written = isOut(status) ? notedOnly(handle, id, draft) : draft
    writeDraft(handle, key, { draft: written, status, savedAt: now })
    keepUndo(handle, key, revision + 1, undo)
    logSaved(handle, { at: now, officer: author.officer, release: key, revision: revision + 1 })
    return { revision: revision + 1, savedAt: now }
  })
}

/** What has gone out as it is stored, with the internal note of `draft`. Fails with `released` where more has changed. */
function notedOnly(handle: ReadHandle, id: ReleaseId, draft: ReleaseDraft): ReleaseDraft {
  const noted = { ...readRelease(handle, id).draft, internalNote: draft.internalNote }
  if (sealOf(noted) !== sealOf(draft)) throw new NamedFailure('released')
  return noted
}

/** Writes what a release says into its row, and the revision after the one there. */
export function writeDraft(handle: WriteHandle, key: number, it: Pick<Release, 'draft' | 'status' | 'savedAt'>): void {
  const { draft, savedAt } = it
  const { dateline, releaseTime, original, startedFrom, correction } = draft
  handle.run(command`
    UPDATE release SET
      revision = revision + 1,
      saved_at = ${savedAt},
      type = ${draft.type},
      number = ${draft.number},
      series = ${draft.series},
      language = ${draft.language},
      dateline_city = ${toJson(dateline.city)},
      dateline_country = ${dateline.country},
      dateline_date = ${dateline.date},
      release_mode = ${releaseTime.mode},
      release_until = ${releaseTime.until},
      release_zone = ${releaseTime.zone},
      internal_note = ${draft.internalNote},
      started_from = ${startedFrom && toJson(startedFrom)},
      remarks = ${toJson(draft.remarks)},
      pictures = ${toJson(draft.pictures)},
      corrects = ${correction?.of ?? null},
      corrects_version = ${correction?.version ?? null},
      corrects_how = ${correction?.kind ?? null},
      original_text = ${original?.text ?? null},
      original_name = ${original?.name ?? null},
      original_taken_at = ${original?.takenAt ?? null},
      seal = ${sealOf(draft)}
    WHERE key = ${key}`)
  replaceTexts(handle, key, draft.texts)
  replaceEvent(handle, key, draft.event)
  replaceLists(handle, key, draft)
  indexRelease(handle, key, { ...it, assignedNumber: readAssigned(handle, key) })
}

/** `release`: as it is but for its status. */
export function setStatus(handle: WriteHandle, key: number, release: Release, status: ReleaseStatus): void {
  handle.run(command`UPDATE release SET status = ${status} WHERE key = ${key}`)
  indexRelease(handle, key, { ...release, status })
}

/**
 * Gives a release other tags, even one that has gone out: they are how the desk finds it, and print nowhere. Answers whether
 * they are others now. Fails with `not-found`.
 */
export function setTags(
  handle: WriteHandle,
  author: Author,
  id: ReleaseId,
  change: (tags: readonly string[]) => readonly string[],
): boolean {
  return handle.transaction(() => {
    const { revision, draft, status, assignedNumber } = readRelease(handle, id)
    const tags = [...change(draft.tags)]
    if (toJson(tags) === toJson(draft.tags)) return false
    const key = releaseKey(handle, id)
    const now = author.now()
    const tagged = { ...draft, tags }
    replaceTags(handle, key, tags)
    handle.run(command`
      UPDATE release SET revision = revision + 1, saved_at = ${now}, seal = ${sealOf(tagged)} WHERE key = ${key}`)
    indexRelease(handle, key, { draft: tagged, status, savedAt: now, assignedNumber })
    bringUndoAlong(handle, key, revision)
    // How many, and no words: those of what is destroyed must not stay in the log.
    const detail = { before: draft.tags.length, after: tags.length }
    logChange(handle, { at: now, officer: author.officer, release: key, kind: 'tagged', detail })
    return true
  })
}

/** Puts a release into the trash, or takes it out. Answers whether it was not there before. Fails with `not-found`. */
export function setTrashed(handle: WriteHandle, author: Author, id: ReleaseId, trashed: boolean): boolean {
  return handle.transaction(() => {
    const key = releaseKey(handle, id)
    const now = author.now()
    const { changes } = trashed
      ? handle.run(command`UPDATE release SET trashed_at = ${now} WHERE key = ${key} AND trashed_at IS NULL`)
      : handle.run(command`UPDATE release SET trashed_at = NULL WHERE key = ${key} AND trashed_at IS NOT NULL`)
    if (changes === 0) return false
    const kind = trashed ? 'trashed' : 'restored'
    logChange(handle, { at: now, officer: author.officer, release: key, kind, detail: {} })
    return true
  })
}
