import type { Mark, Node } from '@tiptap/pm/model'

/** Marks that say where words come from: words that are worded anew still come from there. */
const kept: ReadonlySet<string> = new Set(['claim', 'quoted'])

/**
 * The marks of words that take the place of others: they look as the first of those did, and rest on every source that any
 * of those rested on.
 */
export function marksOver(document: Node, from: number, to: number): readonly Mark[] {
  let marks = document.nodeAt(from)?.marks ?? []
  document.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) if (kept.has(mark.type.name)) marks = mark.addToSet(marks)
  })
  return marks
}
