import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { syncFile } from '../../files'
import { damaged, naming } from '../failures'
import { connect, type Connection } from '../handle'
import { takeLock } from '../lock'
import { mediaFolder, mediaHashes } from '../media'
import { currentSchema, migrate, schemaVersionOf } from '../migrations'
import { openFile } from '../open'
import { endSessions } from '../restore'
import { command, query } from '../sql'
import { lastChange } from '../tables/change-log'
import { lookAt, type Published } from './looking'
import { copyMedia, copyThrough, syncNames } from './moving'
import { lastingRecord, readRecord, writeRecord, type CopyRecord, type SharedSnapshot } from './records'
import { reaching, type Share, type Tell } from './share'

/**
 * How a working copy stands to its share: `current`, with changes that `waiting`s to be published, `gone` the share, or `forked`
 * where both have changed, `unreadable` what another desk has published. `base` is what was published last, as far as is known here.
 */
export interface Standing {
  readonly state: 'current' | 'waiting' | 'gone' | 'forked' | 'unreadable'
  readonly base: SharedSnapshot | null
}

/** Whether a working copy says anything that was not published from here, or brought here. `changes`: as `Library.changes`. */
export function isUnpublished(share: Share, changes: string | null): boolean {
  const { base } = readRecord(share)
  return base === null || base.changes !== changes
}

/** How often a library that is published just now is looked at again. */
const mostTries = 3

/** Which working copy is to be brought up to its share. */
export interface BringRequest {
  readonly share: Share
  /** Whether a library is to be made where there is none yet. */
  readonly create: boolean
  /** Whether the share is known not to answer, so that nothing is asked of it. */
  readonly isGone?: boolean
}

/**
 * Brings the working copy up to what is published where nothing here waits to be, and makes it where there is none. Fails with
 * `library-missing`, `share-gone` or `share-unreadable` {path} where there is none and nothing can be had, with `library-newer`
 * {path} where a newer app has published, and with `library-locked` {path} while the working copy is open.
 */
export function bringShare({ share, create, isGone = false }: BringRequest, tell: Tell): Standing {
  mkdirSync(dirname(share.copy), { recursive: true })
  const lock = takeLock(share.copy)
  if (typeof lock === 'string') throw new NamedFailure(lock, { path: share.path })
  try {
    const changes = existsSync(share.copy) ? naming(share.copy, () => folded(share.copy)) : undefined
    const standing = brought(share, changes, isGone, tell)
    const isNothing = standing.base === null && changes === undefined && !create
    if (isNothing) throw new NamedFailure('library-missing', { path: share.path })
    return standing
  } finally {
    lock.release()
  }
}

/** `changes`: what `lastChange` says of the working copy; undefined where there is none. */
function brought(share: Share, changes: string | null | undefined, isGone: boolean, tell: Tell): Standing {
  const record = settledHere(lastingRecord(share), changes)
  for (let tries = 1; ; tries += 1) {
    const there = isGone ? 'gone' : whatIsThere(share, record, tell, tries > 1, changes === undefined)
    if (there === 'gone') {
      writeRecord(share, record)
      return { state: 'gone', base: record.base?.snapshot ?? null }
    }
    if (there === null) return { state: 'waiting', base: null }
    const known = settledThere(record, there)
    const isUnpublished = changes !== undefined && (known.base === null || known.base.changes !== changes)
    const isMoved = known.base?.snapshot.sha256 !== there.snapshot.sha256
    if (!isMoved || isUnpublished) {
      writeRecord(share, known)
      return { state: isMoved ? 'forked' : isUnpublished ? 'waiting' : 'current', base: there.snapshot }
    }
    const came = fetched(share, known, there, tell)
    if (came === 'whole') return { state: 'current', base: there.snapshot }
    if (came === 'unreadable') return { state: 'unreadable', base: there.snapshot }
    if (tries === mostTries) throw new NamedFailure('share-gone', { path: share.path })
  }
}

function whatIsThere(
  share: Share,
  record: CopyRecord,
  tell: Tell,
  isReadThrough: boolean,
  isNeeded: boolean,
): Published | null | 'gone' {
  try {
    return lookAt(share, record, tell, isReadThrough)
  } catch (error) {
    if (isNeeded || !(error instanceof NamedFailure) || error.code !== 'share-gone') throw error
    return 'gone'
  }
}

/** A working copy that was replaced, and whose record was not written any more. */
function settledHere(record: CopyRecord, changes: string | null | undefined): CopyRecord {
  const { fetching, base } = record
  if (changes === undefined) return { ...record, base: null, fetching: null, sending: null }
  const isReplaced = fetching !== null && fetching.changes === changes && base?.changes !== changes
  return { ...record, base: isReplaced ? { ...fetching, modified: 0 } : base, fetching: null }
}

/** A snapshot of ours that got its name on the share, and whose record was not written any more. */
export function settledThere(record: CopyRecord, there: Published): CopyRecord {
  const { sending, base } = record
  if (sending?.snapshot.sha256 === there.snapshot.sha256) {
    return { ...record, base: { ...sending, modified: there.modified }, sending: null }
  }
  return base?.snapshot.sha256 === there.snapshot.sha256
    ? { ...record, base: { ...base, modified: there.modified } }
    : record
}

/** What `lastChange` says of the working copy, once its log is part of it. Fails with `library-locked` while it is read. */
export function folded(path: string): string | null {
  const connection = connect(path, { fileMustExist: true, timeout: 500 })
  try {
    connection.database.pragma('journal_mode = DELETE')
    return lastChange(connection)
  } finally {
    connection.database.close()
  }
}

/** Copies what is published, looks whether it is whole, and puts it in place. `moved`: it is another one meanwhile. */
function fetched(share: Share, record: CopyRecord, there: Published, tell: Tell): 'whole' | 'moved' | 'unreadable' {
  const unfinished = `${share.copy}.part`
  const remove = (): void =>
    ['', '-wal', '-shm', '-journal'].forEach((end) => rmSync(unfinished + end, { force: true }))
  remove()
  try {
    const read = reaching(share, 'disk-full', () => copyThrough(share.path, unfinished, tell))
    if (read.sha256 !== there.snapshot.sha256) return 'moved'
    // Put there without us, it may have been closed in a hurry.
    if (there.snapshot.generation === 0 && existsSync(`${share.path}-wal`)) {
      reaching(share, 'disk-full', () => copyThrough(`${share.path}-wal`, `${unfinished}-wal`, tell))
    }
    tell({ step: 'fetched', done: 0 })
    const contents = contentsIfWhole(share, unfinished)
    if (contents === null) {
      writeRecord(share, { ...record, unreadable: there.snapshot.sha256 })
      return 'unreadable'
    }
    const { changes, media } = contents
    endSessions(unfinished, new Date())
    syncFile(unfinished)
    tell({ step: 'checked', done: 0 })
    reaching(share, 'disk-full', () => copyMedia(media, mediaFolder(share.path), mediaFolder(share.copy), tell))
    const held = { snapshot: there.snapshot, changes }
    writeRecord(share, { ...record, fetching: held })
    tell({ step: 'noted', done: 0 })
    renameSync(unfinished, share.copy)
    syncNames(dirname(share.copy))
    tell({ step: 'replaced', done: 0 })
    const base = { ...held, modified: there.modified }
    writeRecord(share, { ...record, base, fetching: null, sending: null, unreadable: null })
    return 'whole'
  } finally {
    remove()
  }
}

interface Contents {
  readonly changes: string | null
  readonly media: readonly string[]
}

/**
 * What a copy of what is published holds; null where it is damaged or no library, and there is a working copy to go on with. Fails
 * with `share-unreadable` {path} where there is none, and with `library-newer` {path}.
 */
function contentsIfWhole(share: Share, path: string): Contents | null {
  try {
    return naming(path, () => contentsOf(share, path))
  } catch (error) {
    if (!(error instanceof NamedFailure)) throw error
    if (error.code === 'library-newer') throw new NamedFailure(error.code, { ...error.values, path: share.path })
    if (error.code !== 'library-damaged' && error.code !== 'library-not-ours') throw error
    if (!existsSync(share.copy)) throw new NamedFailure('share-unreadable', { path: share.path }, { cause: error })
    return null
  }
}

function contentsOf(share: Share, path: string): Contents {
  openFile(path, { create: false, reading: 'read-only' }).release()
  folded(path)
  const connection = connect(path, { fileMustExist: true })
  try {
    if (connection.database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path)
    if (schemaVersionOf(connection) < currentSchema) migrate(connection)
    if (existsSync(share.copy)) keepOwn(connection, share.copy)
    return { changes: lastChange(connection), media: mediaHashes(connection) }
  } finally {
    connection.database.close()
  }
}

/** How this desk likes its window is of this desk, whoever published last. */
function keepOwn(connection: Connection, copy: string): void {
  const own = connect(copy, { readonly: true, fileMustExist: true })
  try {
    for (const { name, value } of own.all(query`SELECT name, value FROM preference`)) {
      connection.run(command`
        INSERT OR REPLACE INTO preference (name, value) VALUES (${String(name)}, ${String(value)})`)
    }
  } finally {
    own.database.close()
  }
}
