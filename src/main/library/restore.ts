import { accessSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ReleaseSummary } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { syncFile, syncFolder } from '../files'
import { verifyCopy } from './backups'
import { nameFailure } from './failures'
import { freeName } from './free-name'
import { connect, type Connection } from './handle'
import { isWhole, mediaFolder, mediaHashes } from './media'
import { openFile } from './open'
import { command, query } from './sql'
import { selectSummaries } from './tables/list'

/**
 * Reads a backup, or any other file that is a library, and leaves it as it is; one of an older schema is read through a
 * copy brought up to date. Fails with `backup-unreadable` {path} where it is none or is damaged.
 */
export function readBackup<T>(asked: string, work: (backup: Connection) => T): T {
  const path = resolve(asked)
  try {
    const opened = openFile(path, { create: false, reading: 'read-only' })
    try {
      return work(opened.connection)
    } finally {
      opened.release()
    }
  } catch (error) {
    const named = nameFailure(error, path)
    const isOfFile = !(named instanceof NamedFailure) || named.code.startsWith('library-')
    throw isOfFile ? new NamedFailure('backup-unreadable', { path }, { cause: error }) : named
  }
}

/** The releases in a backup, newest first, the trash apart. Fails with `backup-unreadable` {path}. */
export const backupContents = (path: string): ReleaseSummary[] =>
  readBackup(path, (backup) => selectSummaries(backup, query`WHERE trashed_at IS NULL ORDER BY release.key DESC`))

/** What one that was restored already has at the end of its name. */
const olderName = / restored \d{4}-\d{2}-\d{2} \d{4}( \d+)?(\.communique)?$/

/**
 * Writes a backup with its media as a library of its own beside `library`, under a name that nothing has yet, and opens it
 * once to see that it can be. Answers its path. A media file that the backup has lost is left out: the words come first.
 * Fails with `backup-unreadable` {path}, `folder-unwritable` {folder}, `disk-full`; nothing is left behind then.
 */
export function restoreLibrary(library: string, asked: string, now: Date): string {
  const target = freeName(library.replace(olderName, ''), 'restored', now)
  const unfinished = `${target}.part`
  const unfinishedMedia = `${mediaFolder(target)}.part`
  requireWritable(dirname(target))
  try {
    readBackup(asked, (backup) => {
      // SQLite counts writing a copy as writing.
      backup.database.pragma('query_only = OFF')
      backup.run(command`VACUUM INTO ${unfinished}`)
      verifyCopy(backup, unfinished)
      const path = resolve(asked)
      const folders = [...mediaFoldersOf(path), mediaFolder(library)]
      copyMedia(mediaHashes(backup), folders, unfinishedMedia)
      endSessions(unfinished, now)
      syncFile(unfinished)
      openFile(unfinished, { create: false, reading: 'read-only' }).release()
    })
    if (existsSync(unfinishedMedia)) renameSync(unfinishedMedia, mediaFolder(target))
    renameSync(unfinished, target)
    syncFolder(dirname(target))
    return target
  } finally {
    rmSync(unfinished, { force: true })
    rmSync(unfinishedMedia, { recursive: true, force: true })
  }
}

function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new NamedFailure('folder-unwritable', { folder }, { cause: error })
  }
}

/** Where the media of a backup lie: beside the backups of a library, or beside a library that was copied by hand. */
export const mediaFoldersOf = (path: string): string[] => [mediaFolder(path), join(dirname(path), 'media')]

/** Copies media files, each from the first folder that has it whole. */
function copyMedia(hashes: readonly string[], folders: readonly string[], to: string): void {
  if (hashes.length === 0) return
  mkdirSync(to)
  for (const hash of hashes) {
    const from = folders.map((folder) => join(folder, hash)).find((path) => isWhole(path, hash))
    if (from === undefined) continue
    copyFileSync(from, join(to, hash))
    syncFile(join(to, hash))
  }
  syncFolder(to)
}

/** The session in which a copy was made is over in the copy: nothing there has crashed or is to be told. */
export function endSessions(path: string, now: Date): void {
  const copy = connect(path, { fileMustExist: true })
  try {
    copy.run(command`UPDATE session SET closed_at = ${now.toISOString()} WHERE closed_at IS NULL`)
    copy.run(command`UPDATE session SET told_in = key WHERE unclean = 1 AND told_in IS NULL`)
  } finally {
    copy.database.close()
  }
}
