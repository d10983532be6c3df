import type { Mark, Node } from '@tiptap/pm/model'
import type { Paragraph } from '../../../shared/document'
import { runsIn, type Link } from '../../../shared/linking'
import { remembered } from '../../../shared/remembered'
import { blockOf } from '../document'

/** Linked words of one text block: neighbouring text with one link. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly mark: Mark
}

export const linkIn = (marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ type: { name } }) => name === 'mention' || name === 'detail')

export const linkOf = ({ mark }: Run): Link => mark.toJSON() as Link

const none: readonly Run[] = []

/**
 * The runs of a text block, counted from its first letter. By the same rule as everywhere, over the block as data, which
 * the next save needs as well; most blocks have none and are not made into data for it.
 */
const runsOf = remembered((block: Node): readonly Run[] =>
  block.children.some(({ marks }) => linkIn(marks) !== undefined)
    ? runsIn((blockOf(block) as Paragraph).content).map(({ from, to, words }) => ({
        from,
        to,
        words,
        mark: linkIn(block.nodeAt(from)!.marks)!,
      }))
    : none,
)

/** The runs of the text blocks between two places, in the document's own positions. */
export function runsBetween(document: Node, from: number, to: number): Run[] {
  const runs: Run[] = []
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    const start = position + 1
    for (const run of runsOf(node)) runs.push({ ...run, from: run.from + start, to: run.to + start })
    return false
  })
  return runs
}

export const allRuns = (document: Node): Run[] => runsBetween(document, 0, document.content.size)

/** The run that a place lies in, at its edges too; the one after the place where two meet. */
export function runAt(document: Node, position: number): Run | null {
  const place = document.resolve(position)
  if (!place.parent.isTextblock) return null
  const start = place.start()
  const at = position - start
  const run = runsOf(place.parent).findLast(({ from, to }) => from <= at && at <= to)
  return run === undefined ? null : { ...run, from: run.from + start, to: run.to + start }
}

/** Runs before and after a change, of the blocks that it has touched; null where neither has any. */
export interface TouchedRuns {
  readonly before: readonly Run[]
  readonly after: readonly Run[]
}

/** Compares the blocks of the page by identity, from both ends: a key costs no more than that where nothing is linked. */
export function touchedRuns(before: Node, after: Node): TouchedRuns | null {
  const least = Math.min(before.childCount, after.childCount)
  let [first, start] = [0, 0]
  while (first < least && before.child(first) === after.child(first)) {
    start += before.child(first).nodeSize
    first += 1
  }
  let [last, end] = [0, 0]
  const own = (document: Node): Node => document.child(document.childCount - 1 - last)
  while (last < least - first && own(before) === own(after)) {
    end += own(before).nodeSize
    last += 1
  }
  const runs = {
    before: runsBetween(before, start, before.content.size - end),
    after: runsBetween(after, start, after.content.size - end),
  }
  return runs.before.length === 0 && runs.after.length === 0 ? null : runs
}
