import type { ReleaseId, Version } from '../../../shared/release'
import type { Connection } from '../handle'
import type { Author } from '../tables/change-log'
import type { VersionReason } from '../tables/version'

/** What every part of an open library works with. */
export interface Wing {
  readonly path: string
  readonly connection: Connection
  readonly isReadOnly: boolean
  readonly read: <T>(work: () => T) => T
  /** Fails with `read-only` where the library is open for reading. */
  readonly write: <T>(work: (author: Author) => T) => T
  readonly cut: (author: Author, id: ReleaseId, why: VersionReason) => Version
}
