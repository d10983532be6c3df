import { canonicalJson } from '../../shared/canonical'
import type { ReadHandle, WriteHandle } from './handle'
import { sha256, storable } from './seal'
import { command, query, type Row } from './sql'
import { fromJson } from './stored'

/** The lines of the log with what their links are taken over. */
export const linesOfLog = query`
  SELECT change_log.key, change_log.at, officer.id AS officer, release.id AS release, change_log.kind, change_log.detail
  FROM change_log JOIN officer ON officer.key = change_log.officer
    LEFT JOIN release ON release.key = change_log.release`

/** A line as it is hashed: by the ids of officer and release. */
export const lineText = ({ key, at, officer, release, kind, detail }: Row): string =>
  storable(canonicalJson({ key, at, officer, release, kind, detail: fromJson(detail) }))

/** The link of the next line of the log: over the link before it and its own text. */
export function nextLink(handle: ReadHandle, line: Row): string {
  const last = handle.get(query`
    SELECT coalesce(
      (SELECT link FROM change_log WHERE link IS NOT NULL ORDER BY key DESC LIMIT 1),
      (SELECT hash FROM chain_start)) AS link`)
  return sha256(`${String(last?.link)}\n${lineText(line)}`)
}

/** Pins the lines from before the chain, all in one hash, as what its first link hangs on. */
export function startChain(handle: WriteHandle): void {
  const lines = handle.all(query`${linesOfLog} ORDER BY change_log.key`)
  const hash = sha256(lines.map(lineText).join('\n'))
  handle.run(command`
    INSERT INTO chain_start (key, lines, last, hash)
    VALUES (1, ${lines.length}, ${Number(lines.at(-1)?.key ?? 0)}, ${hash})`)
}
