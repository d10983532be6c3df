import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'

/** Notes that a writer begins. `unclean` tells that the one before never ended. */
export function beginSession(handle: WriteHandle, officer: number, now: string): { key: number; unclean: boolean } {
  return handle.transaction(() => {
    const left = handle.run(command`UPDATE session SET closed_at = ${now}, unclean = 1 WHERE closed_at IS NULL`).changes
    const { key } = handle.run(command`INSERT INTO session (officer, opened_at) VALUES (${officer}, ${now})`)
    return { key, unclean: left > 0 }
  })
}

/** Whether a writer is at work, or ended without closing the library. */
export const sessionIsOpen = (handle: ReadHandle): boolean =>
  handle.get(query`SELECT 1 FROM session WHERE closed_at IS NULL`) !== undefined

export const endSession = (handle: WriteHandle, key: number, now: string): void => {
  handle.run(command`UPDATE session SET closed_at = ${now} WHERE key = ${key}`)
}
