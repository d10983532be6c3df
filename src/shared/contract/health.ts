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

export const health = {
  state: channel('health.state', { request: z.strictObject({}), response: healthState }),
  /** Checks now, and answers once that is done. */
  check: channel('health.check', { request: z.strictObject({ kind: z.enum(checkKinds) }), response: healthState }),
}
