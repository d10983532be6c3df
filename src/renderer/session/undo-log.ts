import {
  largestLog,
  longestLog,
  type Change,
  type FieldsChange,
  type TextChange,
  type UndoDelta,
  type UndoEntry,
  type UndoLog,
} from '../../shared/undo'
import type { Typed } from './session-state'

/** Typing that pauses for less than this many milliseconds is taken back in one go. */
const pause = 500

/** Makes one change of the steps that lead to it, in fewer steps. */
export type MergeSteps = (part: TextChange['part'], steps: readonly unknown[]) => unknown[]

/** What a person goes on with: the field that is written, or the words around the caret. */
export type Thread =
  | { readonly kind: 'fields'; readonly paths: string }
  | { readonly kind: 'text'; readonly place: string; readonly typed: Typed }

const isOwed = (thread: Thread): boolean => thread.kind === 'text' && thread.typed.isOwed === true

/** Whether both are of one composition. */
const isComposedOn = (last: Thread, next: Thread): boolean =>
  last.kind === 'text' &&
  next.kind === 'text' &&
  next.typed.composition !== undefined &&
  last.typed.composition === next.typed.composition

const goesOn = (last: Thread, next: Thread): boolean => {
  switch (next.kind) {
    case 'fields':
      return last.kind === 'fields' && last.paths === next.paths
    case 'text':
      // What is typed or erased touches what was typed or erased before it; after a jump of the caret it does not.
      return (
        last.kind === 'text' &&
        last.place === next.place &&
        (isOwed(next) ||
          (next.typed.from <= last.typed.end && next.typed.to >= Math.min(last.typed.from, last.typed.end)))
      )
  }
}

/**
 * The one undo of a release, and what of it the library does not have yet. Entries follow each other without a gap:
 * `done` is the one to take back next, the one after it the one to do again.
 */
export class History {
  private entries: readonly UndoEntry[] = []
  private done = 0
  /** Serials of entries that the library has otherwise, and of those that are on their way to it. */
  private changed = new Set<number>()
  private sent = new Set<number>()
  private thread: Thread | null = null
  private turns = 0
  private readonly sizes = new WeakMap<UndoEntry, number>()

  /** Another number with every entry that is begun, taken back or done again. */
  get deed(): number {
    return this.turns
  }

  get canUndo(): boolean {
    return this.entryToUndo !== undefined
  }

  get canRedo(): boolean {
    return this.entryToRedo !== undefined
  }

  get entryToUndo(): UndoEntry | undefined {
    return this.entries.findLast(({ serial }) => serial === this.done)
  }

  get entryToRedo(): UndoEntry | undefined {
    return this.entries.find(({ serial }) => serial === this.done + 1)
  }

  /** Begins with what the library has. */
  begin({ entries, done }: UndoLog): void {
    this.entries = entries
    this.done = done
    this.changed = new Set()
    this.sent = new Set()
    this.turn()
  }

  /** Nothing can be taken back any more. */
  forget(): void {
    this.entries = []
    this.turn()
  }

  /** Adds an entry, or goes on with the last one where `thread` does. What was taken back is forgotten. */
  record(changes: readonly Change[], thread: Thread | null): void {
    const at = Date.now()
    const last = this.entryToUndo
    const joins =
      last !== undefined &&
      this.thread !== null &&
      thread !== null &&
      (at - last.at < pause || isOwed(thread) || isComposedOn(this.thread, thread)) &&
      !this.canRedo &&
      goesOn(this.thread, thread)
    const kept = this.entries.filter(({ serial }) => serial < this.done || (serial === this.done && !joins))
    const entry = joins
      ? { ...last, at, changes: [...last.changes, ...changes] }
      : { serial: this.done + 1, at, changes: [...changes] }
    if (!joins) this.turn()
    this.entries = [...kept, entry]
    this.done = entry.serial
    this.changed.add(entry.serial)
    this.thread = thread
  }

  noteUndone(): void {
    this.done -= 1
    this.turn()
  }

  noteRedone(): void {
    this.done += 1
    this.turn()
  }

  /** What the library needs to have this log, in as few steps as `merge` can make of it. Counts as sent from now on. */
  delta(merge: MergeSteps | null): UndoDelta {
    this.entries = this.entries.map((entry) =>
      this.changed.has(entry.serial) ? { ...entry, changes: compacted(entry.changes, merge) } : entry,
    )
    this.trim()
    for (const serial of this.changed) this.sent.add(serial)
    this.changed = new Set()
    return {
      oldest: this.entries[0]?.serial ?? this.done + 1,
      newest: this.entries.at(-1)?.serial ?? this.done,
      done: this.done,
      changed: this.entries.filter(({ serial }) => this.sent.has(serial)),
    }
  }

  /** The library has what was sent, or has not: then it is sent again. */
  settle(isSaved: boolean): void {
    if (!isSaved) for (const serial of this.sent) this.changed.add(serial)
    this.sent = new Set()
  }

  /** What comes next begins an entry of its own. */
  private turn(): void {
    this.turns += 1
    this.thread = null
  }

  private trim(): void {
    let size = 0
    let from = this.entries.length
    while (from > 0 && this.entries.length - from < longestLog) {
      size += this.sizeOf(this.entries[from - 1]!)
      if (size > largestLog) break
      from -= 1
    }
    this.entries = this.entries.slice(from)
    // What could be done again hangs on what comes before it.
    if ((this.entries[0]?.serial ?? 0) > this.done + 1) this.entries = []
  }

  private sizeOf(entry: UndoEntry): number {
    const known = this.sizes.get(entry)
    if (known !== undefined) return known
    const size = JSON.stringify(entry).length
    this.sizes.set(entry, size)
    return size
  }
}

/** The same changes in fewer: each joined to the last one of its kind that it can be moved beside. */
function compacted(changes: readonly Change[], merge: MergeSteps | null): Change[] {
  const compact: Change[] = []
  for (const change of changes) {
    const before = compact.findLastIndex((it) => isSameKind(it, change) || !areIndependent(it, change))
    const last = compact[before]
    const joined = last === undefined ? null : join(last, change)
    if (joined === null) compact.push(change)
    else compact[before] = joined
  }
  return merge === null
    ? compact
    : compact.map((change) => (change.kind === 'text' ? inFewSteps(change, merge) : change))
}

const isSameKind = (a: Change, b: Change): boolean =>
  a.kind === 'text'
    ? b.kind === 'text' && a.language === b.language && a.part === b.part
    : b.kind === 'fields' && pathsOf(a) === pathsOf(b)

/** Whether two changes lead to the same in either order: they touch different members of the draft, or different texts. */
const areIndependent = (a: Change, b: Change): boolean =>
  (a.kind === 'text' && b.kind === 'text') || membersOf(a).every((member) => !membersOf(b).includes(member))

const membersOf = (change: Change): (string | number | undefined)[] =>
  change.kind === 'text' ? ['texts'] : change.forward.map(({ path }) => path[0])

function join(last: Change, next: Change): Change | null {
  if (last.kind === 'text' && next.kind === 'text' && isSameKind(last, next)) {
    return { ...last, forward: [...last.forward, ...next.forward], inverse: [...next.inverse, ...last.inverse] }
  }
  if (last.kind === 'fields' && next.kind === 'fields' && isSameKind(last, next)) {
    return { ...next, inverse: last.inverse }
  }
  return null
}

/** Steps that cannot be merged stay as they are: nothing about undo may keep words from being saved. */
function inFewSteps(change: TextChange, merge: MergeSteps): TextChange {
  try {
    return { ...change, forward: merge(change.part, change.forward), inverse: merge(change.part, change.inverse) }
  } catch {
    return change
  }
}

export const pathsOf = ({ forward }: Pick<FieldsChange, 'forward'>): string =>
  JSON.stringify(forward.map(({ path }) => path))
