import { textBlocksOf, type Detail, type Document, type InlineNode, type Mention, type TextBlock } from '../document'
import { remembered } from '../remembered'

/** A mark that ties words to a fact of the release. */
export type Link = Mention | Detail

/** Linked words of a text block: neighbouring text with one link. From and to in UTF-16 units, a line break counts one. */
export interface BlockRun {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly link: Link
}

/** The same within a document; `index` counts its text blocks in reading order. */
export interface LinkedRun extends BlockRun {
  readonly block: string | null
  readonly index: number
}

const linkOf = ({ marks }: InlineNode): Link | undefined =>
  marks?.find((mark): mark is Link => mark.type === 'mention' || mark.type === 'detail')

export function isSameLink(a: Link, b: Link): boolean {
  if (a.attrs.own !== b.attrs.own) return false
  if (a.type === 'mention')
    return b.type === 'mention' && a.attrs.person === b.attrs.person && a.attrs.form === b.attrs.form
  return b.type === 'detail' && a.attrs.of === b.attrs.of && a.attrs.format === b.attrs.format
}

/** The linked words of one text block, in reading order. A line break belongs to them between two of their words only. */
export function runsIn(content: readonly InlineNode[] | undefined): BlockRun[] {
  const runs: { from: number; to: number; words: string; link: Link }[] = []
  let at = 0
  /** Up to where the last run goes on, line breaks behind it included. */
  let reach = 0
  for (const node of content ?? []) {
    const link = linkOf(node)
    const last = runs.at(-1)
    const to = at + (node.type === 'text' ? node.text.length : 1)
    const continued = last !== undefined && link !== undefined && reach === at && isSameLink(last.link, link)
    if (continued) {
      reach = to
      if (node.type === 'text') {
        last.words += '\n'.repeat(at - last.to) + node.text
        last.to = to
      }
    } else if (link !== undefined && node.type === 'text') {
      runs.push({ from: at, to, words: node.text, link })
      reach = to
    }
    at = to
  }
  return runs
}

const runsOf = remembered(({ content }: TextBlock) => runsIn(content))

/** Every linked run of a document in reading order. */
export const linkedRuns: (document: Document) => readonly LinkedRun[] = remembered((document: Document) =>
  textBlocksOf(document).flatMap((block, index) =>
    runsOf(block).map((run) => ({ block: block.attrs.id, index, ...run })),
  ),
)
