import type { UndoEntry } from '../../shared/undo'

/** What can be taken back and what can be done again, newest last. */
export interface UndoLog {
  readonly done: readonly UndoEntry[]
  readonly undone: readonly UndoEntry[]
}

export const emptyUndoLog: UndoLog = { done: [], undone: [] }

/** Typing that pauses for less than this many milliseconds is taken back in one go. */
const pause = 500

/** Entries kept; older ones can no longer be taken back. */
const longestLog = 1000

/** The log with a new entry, joined to the last one where a person would take both back together. */
export function recorded(log: UndoLog, entry: UndoEntry): UndoLog {
  const last = log.done.at(-1)
  const joined = last === undefined || log.undone.length > 0 ? null : join(last, entry)
  const done = joined === null ? [...log.done, entry] : [...log.done.slice(0, -1), joined]
  return { done: done.slice(-longestLog), undone: [] }
}

function join(last: UndoEntry, next: UndoEntry): UndoEntry | null {
  if (next.at - last.at >= pause) return null
  if (last.kind === 'text' && next.kind === 'text' && last.language === next.language) {
    return { ...next, forward: [...last.forward, ...next.forward], inverse: [...next.inverse, ...last.inverse] }
  }
  if (last.kind === 'fields' && next.kind === 'fields' && samePaths(last, next)) {
    return { ...next, inverse: last.inverse }
  }
  return null
}

type FieldEntry = Extract<UndoEntry, { kind: 'fields' }>

const samePaths = (a: FieldEntry, b: FieldEntry): boolean =>
  JSON.stringify(a.forward.map(({ path }) => path)) === JSON.stringify(b.forward.map(({ path }) => path))

/** The entry to take back, and the log afterwards. */
export function stepBack(log: UndoLog): { entry: UndoEntry; log: UndoLog } | null {
  const entry = log.done.at(-1)
  return entry === undefined ? null : { entry, log: { done: log.done.slice(0, -1), undone: [...log.undone, entry] } }
}

/** The entry to do again, and the log afterwards. */
export function stepForward(log: UndoLog): { entry: UndoEntry; log: UndoLog } | null {
  const entry = log.undone.at(-1)
  return entry === undefined ? null : { entry, log: { done: [...log.done, entry], undone: log.undone.slice(0, -1) } }
}
