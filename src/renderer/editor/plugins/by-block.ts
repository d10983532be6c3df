import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { DecorationSet, type Decoration } from '@tiptap/pm/view'

/** What a block of the page is decorated with; `position` is where it begins. */
export type Decorate = (block: Node, position: number) => Decoration[]

/** The whole page, when what decorates it has changed. */
export function decorated(document: Node, decorate: Decorate): DecorationSet {
  const decorations: Decoration[] = []
  document.forEach((block, position) => decorations.push(...decorate(block, position)))
  return DecorationSet.create(document, decorations)
}

/** The decorations after a change: moved with their blocks, and made anew for the blocks that have changed. */
export function redecorated(
  set: DecorationSet,
  { before, doc, mapping }: Transaction,
  decorate: Decorate,
): DecorationSet {
  const least = Math.min(before.childCount, doc.childCount)
  let [first, from] = [0, 0]
  while (first < least && before.child(first) === doc.child(first)) {
    from += doc.child(first).nodeSize
    first += 1
  }
  let last = 0
  while (last < least - first && before.child(before.childCount - 1 - last) === doc.child(doc.childCount - 1 - last)) {
    last += 1
  }
  // What stood before a deleted block now stands before the next one, so that one is looked at too.
  const end = Math.min(doc.childCount, doc.childCount - last + 1)
  const fresh: Decoration[] = []
  let to = from
  for (let index = first; index < end; index += 1) {
    fresh.push(...decorate(doc.child(index), to))
    to += doc.child(index).nodeSize
  }
  const moved = set.map(mapping, doc)
  const stale = moved.find(from, to).filter((it) => it.from >= from && (it.from < to || to === doc.content.size))
  // Most keys are typed into blocks that nothing decorates.
  return stale.length + fresh.length === 0 ? moved : moved.remove(stale).add(doc, fresh)
}
