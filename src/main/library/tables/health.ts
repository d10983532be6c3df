import { z } from 'zod'
import { healthFinding, type CheckKind, type HealthFinding } from '../../../shared/contract'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'

/** A check as it is kept, with the key of the release up to which it has come. */
export interface KeptCheck {
  readonly kind: CheckKind
  readonly begunAt: string
  endedAt: string | null
  releases: number
  lastRelease: number
  readonly findings: HealthFinding[]
}

/** The newest check of a kind, or null. */
export function readCheck(handle: ReadHandle, kind: CheckKind): KeptCheck | null {
  const row = handle.get(query`SELECT * FROM health WHERE kind = ${kind} ORDER BY key DESC LIMIT 1`)
  if (row === undefined) return null
  return {
    kind,
    begunAt: String(row.begun_at),
    endedAt: typeof row.ended_at === 'string' ? row.ended_at : null,
    releases: Number(row.releases),
    lastRelease: Number(row.last_release),
    findings: parseStored(z.array(healthFinding), fromJson(row.findings), 'check'),
  }
}

/** Keeps how far a check has come, in place of what was kept of its kind. */
export function keepCheck(handle: WriteHandle, it: KeptCheck): void {
  handle.transaction(() => {
    handle.run(command`DELETE FROM health WHERE kind = ${it.kind}`)
    handle.run(command`
      INSERT INTO health (kind, begun_at, ended_at, releases, last_release, findings)
      VALUES (${it.kind}, ${it.begunAt}, ${it.endedAt}, ${it.releases}, ${it.lastRelease}, ${toJson(it.findings)})`)
  })
}
