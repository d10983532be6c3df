import type { WriteHandle } from '../handle'
import { command, query } from '../sql'

/** Notes that a writer begins. `unclean` tells that one before never ended, and that nobody has been told yet. */
export function beginSession(handle: WriteHandle, officer: number, now: string): { key: number; unclean: boolean } {
  return handle.transaction(() => {
    handle.run(command`UPDATE session SET closed_at = ${now}, unclean = 1 WHERE closed_at IS NULL`)
    const unclean = handle.get(query`SELECT 1 FROM session WHERE unclean = 1 AND told_in IS NULL`) !== undefined
    const { key } = handle.run(command`INSERT INTO session (officer, opened_at) VALUES (${officer}, ${now})`)
    return { key, unclean }
  })
}

/** Notes that what unclean sessions left has been told in this one. */
export const noteTold = (handle: WriteHandle, key: number): void => {
  handle.run(command`UPDATE session SET told_in = ${key} WHERE unclean = 1 AND told_in IS NULL`)
}

export const endSession = (handle: WriteHandle, key: number, now: string): void => {
  handle.run(command`UPDATE session SET closed_at = ${now} WHERE key = ${key}`)
}
