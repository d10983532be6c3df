/** The only room with SQL. A library is one SQLite file, its media and backups in folders beside it. */
import { hostname, userInfo } from 'node:os'
import {
  emptyEvent,
  newReleaseDraft,
  todayAt,
  type ReleaseDraft,
  type ReleaseId,
  type Version,
} from '../../shared/release'
import { profileOf } from '../../shared/release-types'
import { failure, NamedFailure, type Failure, type FailureCode } from '../../shared/result'
import { backupIsDue, backupsDue, listBackups, makeBackup } from './backups'
import { askClearance, callBack, clearanceState, recordAnswer } from './clearing'
import { nameFailure, naming } from './failures'
import type { WriteHandle } from './handle'
import { historyOf } from './history'
import type { Library } from './library'
import { putMedia, readMedia } from './media'
import { numbersOverview } from './numbers'
import { openFile, type Opened } from './open'
import { markReleased, putRight } from './publishing'
import { recoveredIn } from './recovered'
import { bringSearchUpToDate } from './reindex'
import { backupContents, restoreLibrary } from './restore'
import { restoreRelease } from './restore-release'
import { tidyIndex } from './search'
import { reachOfMission, settle, settleAfter, type Reach } from './settle'
import { lastChange, type Author } from './tables/change-log'
import { readEntry } from './tables/clearance'
import { readAssigned } from './tables/assigned-number'
import { find } from './tables/find'
import { listReleases } from './tables/list'
import { readMission, saveMission } from './tables/mission'
import { officerAt, readOfficer, renameOfficer, type Desk } from './tables/officer'
import { listPeople, mergePeople, usesOf } from './tables/people'
import { readPreferences, savePreferences } from './tables/preference'
import { addReceipt, listReceipts, readReceipt } from './tables/receipt'
import { allEntries, entriesNamed, rememberEntries, suggestEntries } from './tables/registers'
import { createRelease, createReleases, readRelease, releaseKey, saveRelease, setTrashed } from './tables/release'
import { beginSession, endSession } from './tables/session'
import {
  listTemplates,
  readTemplate,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  reviewTemplate,
  saveTemplate,
} from './tables/template'
import { readUndo } from './tables/undo'
import type { VersionReason } from './tables/version'
import { countReleases } from './tables/view'
import { statsOf } from './stats'
import { cutVersion } from './versions'
import { findingWing } from './wings/finding'
import { keepingWing } from './wings/keeping'
import { listWing } from './wings/list'
import { registersWing } from './wings/registers'
import { transferWing } from './wings/transfer'
import { versionsWing } from './wings/versions'

export { backUpBeside, checkBeside, type CheckRequest } from './beside'
export type { Checked } from './checking'
export type { Library } from './library'
export { openReading, type Reading } from './reading'
export { versionHash, wordsHash } from './seal'
export type { HandoverRoute } from './tables/handover'
export type { NewReceipt } from './tables/receipt'
export type { Registers } from './tables/registers'
export * from './everything'
export * from './packages'
export type { VersionReason } from './tables/version'
export { holdsReleases, repairLibrary } from './repairing'
export { restoreLibrary } from './restore'
export { setApart } from './shares/apart'
export { bringShare, isUnpublished, type BringRequest, type Standing } from './shares/bringing'
export { noteDesk, removeNote } from './shares/desk-note'
export { publishShare, type PublishRequest } from './shares/publishing'
export { publishedAt } from './shares/records'
export { shareAt, type Share, type ShareProgress, type Worker } from './shares/share'

export interface OpenOptions {
  /** Whether a library is made where there is none; its folder too. */
  create: boolean
  /** Name of this machine, for the log of who changed what; its host name where none is given. */
  device?: string
  /** Opens for reading without taking the lock, as reading verbs do beside a running app. */
  readOnly?: boolean
  /** The same for another reason than being asked to, which is said to the officer. */
  reading?: FailureCode | null
  /** Told of the releases whose status has changed because mission or registers have, once that is in the library. */
  onSettled?: (changed: readonly ReleaseId[]) => void
}

/**
 * Opens the library at `path`. Where it cannot be written it is opened for reading, and `reason` says why. Fails with
 * `library-missing` {path}, `library-not-ours` {path}, `library-newer` {path, version, known}, `library-damaged`
 * {path, backup}, `library-backup-failed` {path}, `folder-unwritable` {folder}, and `disk-full` when a new one cannot be
 * made. No failure changes the file.
 */
export function openLibrary(path: string, options: OpenOptions): Library {
  const device = options.device ?? hostname()
  const reading = options.readOnly === true ? 'read-only' : (options.reading ?? null)
  try {
    return enter(openFile(path, { create: options.create, reading }), device, options.onSettled)
  } catch (error) {
    if (!(error instanceof NamedFailure) || error.code !== 'disk-full') throw error
    return readingOnFullDisk(path, device, error)
  }
}

/** Without room to note that we are here, what is there can still be read. */
function readingOnFullDisk(path: string, device: string, error: NamedFailure): Library {
  try {
    return enter(openFile(path, { create: false, reading: 'disk-full' }), device)
  } catch {
    throw error
  }
}

function enter(opened: Opened, device: string, onSettled?: OpenOptions['onSettled']): Library {
  try {
    return naming(opened.path, () => libraryOf(opened, device, onSettled))
  } catch (error) {
    opened.release()
    throw error
  }
}

/** Who the system says is at this desk: what tells its officers apart, never a name that is shown. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

const now = (): string => new Date().toISOString()

function startWriting(handle: WriteHandle, desk: Desk): { author: Author; session: number; unclean: boolean } {
  const officer = officerAt(handle, desk)
  bringSearchUpToDate(handle)
  const { key, unclean } = beginSession(handle, officer, now())
  return { author: { officer, now }, session: key, unclean }
}

function libraryOf(opened: Opened, device: string, onSettled: OpenOptions['onSettled']): Library {
  const { path, connection, reason } = opened
  const desk = { login: systemUser(), device }
  const writing = reason === null ? startWriting(connection, desk) : null
  let closed = false

  const read = <T>(work: () => T): T => naming(path, work)
  const write = <T>(work: (author: Author) => T): T => {
    if (writing === null) throw new NamedFailure('read-only', { path })
    return naming(path, () => work(writing.author))
  }
  /** Changes what releases print, and settles those within reach. */
  const settling = <T>(reach: Reach, work: (author: Author) => T): T => {
    const { value, changed } = write((author) =>
      connection.transaction(() => ({ value: work(author), changed: settleAfter(connection, author, reach) })),
    )
    if (changed.length > 0) onSettled?.(changed)
    return value
  }
  const today = (): string => todayAt(readMission(connection).zone, now())
  const startingDraft = (type: ReleaseDraft['type']): ReleaseDraft => {
    const mission = readMission(connection)
    const draft = newReleaseDraft(type, mission, today())
    return profileOf(type).fields.event === 'required' ? { ...draft, event: emptyEvent(mission.zone) } : draft
  }
  const cut = (author: Author, id: ReleaseId, why: VersionReason): Version =>
    connection.transaction(() => {
      // Nothing leaves as final whose words are others than were cleared, whatever has changed them.
      settle(connection, author, id)
      return cutVersion(connection, author, readRelease(connection, id), why)
    })

  const wing = { path, connection, isReadOnly: writing === null, read, write, cut }
  const list = listWing(wing)
  const keeping = keepingWing(wing)

  return {
    ...findingWing(wing),
    ...versionsWing(wing),
    ...transferWing(wing),
    savedSearches: list.savedSearches,
    health: keeping.health,
    stats: () => read(() => statsOf(connection, path)),
    tidy: (milliseconds) => write(() => tidyIndex(connection, milliseconds)),
    together: (work) => write(() => connection.transaction(work)),
    path,
    readOnly: writing === null,
    reason,
    uncleanExit: writing?.unclean ?? false,
    changes: () => read(() => lastChange(connection)),
    releases: {
      list: (view, query = '') => read(() => listReleases(connection, view, query)),
      counts: () => read(() => countReleases(connection)),
      get: (id) => read(() => readRelease(connection, id)),
      create: (from) =>
        write((author) => createRelease(connection, author, typeof from === 'string' ? startingDraft(from) : from)),
      createAll: (drafts) => write((author) => createReleases(connection, author, drafts)),
      save: (id, revision, draft, undo) =>
        write((author) =>
          connection.transaction(() => ({
            ...saveRelease(connection, author, id, revision, draft, undo),
            status: settle(connection, author, id),
            assignedNumber: readAssigned(connection, releaseKey(connection, id)),
          })),
        ),
      undoLog: (id) => read(() => readUndo(connection, id)),
      trash: (id) => write((author) => void setTrashed(connection, author, id, true)),
      restore: (id) => write((author) => void setTrashed(connection, author, id, false)),
      markReleased: (id, goingOut) => write((author) => markReleased(connection, author, id, goingOut)),
      putRight: (id, how) => write((author) => putRight(connection, author, id, how)),
      history: (id) => read(() => historyOf(connection, id)),
      ...list.bulk,
      ...keeping.destroying,
      recovered: () => read(() => (writing === null ? [] : recoveredIn(connection, writing.session))),
    },
    clearance: {
      state: (id) => read(() => clearanceState(connection, id)),
      ask: (id, steps, version) => write((author) => askClearance(connection, author, id, steps, version)),
      record: (id, answer, version) => write((author) => recordAnswer(connection, author, id, answer, version)),
      callBack: (id) => write((author) => callBack(connection, author, id)),
      entry: (id, entry) => read(() => readEntry(connection, releaseKey(connection, id), entry)),
    },
    numbers: { overview: () => read(() => numbersOverview(connection, now())) },
    templates: {
      list: () => read(() => listTemplates(connection)),
      get: (id) => read(() => readTemplate(connection, id)),
      save: (request) => write((author) => saveTemplate(connection, author, today(), request)),
      rename: (id, name) => write((author) => renameTemplate(connection, author, id, name)),
      review: (id) => write((author) => reviewTemplate(connection, author, today(), id)),
      remove: (id) => write((author) => removeTemplate(connection, author, id)),
      restore: (id) => write((author) => restoreTemplate(connection, author, id)),
    },
    registers: {
      suggest: (query) => read(() => suggestEntries(connection, query)),
      all: () => read(() => allEntries(connection)),
      remember: (entries) =>
        settling(
          [...entries.people, ...entries.organisations].map(({ id }) => id),
          (author) => rememberEntries(connection, author, entries),
        ),
      named: (ids) => read(() => entriesNamed(connection, ids)),
      people: (query) => read(() => listPeople(connection, query)),
      uses: (person) => read(() => usesOf(connection, person)),
      ...registersWing(wing),
      merge: (keep, others) => settling([keep, ...others], (author) => mergePeople(connection, author, keep, others)),
    },
    officer: {
      get: () => read(() => readOfficer(connection, desk)),
      save: (changed) =>
        write((author) => {
          author.officer = renameOfficer(connection, author, desk, changed)
          return readOfficer(connection, desk)
        }),
    },
    mission: {
      get: () => read(() => readMission(connection)),
      save: (mission) => {
        const reach = read(() => reachOfMission(readMission(connection), mission))
        settling(reach, (author) => saveMission(connection, author, mission))
      },
    },
    preferences: {
      get: () => read(() => readPreferences(connection)),
      save: (changed) => write(() => savePreferences(connection, changed)),
    },
    receipts: {
      add: (receipt) => write((author) => addReceipt(connection, author, receipt)),
      get: (id) => read(() => readReceipt(connection, id)),
      list: (release) => read(() => listReceipts(connection, release)),
    },
    media: {
      put: (bytes) => write((author) => putMedia(connection, author, path, bytes)),
      read: (hash) => read(() => readMedia(connection, path, hash)),
    },
    backups: {
      list: () => read(() => listBackups(path)),
      make: (kind) => write(() => makeBackup(connection, path, kind, now())),
      due: (at) => read(() => (writing === null ? [] : backupsDue(connection, path, at))),
      contents: (backup) => backupContents(backup),
      restoreAll: (backup) => restoreLibrary(path, backup, new Date()),
      restoreRelease: (backup, id) => write((author) => restoreRelease(connection, author, path, backup, id)),
    },
    find: (query) => read(() => find(connection, query)),
    close: () => {
      if (closed) return null
      closed = true
      let failed: Failure | null = null
      try {
        if (writing !== null) {
          naming(path, () => endSession(connection, writing.session, now()))
          if (backupIsDue(connection, path)) makeBackup(connection, path, 'closing', now())
        }
      } catch (error) {
        const named = nameFailure(error, path)
        failed = named instanceof NamedFailure ? failure(named.code, named.values) : failure('backup-failed', { path })
      } finally {
        opened.release()
      }
      return failed
    },
  }
}
