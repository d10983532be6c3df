import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where the working copy of a library on a share lies in the user's data. */
export const workingCopy = (userData: string, library: string): string =>
  join(userData, 'shared', createHash('sha256').update(library).digest('hex').slice(0, 16), basename(library))

/** What is known here of the share, beside its working copy. */
export const shareRecord = (copy: string): string => join(dirname(copy), 'share.json')

/** Whether there is a working copy of a library at this path. Never asks the share, which may hang. */
export const isKnownShare = (userData: string, library: string): boolean =>
  existsSync(shareRecord(workingCopy(userData, library)))
