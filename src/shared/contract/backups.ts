import { z } from 'zod'
import { instant, release, releaseSummary, uuid, type ReleaseId } from '../release'
import { channel } from './channel'
import { libraryStatus } from './library'

export const backupKinds = ['hourly', 'daily', 'weekly', 'closing', 'before-update', 'by-hand'] as const

export type BackupKind = (typeof backupKinds)[number]

/** A copy of the library that was opened and checked after it was made. */
export const backup = z.strictObject({
  path: z.string(),
  at: instant(),
  kind: z.enum(backupKinds),
  /** Bytes, media apart. */
  size: z.int(),
})

export type Backup = z.infer<typeof backup>

const byPath = z.strictObject({ path: z.string() })

export const backups = {
  /** Newest first. */
  list: channel('backups.list', { request: z.strictObject({}), response: z.array(backup) }),
  /** Makes one now. Fails with `backup-failed`, `disk-full`. */
  make: channel('backups.make', { request: z.strictObject({}), response: backup }),
  /** The releases in a backup. Fails with `backup-unreadable` {path}. */
  contents: channel('backups.contents', { request: byPath, response: z.array(releaseSummary) }),
  /** Writes the backup as a library of its own beside this one, and opens it. Fails with `backup-unreadable`, `disk-full`. */
  restoreAll: channel('backups.restoreAll', { request: byPath, response: libraryStatus }),
  /** Puts a copy of one release into the open library, as a draft. Fails with `backup-unreadable`, `not-found`. */
  restoreRelease: channel('backups.restoreRelease', {
    request: byPath.extend({ id: uuid<ReleaseId>() }),
    response: release,
  }),
}
