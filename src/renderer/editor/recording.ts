import type { Editor } from '@tiptap/core'
import { Fragment, type Node, type Slice } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep, Step } from '@tiptap/pm/transform'
import type { Typed } from '../session'

/** Marks a transaction that is no change of the officer's, and is therefore not recorded. */
const unrecorded = 'unrecorded'

/** Marks a transaction that repeats or takes back recorded steps. */
const replayed = 'replayed'

/** Whether blocks may get new ids after it: recorded steps carry every id already, and others would part them from the log. */
export const mayGiveIds = (transaction: Transaction): boolean => transaction.getMeta(replayed) !== true

/** Whether a transaction is a change of the officer's, which is taken down and may be taken back. */
export const isRecorded = (transaction: Transaction): boolean =>
  transaction.getMeta(unrecorded) !== true && transaction.getMeta('addToHistory') !== false

/** Marks a transaction that is taken back by itself, however close it is to what was typed before it. */
const single = 'single'

export const ofItsOwn = (transaction: Transaction): Transaction => transaction.setMeta(single, true)

/** Marks a transaction that says of what was composed what could not be said while it was. */
const owed = 'owed'

export const owedToTyping = (transaction: Transaction): Transaction => transaction.setMeta(owed, true)

/** A change of the document as JSON: steps that repeat it and steps that take it back, each in the order they apply. */
export interface RecordedChange {
  readonly forward: unknown[]
  readonly inverse: unknown[]
  /** Given for what is typed or erased: a person takes that back together with what is typed next beside it. */
  readonly typed?: Typed | undefined
}

/**
 * What one dispatch has changed, or null where there is nothing to take back. Transactions that plugins appended belong
 * to it: the ids that new blocks get come and go with the blocks.
 */
export function recordedChange(root: Transaction, appended: readonly Transaction[]): RecordedChange | null {
  if (!isRecorded(root)) return null
  const forward: unknown[] = []
  const inverse: unknown[] = []
  for (const transaction of [root, ...appended]) {
    transaction.steps.forEach((step, index) => {
      forward.push(step.toJSON())
      inverse.unshift(step.invert(transaction.docs[index]!).toJSON())
    })
  }
  return forward.length === 0 ? null : { forward, inverse, typed: typedIn(root, appended) }
}

function typedIn(root: Transaction, appended: readonly Transaction[]): Typed | undefined {
  if (root.getMeta(owed) === true) {
    const { head } = root.selection
    return { from: head, to: head, end: head, isOwed: true }
  }
  const [step] = root.steps
  if (!(step instanceof ReplaceStep) || root.steps.length > 1 || !isTyped(step.slice, root)) return undefined
  const { from, to, slice } = step
  const end = appended.reduce((at, { mapping }) => mapping.map(at), from + slice.size)
  return { from, to, end, composition: root.getMeta('composition') as number | undefined }
}

/** A letter, what an input method composes, a new paragraph, or nothing in place of what is erased; no paste and no command. */
function isTyped({ content, openStart }: Slice, root: Transaction): boolean {
  if (root.getMeta('uiEvent') !== undefined || root.getMeta(single) === true) return false
  // In place of all there is, a letter comes in a paragraph of its own.
  const text = content.textBetween(0, content.size)
  if ([...text].length === 1 || root.getMeta('composition') !== undefined) return true
  return content.size === 0 || (openStart > 0 && text === '')
}

/** Applies recorded steps without recording them, and puts the caret where the change is. */
export function applySteps(editor: Editor, steps: readonly unknown[]): void {
  const { state, view } = editor
  const transaction = state.tr
  for (const step of steps) transaction.step(Step.fromJSON(state.schema, step as { stepType: string }))
  const end = lastChange(transaction)
  if (end !== null) transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1))
  view.dispatch(transaction.setMeta(unrecorded, true).setMeta(replayed, true).scrollIntoView())
}

/** End of what the last step touched, in the document after all steps. */
function lastChange(transaction: Transaction): number | null {
  let end: number | null = null
  transaction.mapping.maps.forEach((map, index) => {
    map.forEach((_from, _to, _newFrom, newTo) => {
      end = transaction.mapping.slice(index + 1).map(newTo)
    })
  })
  return end === null ? null : Math.min(end, transaction.doc.content.size)
}

/** Has the editor show another document without recording it. Blocks that are the same stay, and so does the caret. */
export function replaceDocument(editor: Editor, content: unknown): void {
  const { state, view, schema } = editor
  const replacements = differingBlocks(state.doc, schema.nodeFromJSON(content))
  if (replacements.length === 0) return
  const transaction = state.tr.setMeta(unrecorded, true)
  for (const { from, to, after } of replacements.toReversed()) transaction.replaceWith(from, to, after)
  const { selection } = state
  if (selection instanceof TextSelection) {
    const [anchor, head] = [selection.anchor, selection.head].map((at) =>
      transaction.doc.resolve(movedBy(replacements, at)),
    )
    transaction.setSelection(TextSelection.between(anchor!, head!))
  }
  view.dispatch(transaction)
}

/** Blocks of a document, `from` and `to` in it, in whose place others come. */
interface Replacement {
  readonly from: number
  readonly to: number
  readonly before: Fragment
  readonly after: Fragment
}

/** As few blocks as are to be replaced: each by itself where none has come or gone between the first and the last. */
function differingBlocks(before: Node, after: Node): Replacement[] {
  const [old, now] = [before.children, after.children]
  const shorter = Math.min(old.length, now.length)
  let first = 0
  while (first < shorter && old[first]!.eq(now[first]!)) first += 1
  let last = 0
  while (last < shorter - first && old.at(-1 - last)!.eq(now.at(-1 - last)!)) last += 1
  const [going, coming] = [old.slice(first, old.length - last), now.slice(first, now.length - last)]
  const pairs =
    going.length === coming.length ? going.map((block, index) => [[block], [coming[index]!]]) : [[going, coming]]
  let at = old.slice(0, first).reduce((size, { nodeSize }) => size + nodeSize, 0)
  return pairs.flatMap(([blocks = [], others = []]) => {
    const replacement = { before: Fragment.fromArray(blocks), after: Fragment.fromArray(others) }
    const from = at
    at += replacement.before.size
    return replacement.before.eq(replacement.after) ? [] : [{ from, to: at, ...replacement }]
  })
}

/** Where a place is after replacements: with the words beside it, as far as they are the same. */
function movedBy(replacements: readonly Replacement[], at: number): number {
  let moved = at
  for (const { from, before, after } of replacements) {
    const [start, end] = [before.findDiffStart(after), before.findDiffEnd(after)]
    const within = at - from
    if (start === null || end === null || within <= start) continue
    moved += within >= end.a ? end.b - end.a : Math.min(0, end.b - within)
  }
  return moved
}
