import { isWrapped, joinOf, type TextRange } from '../../shared/intake'
import { rangeOf, type PageLine } from './page-lines'

/** Where the paragraphs of the text lie, the headline being one of its own. */
export function paragraphsOf(lines: readonly PageLine[]): TextRange[] {
  const paragraphs: TextRange[] = []
  let block: PageLine[] = []
  const flush = (): void => {
    for (const range of parted(block)) paragraphs.push(range)
    block = []
  }
  for (const line of lines) {
    const before = block[block.length - 1]
    if (before !== undefined && line.role !== before.role) flush()
    if (line.role === 'text' || line.role === 'headline') block.push(line)
  }
  flush()
  return paragraphs
}

/** Lines without an empty line between them: one wrapped paragraph, a list, or paragraphs whose empty lines got lost. */
function parted(block: readonly PageLine[]): TextRange[] {
  const [first] = block
  const last = block[block.length - 1]
  if (first === undefined || last === undefined) return []
  const whole = { from: rangeOf(first).from, to: rangeOf(last).to }
  if (first.role === 'headline' || block.length === 1) return [whole]
  if (isWrapped(block.map(({ text }) => text))) return [whole]
  const paragraphs: TextRange[] = []
  let from = first
  for (let index = 1; index < block.length; index += 1) {
    const before = block[index - 1] as PageLine
    const line = block[index] as PageLine
    if (joinOf(before.text, line.text) !== 'break') continue
    paragraphs.push({ from: rangeOf(from).from, to: rangeOf(before).to })
    from = line
  }
  paragraphs.push({ from: rangeOf(from).from, to: rangeOf(last).to })
  return paragraphs
}
