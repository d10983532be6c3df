import type { Node } from '@tiptap/pm/model'
import { textBlocksOf, type Document } from '../../../shared/document'
import { rangesIn, type Sought, type TextRange } from '../../../shared/language'
import {
  documentIn,
  partsOf,
  textOf,
  type LanguageTag,
  type ReleaseDraft,
  type TextPart,
} from '../../../shared/release'
import type { EditorHandle } from '../../editor/handles'

/** Texts of a release that are one line, in the order they print; the summary prints only in mails. */
export const lines = ['headline', 'subhead', 'summary'] as const

export type LinePart = (typeof lines)[number]

export const isLine = (part: string): part is LinePart => (lines as readonly string[]).includes(part)

/** What was looked for, at one place. */
export interface Hit {
  /** The same for as long as nothing before it in its block changes. */
  readonly key: string
  readonly language: LanguageTag
  readonly part: LinePart | TextPart
  readonly block: string | null
  /** The text block's place in reading order. */
  readonly index: number
  /** In UTF-16 code units of the block's text. */
  readonly from: number
  readonly to: number
  /** The text of the whole block. */
  readonly text: string
  /** Whether some of the words are linked to a person or a detail. */
  readonly isLinked: boolean
  /** Where it stands in the editor that shows it; null where none does. */
  readonly position: number | null
}

/** Everything that says what is sought, in the order it prints: the open language first, then the others if wanted. */
export function hitsIn(
  draft: ReleaseDraft,
  open: LanguageTag,
  sought: Sought,
  { editors, isEverywhere }: { readonly editors: readonly EditorHandle[]; readonly isEverywhere: boolean },
): Hit[] {
  const others = isEverywhere ? Object.keys(draft.texts).filter((language) => language !== open) : []
  return [open, ...others].flatMap((language) => {
    const text = textOf(draft, language)
    const parts = partsOf(text).flatMap((part) => {
      const editor = editors.find((handle) => handle.part === part && handle.language === language)
      return editor === undefined
        ? hitsInDocument({ language, part }, documentIn(text, part), sought)
        : hitsOnPage({ language, part }, editor.editor.state.doc, sought)
    })
    return [...lines.flatMap((part) => hitsInLine(language, part, text[part], sought)), ...parts]
  })
}

interface Place {
  readonly language: LanguageTag
  readonly part: LinePart | TextPart
}

interface Block {
  readonly block: string | null
  readonly index: number
  readonly text: string
}

const hitOf = (
  { language, part }: Place,
  { block, index, text }: Block,
  { from, to }: TextRange,
  { isLinked, position }: Pick<Hit, 'isLinked' | 'position'>,
): Hit => ({
  key: `${language} ${part} ${index} ${from}`,
  language,
  part,
  block,
  index,
  from,
  to,
  text,
  isLinked,
  position,
})

function hitsInLine(language: LanguageTag, part: LinePart, text: string, sought: Sought): Hit[] {
  const line: Block = { block: null, index: 0, text }
  return rangesIn({}, text, sought).map((range) =>
    hitOf({ language, part }, line, range, { isLinked: false, position: null }),
  )
}

/** Blocks never change, they are replaced: their text stays true for as long as they live. */
const texts = new WeakMap<object, string>()

function textIn(block: object, read: () => string): string {
  let text = texts.get(block)
  if (text === undefined) texts.set(block, (text = read()))
  return text
}

function hitsOnPage(place: Place, document: Node, sought: Sought): Hit[] {
  const hits: Hit[] = []
  let index = -1
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    index += 1
    const text = textIn(node, () => node.textBetween(0, node.content.size, '\n', '\n'))
    for (const range of rangesIn(node, text, sought)) {
      const block: Block = { block: (node.attrs['id'] as string | null | undefined) ?? null, index, text }
      const isLinked = hasLink(node, range)
      hits.push(hitOf(place, block, range, { isLinked, position: position + 1 + range.from }))
    }
    return false
  })
  return hits
}

const isLink = (mark: string): boolean => mark === 'mention' || mark === 'detail'

function hasLink(block: Node, { from, to }: TextRange): boolean {
  let isLinked = false
  block.nodesBetween(from, to, (node) => {
    isLinked ||= node.marks.some(({ type }) => isLink(type.name))
  })
  return isLinked
}

function hitsInDocument(place: Place, document: Document, sought: Sought): Hit[] {
  return textBlocksOf(document).flatMap((block, index) => {
    const { content = [] } = block
    const text = textIn(block, () => content.map((node) => (node.type === 'text' ? node.text : '\n')).join(''))
    return rangesIn(block, text, sought).map((range) => {
      let start = 0
      const isLinked = content.some(({ marks = [], ...node }) => {
        const [from, to] = [start, start + (node.type === 'text' ? node.text.length : 1)]
        start = to
        return from < range.to && range.from < to && marks.some(({ type }) => isLink(type))
      })
      return hitOf(place, { block: block.attrs.id, index, text }, range, { isLinked, position: null })
    })
  })
}

/** Whether a hit may be replaced: linked words only where an editor keeps them linked. */
export const isReplaceable = ({ isLinked, position }: Hit): boolean => !isLinked || position !== null

export const wordsOfHit = ({ text, from, to }: Hit): string => text.slice(from, to)
