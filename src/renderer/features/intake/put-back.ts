import type { Reading, Residue, TextRange } from '../../../shared/intake'

/**
 * The reading with one piece of the page taken back into the body. On the line of a paragraph it joins that paragraph,
 * on a line of its own it becomes one.
 */
export function withResidueBack(reading: Reading, piece: Residue): Reading {
  const apart = (from: number, to: number): boolean => from > to || /\n/.test(reading.text.slice(from, to))
  const { range } = piece
  let joined: TextRange = range
  const others: TextRange[] = []
  for (const each of reading.paragraphs) {
    const before = !apart(each.to, joined.from) && each.from <= joined.from
    const after = !apart(joined.to, each.from) && each.from >= joined.from
    const around = each.from <= joined.from && each.to >= joined.to
    if (before || after || around) joined = { from: Math.min(each.from, joined.from), to: Math.max(each.to, joined.to) }
    else others.push(each)
  }
  return {
    ...reading,
    residue: reading.residue.filter((each) => each !== piece),
    paragraphs: [...others, joined].sort((a, b) => a.from - b.from),
  }
}
