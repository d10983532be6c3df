import type { Backup, BackupKind, CheckKind } from '../../shared/contract'
import { makeBackup } from './backups'
import { checkedWithin, checkSteps, type Checked } from './checking'
import { naming } from './failures'
import type { Connection } from './handle'
import { openBeside } from './open'

/** Milliseconds between two words about how far a check has come. */
const betweenWords = 100

/** Works on a library that another process has open, and may write to meanwhile. */
function beside<T>(library: string, work: (connection: Connection) => T): T {
  const opened = openBeside(library)
  try {
    return naming(opened.path, () => work(opened.connection))
  } finally {
    opened.release()
  }
}

/** Which check of which library, and after which release it goes on. */
export interface CheckRequest {
  readonly library: string
  readonly kind: CheckKind
  readonly from: number
}

/** Checks a library, and tells what each part of it has found; nothing is kept. */
export const checkBeside = ({ library, kind, from }: CheckRequest, tell: (part: Checked) => void): void =>
  beside(library, (connection) => {
    const steps = checkSteps(connection, library, kind, from)
    for (;;) {
      const part = checkedWithin(steps, betweenWords)
      tell(part)
      if (part.isDone) return
    }
  })

export interface BackupRequest {
  readonly library: string
  readonly kind: BackupKind
  readonly now: string
}

/** Makes and verifies a backup, as `backups.make` does. */
export const backUpBeside = ({ library, kind, now }: BackupRequest): Backup =>
  beside(library, (connection) => {
    // SQLite counts writing a copy as writing.
    connection.database.pragma('query_only = OFF')
    return makeBackup(connection, library, kind, now)
  })
