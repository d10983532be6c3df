import type { Document, InlineNode, Mark } from './document'
import { mapTextBlocks } from './map-text-blocks'

/** Words of a text block, counted in reading order; from and to in UTF-16 code units, a line break counts one. */
interface Words {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A document with `text` in place of some words of one text block. */
export const withWordsReplaced = (document: Document, place: Words, text: string): Document =>
  withReplacements(document, [{ ...place, text }])

/** The same for words of any blocks that do not overlap; where other words stand than `words`, nothing is replaced. */
export const withAllWordsReplaced = (
  document: Document,
  replacements: readonly (Words & { readonly words: string; readonly text: string })[],
): Document => (replacements.length === 0 ? document : withReplacements(document, replacements))

type Replacement = Words & { readonly words?: string; readonly text: string }

const withReplacements = (document: Document, replacements: readonly Replacement[]): Document =>
  mapTextBlocks(document, (block, index) => {
    const here = replacements.filter((it) => it.index === index).sort((a, b) => b.from - a.from)
    return here.length === 0 ? block : { ...block, content: here.reduce(replaced, block.content ?? []) }
  })

/** Marks that say where words come from. */
const isKept = ({ type }: Mark): boolean => type === 'claim' || type === 'quoted'

const wordsOf = (node: InlineNode): string => (node.type === 'text' ? node.text : '\n')

/** The new words look as the first of the old ones did, and rest on every source that any of those rested on. */
function replaced(content: readonly InlineNode[], { from, to, words: expected, text }: Replacement): InlineNode[] {
  let end = 0
  const nodes = content.map((node) => {
    const start = end
    end += wordsOf(node).length
    return { node, start, isTouched: start < to && from < end }
  })
  const touched = nodes.filter(({ isTouched }) => isTouched).map(({ node }) => node)
  if (expected !== undefined && content.map(wordsOf).join('').slice(from, to) !== expected) return [...content]
  const [first] = touched
  const looks = touched.reduce(
    (marks: readonly Mark[], { marks: others = [] }) => [
      ...marks,
      ...others.filter((it) => isKept(it) && !marks.some((each) => JSON.stringify(each) === JSON.stringify(it))),
    ],
    first?.marks ?? [],
  )
  return joined(
    nodes.flatMap(({ node, start, isTouched }) => {
      if (!isTouched) return [node]
      const words = wordsOf(node)
      return [
        { ...textOf(node), text: words.slice(0, Math.max(0, from - start)) },
        ...(node === first
          ? [{ type: 'text' as const, text, ...(looks.length === 0 ? {} : { marks: [...looks] }) }]
          : []),
        { ...textOf(node), text: words.slice(Math.max(0, to - start)) },
      ].filter((piece) => piece.text !== '')
    }),
  )
}

const textOf = ({ marks }: InlineNode): Pick<Extract<InlineNode, { type: 'text' }>, 'type' | 'marks'> => ({
  type: 'text',
  ...(marks === undefined ? {} : { marks }),
})

/** Neighbours that look the same are one, as an editor has them. */
function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const all: InlineNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    const isSame = JSON.stringify(last?.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (last?.type === 'text' && node.type === 'text' && isSame)
      all[all.length - 1] = { ...last, text: last.text + node.text }
    else all.push(node)
  }
  return all
}
