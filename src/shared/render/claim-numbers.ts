import type { InlineNode } from '../document'

/** The number of each source, by its id. */
export type ClaimNumbers = ReadonlyMap<string, number>

const numbersOf = (node: InlineNode | undefined, claims: ClaimNumbers): number[] =>
  (node?.marks ?? []).flatMap((mark) => (mark.type === 'claim' ? (claims.get(mark.attrs.source) ?? []) : []))

/** The numbers of the sources that the words up to a node rest on, and those after it no more; in their order. */
export function closingNumbers(content: readonly InlineNode[], index: number, claims?: ClaimNumbers): number[] {
  if (claims === undefined) return []
  const next = new Set(numbersOf(content[index + 1], claims))
  return [...new Set(numbersOf(content[index], claims))].filter((it) => !next.has(it)).sort((a, b) => a - b)
}
