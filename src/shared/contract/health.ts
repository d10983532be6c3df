import { z } from 'zod'
import { instant, uuid, type ReleaseId } from '../release'
import { backup } from './backups'
import { channel } from './channel'

export const checkKinds = ['quick', 'full'] as const

export type CheckKind = (typeof checkKinds)[number]

/** What a check looks at, and may find damaged. */
export const checkedThings = ['table', 'index', 'release', 'version', 'media', 'log', 'backup'] as const

export const healthFinding = z.strictObject({
  thing: z.enum(checkedThings),
  /** The table's or file's name, the version's number, the line's number in the log. */
  name: z.string(),
  /** Which release it belongs to, if any. */
  release: z.strictObject({ id: uuid<ReleaseId>(), headline: z.string() }).nullable(),
})

export type HealthFinding = z.infer<typeof healthFinding>

export const checkMade = z.strictObject({
  begunAt: instant(),
  /** Null while it is under way. */
  endedAt: instant().nullable(),
  /** Releases that were verified so far. */
  releases: z.int(),
  findings: z.array(healthFinding),
})

export type CheckMade = z.infer<typeof checkMade>

/** What stays on record of a release that was destroyed after it had gone out. */
export const destroyed = z.strictObject({
  headline: z.string(),
  number: z.string(),
  at: instant(),
  officer: z.string(),
  reason: z.string(),
})

export type Destroyed = z.infer<typeof destroyed>

export const healthState = z.strictObject({
  /** The newest of each kind, or null where none was made yet. */
  quick: checkMade.nullable(),
  full: checkMade.nullable(),
  releases: z.int(),
  versions: z.int(),
  /** The last link of the log's chain: whoever keeps it elsewhere sees whether anything before it is another later. */
  lastLink: z.string(),
  /** The last hundred, newest first. */
  destroyed: z.array(destroyed),
  newestBackup: backup.nullable(),
  /** Bytes left on the library's disk. */
  free: z.int(),
})

export type HealthState = z.infer<typeof healthState>

/** A release that does not say, after a repair, what it said last. */
export const repairedRelease = z.strictObject({
  id: uuid<ReleaseId>(),
  headline: z.string(),
  /**
   * Where its words come from: `library`: an older text that the library itself still held; `unproven`: words that could be
   * read and that no seal proves, kept in the trash; `lost`: nowhere, the trash has its history.
   */
  from: z.enum(['library', 'backup', 'version', 'unproven', 'lost']),
  /** When these words were saved; null where there are none. */
  savedAt: instant().nullable(),
  /** Whether it is known that they were changed after that. */
  isOlder: z.boolean(),
  /** The backup they come from, or null. */
  backup: z.string().nullable(),
})

export type RepairedRelease = z.infer<typeof repairedRelease>

/** What a repair has brought back, and from where. */
export const repairReport = z.strictObject({
  library: z.string(),
  /** Where the damaged library lies now; null after a trial, which leaves it where it is. */
  damaged: z.string().nullable(),
  /** Releases whose seal holds, with the words that the damaged library held last. */
  whole: z.int(),
  /** Of these, how many were found only by going through all pages. */
  found: z.int(),
  /** The others, each with where its words come from. */
  releases: z.array(repairedRelease),
  versions: z.strictObject({ whole: z.int(), fromBackup: z.int(), lost: z.int() }),
  /** Tables of which something was missing, with what they have now: rows without a seal, which are as they could be read. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), fromBackup: z.int(), lost: z.int() })),
  /** The backup that they were joined with, or null. */
  joinedWith: z.string().nullable(),
  /** Whether the log is whole along its chain. */
  isLogWhole: z.boolean(),
  /** Whether there may have been releases since the newest backup of which nothing tells any more. */
  mayMissReleases: z.boolean(),
})

export type RepairReport = z.infer<typeof repairReport>

/** How far a repair has come: event `repair`. */
export interface RepairProgress {
  readonly step: 'reading' | 'proving' | 'backups' | 'search'
  readonly done: number
  readonly of: number
}

export const health = {
  state: channel('health.state', { request: z.strictObject({}), response: healthState }),
  /** Checks now, and answers once that is done. */
  check: channel('health.check', { request: z.strictObject({ kind: z.enum(checkKinds) }), response: healthState }),
  /** Repairs the open library and opens it again. The window is loaded anew then, and asks what the repair has brought. */
  repair: channel('health.repair', { request: z.strictObject({}), response: z.strictObject({}) }),
  /** What a repair has brought back, until somebody has read it. */
  repaired: channel('health.repaired', { request: z.strictObject({}), response: repairReport.nullable() }),
  repairedRead: channel('health.repairedRead', { request: z.strictObject({}), response: z.strictObject({}) }),
}
