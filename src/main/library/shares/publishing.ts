import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { errorCode, syncFile } from '../../files'
import { damaged, naming } from '../failures'
import { freeName } from '../free-name'
import { connect } from '../handle'
import { mediaFolder, mediaHashes } from '../media'
import { endSessions } from '../restore'
import { command } from '../sql'
import { lastChange } from '../tables/change-log'
import { settledThere, type Standing } from './bringing'
import { lookAt, type Published } from './looking'
import { copyMedia, copyThrough, hashOf, syncNames } from './moving'
import { claimFile, readRecord, writeRecord, writeState, type CopyRecord, type SharedSnapshot } from './records'
import { reaching, type Share, type Tell, type Worker } from './share'

/** Milliseconds after which a publication of another desk that never ended no longer keeps others out. */
const claimHolds = 120_000

/** Which working copy is published, and in whose name. */
export interface PublishRequest {
  readonly share: Share
  readonly worker: Worker
  /** Whether it takes the place of what another desk has published and what cannot be read; that is kept beside it. */
  readonly isInstead?: boolean
}

/**
 * Publishes what the working copy says now, which may go on being written. What is on the share is replaced in one go, and only
 * while it still is what this copy grew from. Fails with `share-gone`, `share-full`, `share-forked` {path, copy} or `share-busy`
 * {path}; the share is then as it was.
 */
export function publishShare({ share, worker, isInstead = false }: PublishRequest, tell: Tell): Standing {
  const snapshot = join(dirname(share.copy), 'publishing.part')
  try {
    const made = naming(share.copy, () => snapshotAt(share.copy, snapshot, tell))
    tell({ step: 'copied', done: 0 })
    return reaching(share, 'share-full', () => {
      const replaced = isInstead ? keptAside(share) : null
      return sent(share, worker, snapshot, made, replaced, tell)
    })
  } finally {
    removeFile(snapshot)
  }
}

interface Made {
  readonly sha256: string
  readonly size: number
  readonly changes: string | null
  readonly media: readonly string[]
}

/** A verified copy of the working copy, with nothing beside it that it needs. */
function snapshotAt(copy: string, path: string, tell: Tell): Made {
  removeFile(path)
  const library = connect(copy, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    library.run(command`VACUUM INTO ${path}`)
  } finally {
    library.database.close()
  }
  endSessions(path, new Date())
  const connection = connect(path, { fileMustExist: true })
  try {
    if (connection.database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(copy)
    return { ...hashOf(path, tell), changes: lastChange(connection), media: mediaHashes(connection) }
  } finally {
    connection.database.close()
  }
}

function sent(
  share: Share,
  worker: Worker,
  snapshot: string,
  made: Made,
  replaced: string | null,
  tell: Tell,
): Standing {
  const step = (name: string): void => tell({ step: name, done: 0 })
  const { record, there } = agreed(share, replaced, tell)
  const { sha256, size, changes, media } = made
  if (sha256 === there?.snapshot.sha256) {
    writeRecord(share, record)
    return { state: 'current', base: there.snapshot }
  }
  copyMedia(media, mediaFolder(share.copy), mediaFolder(share.path), tell)
  step('media-there')
  const unfinished = `${share.path}.${record.desk.slice(0, 8)}.part`
  try {
    copyThrough(snapshot, unfinished, tell)
    step('sent')
    if (hashOf(unfinished, tell).sha256 !== sha256) throw new NamedFailure('share-gone', { path: share.path })
    step('read-back')
    const letGo = claimed(share, record, statSync(unfinished).mtimeMs)
    try {
      step('claimed')
      const { there: now, record: ours } = agreed(share, replaced, tell)
      const current = now?.snapshot ?? null
      const next: SharedSnapshot = {
        ...worker,
        generation: (current?.generation ?? 0) + 1,
        sha256,
        size,
        at: new Date().toISOString(),
      }
      writeRecord(share, { ...ours, sending: { snapshot: next, changes } })
      step('noted')
      writeState(share, { current, next })
      step('announced')
      // The log of a file that was put there without us would be taken for that of the new one.
      if (current?.generation === 0) ['-wal', '-shm'].forEach((end) => rmSync(share.path + end, { force: true }))
      renameSync(unfinished, share.path)
      syncNames(dirname(share.path))
      step('named')
      writeState(share, { current: next, next: null })
      step('stated')
      const base = { snapshot: next, changes, modified: statSync(share.path).mtimeMs }
      writeRecord(share, { ...ours, base, sending: null, unreadable: null })
      sweep(share, media)
      step('swept')
      return { state: 'current', base: next }
    } finally {
      letGo()
    }
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Keeps what cannot be read on the share under a name of its own. Answers its hash. */
function keptAside(share: Share): string | null {
  const { unreadable } = readRecord(share)
  if (unreadable !== null) {
    const aside = freeName(share.path, 'unreadable', new Date())
    copyFileSync(share.path, aside)
    syncFile(aside)
  }
  return unreadable
}

/** What lies on the share, as long as that is what this copy grew from, or what is to be `replaced`. */
function agreed(share: Share, replaced: string | null, tell: Tell): { record: CopyRecord; there: Published | null } {
  const known = readRecord(share)
  // What says another thing than its state says is only known once it is read.
  const there = lookAt(share, known, tell, replaced !== null)
  if (replaced !== null && there?.snapshot.sha256 === replaced) return { record: known, there }
  const record = there === null ? known : settledThere(known, there)
  if (record.base?.snapshot.sha256 !== there?.snapshot.sha256) {
    throw new NamedFailure('share-forked', { path: share.path, copy: share.copy })
  }
  return { record, there }
}

/**
 * Keeps other desks from publishing for the moment that it takes to give a file its name. Age is told by the share's own
 * clock: `now` is when a file was written there just now.
 */
function claimed(share: Share, { desk }: CopyRecord, now: number): () => void {
  const path = claimFile(share)
  for (let tries = 1; ; tries += 1) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, desk)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || tries > 1) throw error
    }
    const isOurs = readFileSync(path, 'utf8') === desk
    if (!isOurs && now - statSync(path).mtimeMs < claimHolds) throw new NamedFailure('share-busy', { path: share.path })
    rmSync(path, { force: true })
  }
}

/** What the library no longer has, such as the pictures of what was destroyed, goes from the share as well. */
function sweep(share: Share, media: readonly string[]): void {
  const folder = mediaFolder(share.path)
  if (!existsSync(folder)) return
  const named = new Set(media)
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{64}$/.test(name) && !named.has(name)) rmSync(join(folder, name), { force: true })
  }
}

const removeFile = (path: string): void => ['', '-journal'].forEach((end) => rmSync(path + end, { force: true }))
