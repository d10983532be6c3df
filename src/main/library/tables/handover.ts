import type { HistoryEntry, LanguageTag } from '../../../shared/release'
import type { WriteHandle } from '../handle'
import { command } from '../sql'
import { logChange, type Author } from './change-log'

/** How a text leaves without a file. */
export type HandoverRoute = Extract<HistoryEntry, { kind: 'handed-over' }>['route']

/** `version` is the key of what left. */
export function addHandover(
  handle: WriteHandle,
  author: Author,
  release: number,
  version: number,
  left: { language: LanguageTag; route: HandoverRoute },
): void {
  const at = author.now()
  const { officer } = author
  handle.run(command`
    INSERT INTO handover (release, version, officer, at, language, route)
    VALUES (${release}, ${version}, ${officer}, ${at}, ${left.language}, ${left.route})`)
  logChange(handle, { at, officer, release, kind: 'handed-over', detail: { ...left } })
}
