import type { ListView, Preferences } from '../../shared/contract'
import type {
  FrozenRelease,
  MediaHash,
  Mission,
  Receipt,
  ReceiptId,
  Release,
  ReleaseDraft,
  ReleaseId,
  ReleaseSummary,
  ReleaseType,
  Version,
  VersionId,
} from '../../shared/release'
import type { Failure, FailureCode } from '../../shared/result'
import type { NewReceipt } from './tables/receipt'
import type { Registers } from './tables/registers'
import type { VersionReason } from './tables/version'

/**
 * One open library. Everything is synchronous and durable when it returns. Every function may throw a `NamedFailure`:
 * `library-damaged` {path, backup} when what is stored cannot be read, and every function that writes `read-only` and
 * `disk-full`, after which nothing has changed and the next call may succeed.
 */
export interface Library {
  readonly path: string
  readonly readOnly: boolean
  /** Why it cannot be written: `library-locked`, `library-unwritable`, `disk-full`, or `read-only` when asked for; or null. */
  readonly reason: FailureCode | null
  /** Whether the last writer ended without closing the library. */
  readonly uncleanExit: boolean
  readonly releases: {
    /** At most 200, newest first; with words in `query`, best first and with a snippet. */
    list(view: ListView, query?: string): ReleaseSummary[]
    counts(): Record<ListView, number>
    /** Fails with `not-found`. A release in the trash is found. */
    get(id: ReleaseId): Release
    /** A new release from `draft`, or, without one, as the mission starts a release of this type today. */
    create(type: ReleaseType, draft?: ReleaseDraft | null): Release
    /** Fails with `not-found`, and with `stale` {revision} when the library's revision is another than `revision`. */
    save(id: ReleaseId, revision: number, draft: ReleaseDraft): { revision: number; savedAt: string }
    trash(id: ReleaseId): void
    restore(id: ReleaseId): void
  }
  readonly registers: {
    /** At most 8 of each register, best first; none for a blank query. */
    suggest(query: string): Registers
    all(): Registers
    /** Adds entries, or replaces those with the same id. */
    remember(entries: Registers): void
  }
  readonly mission: { get(): Mission; save(mission: Mission): void }
  readonly preferences: { get(): Preferences; save(changed: Partial<Preferences>): Preferences }
  readonly versions: {
    /** The release as it prints now, for looking at: nothing is recorded. Fails with `not-found`. */
    freeze(id: ReleaseId): FrozenRelease
    /** Freezes the release as it prints now; answers the newest version when nothing that prints has changed since. */
    cut(id: ReleaseId, reason: VersionReason): Version
    /** Fails with `not-found`. */
    get(id: VersionId): Version
    /** Newest first. */
    list(release: ReleaseId): Version[]
  }
  readonly receipts: {
    /** Fails with `not-found` where there is no such version. */
    add(receipt: NewReceipt): Receipt
    get(id: ReceiptId): Receipt
    /** Newest first. */
    list(release: ReleaseId): Receipt[]
  }
  readonly media: {
    put(bytes: Uint8Array): MediaHash
    /** Fails with `not-found`. */
    read(hash: MediaHash): Buffer
  }
  /** Makes and verifies a backup; answers its path. */
  backup(): string
  /**
   * Closes the library, after a backup when it was changed since the last one. Closed it is in any case: answers why
   * the backup could not be made, or null. Closing twice is harmless.
   */
  close(): Failure | null
}
