import { textBlocksOf, type InlineNode } from '../document'
import { documentIn, partsOf, textOf, type LanguageTag, type ReleaseDraft } from '../release'
import type { Anchor, Finding, Severity } from '../validity'
import type { Values } from '../result'

/** Running words that are checked: a line such as the headline, or a block of a text. */
export interface Passage {
  /** The field that they stand in: `headline`, `body`. */
  readonly path: 'headline' | 'subhead' | 'summary' | Anchor['text']
  readonly language: LanguageTag
  /** As the editor counts them: a line break is one character. */
  readonly words: string
  /** Which block; null for a line. */
  readonly block: Pick<Anchor, 'text' | 'block' | 'index'> | null
  readonly links: readonly { readonly href: string; readonly from: number; readonly to: number }[]
}

const lines = ['headline', 'subhead', 'summary'] as const

/** Every passage of a release in one language that is not blank, in reading order. */
export function passagesOf(draft: Pick<ReleaseDraft, 'texts'>, language: LanguageTag): Passage[] {
  const text = textOf(draft, language)
  const passages: Passage[] = [
    ...lines.map((path): Passage => ({ path, language, words: text[path], block: null, links: [] })),
    ...partsOf(text).flatMap((path) =>
      textBlocksOf(documentIn(text, path)).map((block, index): Passage => ({
        path,
        language,
        block: { text: path, block: block.attrs.id, index },
        ...inlineWords(block.content ?? []),
      })),
    ),
  ]
  return passages.filter(({ words }) => words.trim() !== '')
}

function inlineWords(content: readonly InlineNode[]): Pick<Passage, 'words' | 'links'> {
  let words = ''
  const links: { href: string; from: number; to: number }[] = []
  for (const node of content) {
    const from = words.length
    words += node.type === 'text' ? node.text : '\n'
    const link = node.marks?.find((mark) => mark.type === 'link')
    if (link?.type === 'link') links.push({ href: link.attrs.href, from, to: words.length })
  }
  return { words, links }
}

/** Where in a passage, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A finding about some words; with a replacement it can be settled by one press. */
export function wordsFound(
  passage: Passage,
  { from, to }: Span,
  code: string,
  severity: Severity,
  values: Values = {},
  replacement?: string,
): Finding {
  const { path, language, words, block } = passage
  const about: Finding = { code, path, severity, values: { ...values, words: words.slice(from, to) } }
  if (block === null) {
    if (replacement === undefined) return about
    const value = words.slice(0, from) + replacement + words.slice(to)
    return { ...about, fix: { kind: 'set-field', path: ['texts', language, path], value } }
  }
  const anchored: Finding = { ...about, anchor: { language, ...block, from, to } }
  return replacement === undefined ? anchored : { ...anchored, fix: { kind: 'replace-words', text: replacement } }
}

/** Where a pattern, which must be global, matches. */
export const spansOf = (pattern: RegExp, words: string): (Span & { readonly match: RegExpMatchArray })[] =>
  [...words.matchAll(pattern)].map((match) => {
    const from = match.index ?? 0
    return { from, to: from + match[0].length, match }
  })
