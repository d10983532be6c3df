import type { InlineNode, Paragraph } from '../document'
import { newId } from '../release'
import { joinedLines } from './line-joins'

/** One paragraph of `text` with meant line ends as breaks, or none where nothing is left. */
export function paragraphsFrom(text: string): Paragraph[] {
  const joined = joinedLines(text)
  if (joined === '') return []
  const content = joined
    .split('\n')
    .flatMap((line, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      { type: 'text', text: line },
    ])
  return [{ type: 'paragraph', attrs: { id: newId() }, content }]
}
