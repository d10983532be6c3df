import type { BackupKind } from '../../shared/contract'
import { NamedFailure, type Failure } from '../../shared/result'
import { logError, logInfo } from '../log'
import type { Library } from '../library'
import { failureOf } from './failure-of'

/** What the round of backups needs of the world around it. */
export interface BackupRound {
  /** The open library, or null while there is none. */
  readonly library: () => Library | null
  /** Whether this is a bad moment, such as while the window hands over what is unsaved. */
  readonly isBusy: () => boolean
  readonly now: () => Date
  /** Makes a backup of the open library. Fails with `cancelled` when that is closed meanwhile. */
  readonly make: (kind: BackupKind) => Promise<unknown>
  /** Told once for each row of failures. */
  readonly onFailure: (failure: Pick<Failure, 'code' | 'values'>) => void
}

/**
 * A function to be called every few minutes: it makes each backup of the open library that has come due. A backup that
 * fails is told once, and tried again on the next call; it never throws.
 */
export function backupRound({ library, isBusy, now, make, onFailure }: BackupRound): () => Promise<void> {
  let isTold = false
  let isUnderWay = false

  function tell(error: unknown, open: Library): void {
    const { code, values } = failureOf(error)
    // The library is being closed, with a backup where one is due.
    if (code === 'cancelled') return
    if (error instanceof NamedFailure) logInfo('backup failed', error.code)
    else logError('backup', error)
    if (isTold) return
    isTold = true
    const isOfBackup = code === 'unexpected' || code === 'work-ended' || code === 'disk-full'
    onFailure(isOfBackup ? { code: 'backup-failed', values: { path: open.path } } : { code, values })
  }

  return async () => {
    const open = library()
    if (open === null || open.readOnly || isBusy() || isUnderWay) return
    isUnderWay = true
    try {
      for (const kind of open.backups.due(now().toISOString())) {
        await make(kind)
        logInfo('backup made', kind)
      }
      isTold = false
    } catch (error) {
      tell(error, open)
    } finally {
      isUnderWay = false
    }
  }
}
