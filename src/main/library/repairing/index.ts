/** Makes a whole library of what a damaged one and its backups still hold. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as pathTo, resolve } from 'node:path'
import type { RepairedRelease, RepairProgress, RepairReport } from '../../../shared/contract'
import { NamedFailure } from '../../../shared/result'
import { syncFile } from '../../files'
import { backupFiles } from '../backup-files'
import { checkChain } from '../chain'
import { whole } from '../checking/step'
import { naming } from '../failures'
import { freeName } from '../free-name'
import { connect, type ReadHandle } from '../handle'
import { takeLock } from '../lock'
import { isWhole, mediaFolder } from '../media'
import { migrate } from '../migrations'
import { bringSearchUpToDate, indexNext, releasesWaiting } from '../reindex'
import { readBackup } from '../restore'
import { command, query } from '../sql'
import { exchangeNames } from './exchange'
import { fillFrom, type Rebuilt } from './filling'
import { joinedTables, joinWithBackup, mendReferences, replayLog, sweepStrayParts, takeLogFromBackup } from './joining'
import { openPages } from './pages'
import { tablesOf } from './tables'
import { isHeldBy } from './trees'
import { dropUnreadable } from './unreadable'
import { proveVersions, takeVersion } from './versions'
import { prove, settleStatus, takeFromBackup, takeRemains, type Wanted } from './words'

/** Which library is repaired. */
export interface RepairRequest {
  readonly library: string
  /** Whether only to say what a repair would bring back. */
  readonly isTrial: boolean
}

type Tell = (progress: RepairProgress) => void

/**
 * Repairs a library that nobody has open: what it still holds and what its seals and hashes prove is written into a new one,
 * what they do not prove comes from the newest backup that has it, and the new one takes the name. The damaged one is read,
 * gets another name, and stays as it is; so it does, under its own, when a repair is cut short. Fails with `library-missing`,
 * `library-locked`, `library-unwritable`, `library-newer`, `disk-full`, and with `repair-failed` {path} where there is
 * nothing to make a library of.
 */
export function repairLibrary({ library: asked, isTrial }: RepairRequest, tell: Tell): RepairReport {
  if (!existsSync(asked) || !statSync(asked).isFile()) throw new NamedFailure('library-missing', { path: asked })
  const library = realpathSync(resolve(asked))
  return naming(library, () => {
    const lock = takeLock(library)
    if (typeof lock === 'string') throw new NamedFailure(lock, { path: library })
    try {
      return isTrial ? tryRepair(library, tell) : repair(library, tell)
    } finally {
      lock.release()
    }
  })
}

/** Whether a file that cannot be opened holds releases all the same. */
export function holdsReleases(path: string): boolean {
  const schema = connect(':memory:', {})
  try {
    migrate(schema)
    const table = tablesOf(schema).find(({ name }) => name === 'release')
    const pages = openPages(path)
    try {
      return table !== undefined && isHeldBy(pages, table)
    } finally {
      pages.close()
    }
  } finally {
    schema.database.close()
  }
}

function tryRepair(library: string, tell: Tell): RepairReport {
  const folder = mkdtempSync(pathTo(tmpdir(), 'communique-'))
  try {
    return rebuild(library, pathTo(folder, 'library.communique'), tell)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function repair(library: string, tell: Tell): RepairReport {
  const unfinished = `${library}.repaired.part`
  rmSync(unfinished, { force: true })
  rmSync(`${unfinished}-journal`, { force: true })
  try {
    const report = rebuild(library, unfinished, tell)
    syncFile(unfinished)
    const damaged = freeName(library, 'damaged', new Date())
    exchangeNames(library, unfinished, damaged)
    return { ...report, damaged }
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function rebuild(library: string, path: string, tell: Tell): RepairReport {
  const pages = openPages(library)
  try {
    const rebuilt = fillFrom(pages, library, path, tell)
    try {
      return complete(rebuilt, library, tell)
    } finally {
      rebuilt.database.close()
    }
  } finally {
    pages.close()
  }
}

/** What is wanted from backups, and what has come from there. */
interface Search {
  wanted: Wanted[]
  versions: string[]
  readonly came: RepairedRelease[]
  versionsCame: number
  joinedWith: string | null
  added: Map<string, number>
}

function complete(rebuilt: Rebuilt, library: string, tell: Tell): RepairReport {
  dropUnreadable(rebuilt)
  replayLog(rebuilt)
  const search: Search = {
    wanted: proveReleases(rebuilt, keysOf(rebuilt), tell),
    versions: proveVersions(rebuilt).damaged,
    came: [],
    versionsCame: 0,
    joinedWith: null,
    added: new Map(),
  }
  searchBackups(rebuilt, library, search, tell)
  for (const wanted of search.wanted) search.came.push(takeRemains(rebuilt, wanted))
  mendReferences(rebuilt)
  sweepStrayParts(rebuilt)
  for (const { id } of search.came) settleStatus(rebuilt, id)
  addMedia(rebuilt, library)
  endSessions(rebuilt)
  const releases = keysOf(rebuilt).length
  const mayMissReleases = rebuilt.incomplete.has('release') && rebuilt.incomplete.has('change_log')
  if (releases === 0 && search.joinedWith === null && mayMissReleases) {
    throw new NamedFailure('repair-failed', { path: library })
  }
  makeSearch(rebuilt, tell)
  rebuilt.guard()
  requireWhole(rebuilt)
  const versions = proveVersions(rebuilt)
  const others = new Set(search.came.map(({ id }) => id))
  return {
    library,
    damaged: null,
    whole: releases - others.size,
    found: rebuilt.found.size,
    releases: search.came,
    versions: { whole: versions.whole, fromBackup: search.versionsCame, lost: versions.damaged.length },
    tables: joinedTables(rebuilt, search.added),
    joinedWith: search.joinedWith,
    isLogWhole: isWholeLog(rebuilt),
    mayMissReleases,
  }
}

/** Keys of releases that anything tells of, those apart that were destroyed. */
const keysOf = (handle: ReadHandle): number[] =>
  handle
    .all(
      query`
        SELECT key FROM release UNION SELECT release FROM release_text UNION SELECT release FROM version
        UNION SELECT release FROM change_log WHERE release IS NOT NULL
        EXCEPT SELECT release FROM destruction ORDER BY 1`,
    )
    .map(({ key }) => Number(key))

function proveReleases(rebuilt: Rebuilt, keys: readonly number[], tell: Tell): Wanted[] {
  const logged = new Map(
    rebuilt
      .all(
        query`
          SELECT release, max(detail ->> 'revision') AS revision FROM change_log
          WHERE kind = 'saved' AND release IS NOT NULL GROUP BY release`,
      )
      .map(({ release, revision }) => [Number(release), Number(revision)]),
  )
  return rebuilt.transaction(() =>
    keys.flatMap((key, index) => {
      if (index % 100 === 0) tell({ step: 'proving', done: index, of: keys.length })
      return prove(rebuilt, key, logged.get(key) ?? 0) ?? []
    }),
  )
}

/** Goes through the backups, the newest first, as long as anything is wanted. */
function searchBackups(rebuilt: Rebuilt, library: string, search: Search, tell: Tell): void {
  const files = backupFiles(library).reverse()
  const isLogWhole = isWholeLog(rebuilt)
  const isDone = (): boolean =>
    search.wanted.length === 0 &&
    search.versions.length === 0 &&
    (search.joinedWith !== null || (rebuilt.incomplete.size === 0 && isLogWhole))
  for (const [index, { path }] of files.entries()) {
    if (isDone()) return
    tell({ step: 'backups', done: index, of: files.length })
    beside(rebuilt, path, (backup) => {
      if (search.joinedWith === null && whole(() => join(rebuilt, backup, search, tell)) !== null) {
        search.joinedWith = path
      }
      takeFrom(rebuilt, backup, path, search)
    })
  }
}

/** Works with a backup attached. One that cannot be read is no help; an older one may be. */
function beside(rebuilt: Rebuilt, path: string, work: (backup: ReadHandle) => void): void {
  let isRead = false
  try {
    readBackup(path, (backup) => {
      isRead = true
      rebuilt.run(command`ATTACH ${backup.database.name} AS backup`)
      try {
        work(backup)
      } finally {
        rebuilt.run(command`DETACH backup`)
      }
    })
  } catch (error) {
    // What goes wrong here is not to be taken for a damaged backup.
    if (isRead) throw error instanceof NamedFailure && error.cause !== undefined ? error.cause : error
    if (!(error instanceof NamedFailure) || error.code !== 'backup-unreadable') throw error
  }
}

/** Brings in what the tables without seals have lost, and learns from it which releases there were. */
function join(rebuilt: Rebuilt, backup: ReadHandle, search: Search, tell: Tell): true {
  search.added = joinWithBackup(rebuilt)
  if (!isWholeLog(rebuilt) && isWholeLog(backup)) takeLogFromBackup(rebuilt)
  replayLog(rebuilt)
  const known = new Set(keysOf(rebuilt))
  const inBackup = keysOf(backup).filter((key) => !isDestroyed(rebuilt, key))
  search.wanted = proveReleases(rebuilt, [...new Set([...known, ...inBackup])], tell)
  search.versions = proveVersions(rebuilt).damaged
  return true
}

const isDestroyed = (handle: ReadHandle, key: number): boolean =>
  handle.get(query`SELECT 1 FROM destruction WHERE release = ${key}`) !== undefined

const isWholeLog = (handle: ReadHandle): boolean => checkChain(handle).brokenAt === null

function takeFrom(rebuilt: Rebuilt, backup: ReadHandle, path: string, search: Search): void {
  const left: Wanted[] = []
  for (const wanted of search.wanted) {
    const came = whole(() => takeFromBackup(rebuilt, backup, path, wanted))
    if (came === null) left.push(wanted)
    else search.came.push(came)
  }
  search.wanted = left
  const missing = search.versions.filter((id) => whole(() => takeVersion(rebuilt, backup, id)) !== true)
  search.versionsCame += search.versions.length - missing.length
  search.versions = missing
}

/** Media files lie beside the library, each under its hash: a row that is gone is made of its file. */
function addMedia(rebuilt: Rebuilt, library: string): void {
  const folder = mediaFolder(library)
  if (!rebuilt.incomplete.has('media') || !existsSync(folder)) return
  for (const hash of readdirSync(folder)) {
    const path = pathTo(folder, hash)
    if (!/^[0-9a-f]{64}$/.test(hash) || !isWhole(path, hash)) continue
    const { size, mtime } = statSync(path)
    rebuilt.run(command`
      INSERT OR IGNORE INTO media (hash, size, added_at) VALUES (${hash}, ${size}, ${mtime.toISOString()})`)
  }
}

/** Whoever worked in the damaged library does so no longer, and what was recovered then is told of with the repair. */
function endSessions(rebuilt: Rebuilt): void {
  rebuilt.run(command`UPDATE session SET closed_at = ${new Date().toISOString()} WHERE closed_at IS NULL`)
  rebuilt.run(command`UPDATE session SET told_in = key WHERE unclean = 1 AND told_in IS NULL`)
}

function makeSearch(rebuilt: Rebuilt, tell: Tell): void {
  tell({ step: 'search', done: 0, of: 1 })
  bringSearchUpToDate(rebuilt)
  const of = releasesWaiting(rebuilt)
  for (let left = of; left > 0; left = indexNext(rebuilt, 200)) tell({ step: 'search', done: of - left, of })
}

/** Nothing takes the name of a library that is not whole itself. */
function requireWhole({ database }: Rebuilt): void {
  const found = database.pragma('integrity_check(1)', { simple: true })
  const stray = database.pragma('foreign_key_check') as unknown[]
  if (found !== 'ok' || stray.length > 0) throw new Error(`what was repaired is not whole: ${String(found)}`)
}
