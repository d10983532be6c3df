import type {
  Backup,
  BackupKind,
  CheckKind,
  ClearanceState,
  Completion,
  Facets,
  Found,
  HealthState,
  Listed,
  ListView,
  Month,
  NumbersOverview,
  Page,
  PageRequest,
  Preferences,
  ReceivedRelease,
  SavedSearch,
  Selection,
  VersionLine,
} from '../../shared/contract'
import type { Compared } from '../../shared/comparing'
import type { Field } from '../../shared/finding'
import type { Choices } from '../../shared/merging'
import type {
  ClearanceAnswer,
  ClearanceEntry,
  ClearanceEntryId,
  ClearanceStep,
  CorrectionKind,
  FrozenRelease,
  GoingOut,
  HistoryEntry,
  LanguageTag,
  MediaHash,
  Mission,
  Officer,
  Organisation,
  OrganisationId,
  Person,
  PersonId,
  Place,
  PlaceId,
  Receipt,
  ReceiptId,
  Release,
  ReleaseDraft,
  ReleaseId,
  ReleaseStatus,
  ReleaseSummary,
  ReleaseType,
  SavedSearchId,
  Template,
  TemplateId,
  TemplateSummary,
  Version,
  VersionId,
} from '../../shared/release'
import type { Failure, FailureCode } from '../../shared/result'
import type { UndoDelta, UndoLog } from '../../shared/undo'
import type { Checked } from './checking'
import type { Decisions, PackageContents, PackedRelease } from './packages'
import type { HandoverRoute } from './tables/handover'
import type { NewReceipt } from './tables/receipt'
import type { Registers } from './tables/registers'
import type { VersionReason } from './tables/version'
import type { LibraryStats } from './stats'

/**
 * One open library. Everything is synchronous and durable when it returns. Every function may throw a `NamedFailure`:
 * `library-damaged` {path, backup} when what is stored cannot be read, every function that takes an id `not-found` {id}
 * where nothing has it, and every function that writes `read-only` and `disk-full`, after which nothing has changed and
 * the next call may succeed.
 */
export interface Library {
  readonly path: string
  readonly readOnly: boolean
  /** Why it cannot be written: `library-locked`, `library-unwritable`, `disk-full`, `share-taken`, or `read-only` when asked for; or null. */
  readonly reason: FailureCode | null
  /** Whether a writer ended without closing the library, and nobody has asked since for what was recovered. */
  readonly uncleanExit: boolean
  /** Tells one state of the library from another; null as long as nobody has changed it. */
  changes(): string | null
  readonly releases: Releases
  readonly clearance: Clearance
  /** The numbers that the series gave, year by year, and those that several releases print. */
  readonly numbers: { overview(): NumbersOverview }
  readonly templates: Templates
  readonly registers: RegisterDoor
  readonly mission: { get(): Mission; save(mission: Mission): void }
  readonly officer: {
    /** Who works here: the one that the system's user went by last on this device. */
    get(): Officer
    /** From now on; what was done before keeps the name it was done under. */
    save(changed: Pick<Officer, 'name' | 'role'>): Officer
  }
  readonly preferences: { get(): Preferences; save(changed: Partial<Preferences>): Preferences }
  readonly versions: Versions
  readonly receipts: {
    add(receipt: NewReceipt): Receipt
    get(id: ReceiptId): Receipt
    /** Newest first. */
    list(release: ReleaseId): Receipt[]
  }
  readonly media: {
    put(bytes: Uint8Array): MediaHash
    read(hash: MediaHash): Buffer
  }
  readonly backups: Backups
  readonly finding: Finding
  readonly savedSearches: {
    /** In the order of the sidebar. */
    list(): SavedSearch[]
    /** Replaces the one with the same id, or adds it as the last. */
    save(search: SavedSearch): void
    remove(id: SavedSearchId): void
    /** Puts one before another, or last. */
    move(id: SavedSearchId, before: SavedSearchId | null): void
  }
  readonly health: Health
  readonly transfer: Transfer
  stats(): LibraryStats
  /** All that `work` does in this library is one transaction: it is written as a whole, or not at all. */
  together<T>(work: () => T): T
  /** Puts the index in order for about so many milliseconds: for when nobody types. Answers whether more is left. */
  tidy(milliseconds: number): boolean
  /** Releases, people, places and texts at once, best first, at most 8 of each; none for a blank query. */
  find(query: string): Found
  /**
   * Closes the library, after a backup when it was changed since the last one. Closed it is in any case: answers why
   * the backup could not be made, or null. Closing twice is harmless.
   */
  close(): Failure | null
}

export interface Releases {
  /** At most 200, newest first; with words in `query`, best first and with a snippet. */
  list(view: ListView, query?: string): ReleaseSummary[]
  counts(): Record<ListView, number>
  /** A release in the trash is found. */
  get(id: ReleaseId): Release
  /** A new release from a draft, or as the mission starts one of a type today. */
  create(from: ReleaseType | ReleaseDraft): Release
  /** New releases from drafts, in one transaction: for many at once, several times as fast as one by one. */
  createAll(drafts: readonly ReleaseDraft[]): Release[]
  /**
   * Replaces the draft; the status follows its words. Fails with `stale` {revision} when the library's revision is another
   * than `revision`, and with `released` where the text has gone out and more than the internal note would change. The undo
   * log is brought along with it; without `undo` nothing of the draft can be taken back any more.
   */
  save(id: ReleaseId, revision: number, draft: ReleaseDraft, undo?: UndoDelta): Saved
  /** What can be taken back in a release as it is at its revision. */
  undoLog(id: ReleaseId): { revision: number; log: UndoLog }
  trash(id: ReleaseId): void
  restore(id: ReleaseId): void
  /** The releases of a selection, in no order. */
  selected(selection: Selection): ReleaseId[]
  /** Adds and takes away tags, of what has gone out too. Answers those of the releases that have others now. */
  tag(ids: readonly ReleaseId[], change: { add: readonly string[]; remove: readonly string[] }): ReleaseId[]
  /** Puts releases into the trash, or takes them out. Answers those of them that were not there before. */
  trashMany(ids: readonly ReleaseId[], isTrashed: boolean): ReleaseId[]
  /**
   * Destroys those of the releases that are in the trash, on record. Answers them. Fails with `reason-missing` {count} where
   * some of them went out and no reason is given.
   */
  destroy(ids: readonly ReleaseId[], reason: string): ReleaseId[]
  /**
   * Destroys some of what never went out and has been in the trash for 30 days at an instant. Answers them; none once all of
   * it is gone.
   */
  trashRound(now: string): ReleaseId[]
  /**
   * Goes on, for about so many milliseconds, with what takes the words of destroyed releases out of the search index's part
   * of the file. Answers whether anything is left to do.
   */
  sweepNext(milliseconds: number): boolean
  /**
   * Notes that a cleared release has gone out, and that what it puts right is corrected or withdrawn. Editorial checks are
   * the errand's. Fails with `in-trash`, `release-in-future`, and `transition-refused` {from, to}: of the release, or of the
   * one it puts right.
   */
  markReleased(id: ReleaseId, goingOut: GoingOut): Release
  /**
   * Starts the release that corrects, replaces or withdraws a released one. Fails with `in-trash`, `transition-refused`
   * {from, to}, and with `put-right-already` {id} where one has been started that has not gone out.
   */
  putRight(id: ReleaseId, how: CorrectionKind): Release
  /** What was decided and what left the house, newest first. */
  history(id: ReleaseId): HistoryEntry[]
  /**
   * After an unclean exit: the releases that were written in that session, the last one first; none otherwise. They are told
   * in one session, that of whoever asks first.
   */
  recovered(): Recovered[]
}

export interface Saved {
  revision: number
  savedAt: string
  status: ReleaseStatus
  /** The number that its series has given it, at the latest with this save. */
  assignedNumber: Release['assignedNumber']
}

export interface Recovered {
  id: ReleaseId
  headline: string
  savedAt: string
  /** Of the body in the release's own language. */
  words: number
}

/**
 * Each verb answers the whole release as it stands afterwards: its status follows, and its number where it gets one. Each
 * fails with `in-trash` for a release that is there.
 */
export interface Clearance {
  state(id: ReleaseId): ClearanceState
  /** Writes down who is asked about a version of this release. Fails with `transition-refused` {from, to} once it is out. */
  ask(id: ReleaseId, steps: readonly ClearanceStep[], version: VersionId): Release
  /**
   * Writes down an answer about a version of this release; where `version` is null, about the text as it stands, which is
   * then kept as a version. Fails with `transition-refused` {from, to} once it is out, `clearance-unnamed` where nobody is
   * said to have answered, and `clearance-in-future`.
   */
  record(id: ReleaseId, answer: ClearanceAnswer, version: VersionId | null): Release
  /** What was asked and cleared before counts no more. Fails with `transition-refused` {from, to} unless in clearance or cleared. */
  callBack(id: ReleaseId): Release
  entry(id: ReleaseId, entry: ClearanceEntryId): ClearanceEntry
}

export interface Finding {
  /** At most 50, or as many as are asked for. */
  page(request: PageRequest, most?: number): Page
  /** Counts in steps of a few milliseconds; the last one answers. */
  facets(listed: Listed): Iterator<void, Facets>
  complete(field: Field, begun: string): Completion[]
  months(view: ListView): Month[]
  /** Reads releases that wait for it into the index for about so many milliseconds. Answers how many are left. */
  indexNext(milliseconds: number): number
}

export interface Health {
  state(): HealthState
  /**
   * Goes on with a check, or begins one, for about so many milliseconds: the quick one reads every row, the full one holds
   * releases, versions, media, log and newest backup against their hashes as well. Answers whether anything is left of it.
   * What it finds is in the state, and kept while the library can be written.
   */
  checkNext(kind: CheckKind, milliseconds: number): boolean
  /** Begins a check that another process makes, or goes on with one: answers after which release. */
  beginCheck(kind: CheckKind): number
  /** Takes what a part of that check has found into the state. */
  takeChecked(kind: CheckKind, part: Checked): void
}

export interface Templates {
  /** By name. */
  list(): TemplateSummary[]
  get(id: TemplateId): Template
  /** Makes a template from a release; with `replaces`, the next version of that one. */
  save(request: { release: ReleaseId; name: string; replaces: TemplateId | null }): TemplateSummary
  rename(id: TemplateId, name: string): void
  /** Notes that somebody has read it through today. */
  review(id: TemplateId): TemplateSummary
  remove(id: TemplateId): void
  /** Brings back one that was removed, as it was. */
  restore(id: TemplateId): TemplateSummary
}

export interface RegisterDoor {
  /** At most 8 of each register, best first; none for a blank query. */
  suggest(query: string): Registers
  all(): Registers
  /** Adds entries, or replaces those with the same id. */
  remember(entries: Registers): void
  /** The entries with these ids, each under the id that was asked for; one that was merged is answered as what it became. */
  named(ids: { people: readonly PersonId[]; organisations: readonly OrganisationId[] }): {
    people: Record<string, Person>
    organisations: Record<string, Organisation>
  }
  /** The people that hold the words, or all for a blank query, by name; with those who may be one and the same. */
  people(query: string): { people: { person: Person; releases: number }[]; doubles: PersonId[][] }
  /** Where a person speaks or attends, newest first. */
  uses(person: PersonId): ReleaseSummary[]
  /** The organisations that hold the words, or all for a blank query, by name, with how many releases they host. */
  organisations(query: string): { organisation: Organisation; releases: number }[]
  places(query: string): { place: Place; releases: number }[]
  /** Where an organisation hosts or a place is that of the event, newest first. */
  usesOf(entry: { kind: 'organisation'; id: OrganisationId } | { kind: 'place'; id: PlaceId }): ReleaseSummary[]
  /** Makes one person of several; `keep` stands wherever the others stood. */
  merge(keep: PersonId, others: readonly PersonId[]): Person
}

export interface Versions {
  /** The release as it prints now, for looking at: nothing is recorded. What has gone out prints as it went out. */
  freeze(id: ReleaseId): FrozenRelease
  /** Freezes the release as it prints now; answers the newest version when nothing that prints has changed since. */
  cut(id: ReleaseId, reason: VersionReason): Version
  get(id: VersionId): Version
  /** Newest first. */
  list(release: ReleaseId): Version[]
  /** The same without the words. */
  lines(release: ReleaseId): VersionLine[]
  /** From one version to another, or to what prints now where `after` is null. Fails with `version-destroyed`. */
  compare(release: ReleaseId, before: VersionId, after: VersionId | null): Compared
  /**
   * Makes a version's words and facts those of the release again, after a version of what it says now. Fails with `stale`
   * {revision}, `released`, `in-trash`, `version-destroyed`.
   */
  restore(release: ReleaseId, revision: number, version: VersionId): Release
  /** Notes how a version left without a file. */
  handOver(id: VersionId, language: LanguageTag, route: HandoverRoute): void
}

export interface Backups {
  /** Newest first. */
  list(): Backup[]
  /** Makes and verifies a backup. Fails with `backup-failed` {path of the library}. */
  make(kind: BackupKind): Backup
  /**
   * What is due at an instant of hourly, daily and weekly, where anything was changed since: the widest of them alone, for
   * its copy serves the narrower ones too.
   */
  due(now: string): BackupKind[]
  /** The releases in a backup, newest first, the trash apart. Fails with `backup-unreadable` {path}. */
  contents(path: string): ReleaseSummary[]
  /**
   * Writes a backup with its media as a library of its own beside this one, which may be open for reading; answers its
   * path. Fails with `backup-unreadable` {path}, `folder-unwritable` {folder}.
   */
  restoreAll(path: string): string
  /**
   * Puts a copy of one release into this library, as a draft that nobody has cleared or numbered; entries of the registers
   * that it names are added where they are missing. Fails with `backup-unreadable` {path}.
   */
  restoreRelease(path: string, id: ReleaseId): Release
}

/** Releases out of a package of another library, as `readPackage` answers it. */
export interface Transfer {
  /** How a release of the package stands towards this library. */
  look(contents: PackageContents, packed: PackedRelease): ReceivedRelease
  /** How the release here would differ from what it says now; null where there is none here. */
  compare(contents: PackageContents, id: ReleaseId, choices: Choices): Compared | null
  /** Adds the people, organisations and places that are missing here. */
  receiveEntries(contents: PackageContents): void
  /**
   * Takes some of the releases in with their versions, all of them or none; entries and the bytes of media are to be put in before.
   * What is new is a draft that nobody has cleared or numbered. Answers the releases whose words are new or others. Fails with
   * `stale` {revision} where a conflict is not decided.
   */
  receive(contents: PackageContents, decisions: Decisions, ids: readonly ReleaseId[]): ReleaseId[]
}
