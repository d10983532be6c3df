import type { InlineNode, Mark } from './document'

/** Neighbouring text of one block that carries the same, in UTF-16 code units of the block's text. */
export interface MarkedRun<Carried> {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly carried: Carried
}

/**
 * The runs of a block's text that carry something which `carriedBy` finds among the marks, in the order they begin. A word
 * in bold does not cut a run in two; a text may lie in several.
 */
export function markedRuns<Carried>(
  content: readonly InlineNode[] | undefined,
  carriedBy: (mark: Mark) => Carried | null,
): MarkedRun<Carried>[] {
  const runs: MarkedRun<Carried>[] = []
  let at = 0
  for (const node of content ?? []) {
    const text = node.type === 'text' ? node.text : '\n'
    for (const mark of node.marks ?? []) {
      const carried = carriedBy(mark)
      if (carried === null) continue
      const key = JSON.stringify(carried)
      const open = runs.findIndex((run) => run.to === at && JSON.stringify(run.carried) === key)
      const before = runs[open]
      if (before === undefined) runs.push({ from: at, to: at + text.length, words: text, carried })
      else runs[open] = { ...before, to: at + text.length, words: before.words + text }
    }
    at += text.length
  }
  return runs
}
