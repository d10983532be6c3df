import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical'
import type { VersionId } from '../../shared/release'
import type { ReadHandle, WriteHandle } from './handle'
import { sha256, storable } from './seal'
import { command, query, type Row } from './sql'
import { DamagedRow, fromJson } from './stored'

/** The lines of the log with what their links are taken over. */
const linesOfLog = query`
  SELECT change_log.key, change_log.at, officer.id AS officer, release.id AS release, change_log.kind, change_log.detail,
    change_log.link
  FROM change_log JOIN officer ON officer.key = change_log.officer
    LEFT JOIN release ON release.key = change_log.release`

/** A line as it is hashed: by the ids of officer and release. */
const lineText = ({ key, at, officer, release, kind, detail }: Row): string =>
  storable(canonicalJson({ key, at, officer, release, kind, detail: fromJson(detail) }))

const lastLinkOf = query`
  SELECT coalesce(
    (SELECT link FROM change_log WHERE link IS NOT NULL ORDER BY key DESC LIMIT 1),
    (SELECT hash FROM chain_start)) AS link`

/** The link of the next line of the log: over the link before it and its own text. */
export function nextLink(handle: ReadHandle, line: Row): string {
  return sha256(`${lastLink(handle)}\n${lineText(line)}`)
}

/** Pins the lines from before the chain, all in one hash, as what its first link hangs on. */
export function startChain(handle: WriteHandle): void {
  const lines = handle.all(query`${linesOfLog} ORDER BY change_log.key`)
  const hash = sha256(lines.map(lineText).join('\n'))
  handle.run(command`
    INSERT INTO chain_start (key, lines, last, hash)
    VALUES (1, ${lines.length}, ${Number(lines.at(-1)?.key ?? 0)}, ${hash})`)
}

/** How many lines were there before the links, the number of the last of them, and their hash. */
export function startOfChain(handle: ReadHandle): { lines: number; last: number; hash: string } {
  const row = handle.get(query`SELECT lines, last, hash FROM chain_start`)
  if (row === undefined) throw new DamagedRow('chain')
  return { lines: Number(row.lines), last: Number(row.last), hash: String(row.hash) }
}

export interface ChainCheck {
  readonly lines: number
  /** Key of the first line that is not as it was written, or that does not follow the one before; null where all do. */
  readonly brokenAt: number | null
  /** Versions that the log says were cut, and that are not there under the hash they had. */
  readonly versionsMissing: readonly VersionId[]
}

/** How many lines are in memory at once. */
const atOnce = 200
const linesInAStep = 50

/**
 * Reads the whole log along its links. It shows what was altered, taken out or put in between; that the end was cut off, or
 * all of it written anew, shows only who has noted {@link lastLink} elsewhere.
 */
export function checkChain(handle: ReadHandle): ChainCheck {
  const steps = chainSteps(handle)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps of some lines each; what it has found comes last. */
export function* chainSteps(handle: ReadHandle): Generator<undefined, ChainCheck, undefined> {
  const start = startOfChain(handle)
  const { last } = start
  const pinned = createHash('sha256')
  let link = start.hash
  let lines = 0
  let brokenAt: number | null = null
  for (const line of allLines(handle)) {
    const key = Number(line.key)
    lines += 1
    if (lines % linesInAStep === 0) yield
    if (key <= last) {
      pinned.update(lines === 1 ? lineText(line) : `\n${lineText(line)}`)
    } else if (line.kind !== 'saved') {
      if (brokenAt === null && line.link !== sha256(`${link}\n${lineText(line)}`)) brokenAt = key
      link = String(line.link)
    }
  }
  const isStartWhole = pinned.digest('hex') === start.hash
  const versionsMissing = handle
    .all(
      query`
        SELECT detail ->> 'version' AS id FROM change_log
        WHERE kind = 'version-cut' AND NOT EXISTS (
          SELECT 1 FROM version WHERE version.id = detail ->> 'version' AND version.hash = detail ->> 'hash')
        ORDER BY key`,
    )
    .map(({ id }) => id as VersionId)
  return { lines, brokenAt: isStartWhole ? brokenAt : last, versionsMissing }
}

function* allLines(handle: ReadHandle): Generator<Row> {
  let after = 0
  for (;;) {
    const rows = handle.all(query`
      ${linesOfLog} WHERE change_log.key > ${after} ORDER BY change_log.key LIMIT ${atOnce}`)
    yield* rows
    if (rows.length < atOnce) return
    after = Number(rows.at(-1)?.key)
  }
}

/** What the whole log hangs on by now: noted outside the library, it shows that nothing of it was written anew. */
export const lastLink = (handle: ReadHandle): string => String(handle.get(lastLinkOf)?.link)
