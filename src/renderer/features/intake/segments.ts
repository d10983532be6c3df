import type { Reading, Residue } from '../../../shared/intake'

/** A stretch of the original that is shown in one way. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** Suggestions found here, by id. */
  readonly found: readonly string[]
  /** What of the page this is, where it is left out of the body. */
  readonly residue: Residue | null
  /** Whether a residue ends here, so that its reason is said once. */
  readonly residueEnds: boolean
}

/** The original cut at every place where its look changes. The segments cover the whole text, once, in order. */
export function segmentsOf({ text, suggestions, residue }: Reading): Segment[] {
  const ranges = [...suggestions.flatMap((each) => each.ranges), ...residue.map((each) => each.range)]
  const inside = (at: number): boolean => at >= 0 && at <= text.length
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])]
    .filter(inside)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    const covers = (range: { from: number; to: number }): boolean => range.from <= from && range.to >= to
    const left = residue.find((each) => covers(each.range)) ?? null
    return {
      from,
      to,
      found: suggestions.filter((each) => each.ranges.some(covers)).map((each) => each.id),
      residue: left,
      residueEnds: left !== null && left.range.to === to,
    }
  })
}
