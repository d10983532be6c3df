import type { HistoryEntry, LanguageTag } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { logChange, type Author } from './change-log'

/** How a text leaves without a file. */
export type HandoverRoute = Extract<HistoryEntry, { kind: 'handed-over' }>['route']

/** What left of a release without a file, by the key that the log names. Unchecked. */
export const readHandovers = (handle: ReadHandle, release: number): ReadonlyMap<number, object> =>
  new Map(
    handle
      .all(
        query`
          SELECT handover.key, version.number AS version_number, language, route
          FROM handover JOIN version ON version.key = handover.version WHERE handover.release = ${release}`,
      )
      .map(({ key, version_number: versionNumber, language, route }) => [
        Number(key),
        { versionNumber, language, route },
      ]),
  )

/** `version` is the key of what left. */
export function addHandover(
  handle: WriteHandle,
  author: Author,
  release: number,
  version: number,
  { language, route }: { language: LanguageTag; route: HandoverRoute },
): void {
  const { key } = handle.run(command`
    INSERT INTO handover (release, version, language, route)
    VALUES (${release}, ${version}, ${language}, ${route})`)
  logChange(handle, {
    at: author.now(),
    officer: author.officer,
    release,
    kind: 'handed-over',
    detail: { handover: key },
  })
}
