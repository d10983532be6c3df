import { mapTextBlocks, type Document, type InlineNode } from '../document'
import type { Link } from './runs'

/** Words that get a link, or another one than they have. */
interface Linking {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly link: Link
}

/** The document with links on words; no word is another one afterwards. */
export const linked = (document: Document, links: readonly Linking[]): Document =>
  mapTextBlocks(document, (block, index) => {
    const here = links.filter((it) => it.index === index)
    return here.length === 0 ? block : { ...block, content: here.reduce(withLink, block.content ?? []) }
  })

function withLink(content: readonly InlineNode[], { from, to, link }: Linking): InlineNode[] {
  let start = 0
  return content.flatMap((node): InlineNode[] => {
    if (node.type === 'hardBreak') {
      const isInside = from <= start && start < to
      start += 1
      return [isInside ? { ...node, marks: withItsMark(node, link) } : node]
    }
    const { text } = node
    const [before, after] = [clamped(from - start, text.length), clamped(to - start, text.length)]
    start += text.length
    if (before === after) return [node]
    const parts: InlineNode[] = [
      { ...node, text: text.slice(0, before) },
      { ...node, text: text.slice(before, after), marks: withItsMark(node, link) },
      { ...node, text: text.slice(after) },
    ]
    return parts.filter((part) => part.type !== 'text' || part.text !== '')
  })
}

const clamped = (at: number, longest: number): number => Math.min(longest, Math.max(0, at))

const withItsMark = ({ marks = [] }: InlineNode, link: Link): NonNullable<InlineNode['marks']> => [
  link,
  ...marks.filter(({ type }) => type !== 'mention' && type !== 'detail'),
]
