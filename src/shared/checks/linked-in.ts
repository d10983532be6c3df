import { linkedRuns, type BlockRun } from '../linking'
import { documentIn, textOf, type TextPart } from '../release'
import type { Checked } from './checked'
import type { Passage, Span } from './passages'

/** The words of a passage that are linked to a fact: they are compared with it, not read. */
export function linkedIn({ draft }: Checked, { language, block }: Passage): readonly BlockRun[] {
  if (block === null) return []
  const document = documentIn(textOf(draft, language), block.text as TextPart)
  return linkedRuns(document).filter(({ index }) => index === block.index)
}

/** Whether words are typed: no part of them is linked. */
export const isTyped = (runs: readonly BlockRun[], { from, to }: Span): boolean =>
  !runs.some((run) => from < run.to && run.from < to)
