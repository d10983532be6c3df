import { assertNever } from '../assert-never'
import type { BlockNode, Document, InlineNode, List, ListItem, Mark, Paragraph, Quotation } from '../document'
import { directionOf, type FurnitureWords } from '../language'
import { textIn, type LanguageTag, type Speaker } from '../release'
import { closingNumbers, type ClaimNumbers } from './claim-numbers'
import { directionOfWords, type Direction } from './direction'
import { escapeHtml } from './escape'
import { printable, printableLine } from './printable'

export const bodyElements = [
  'paragraph',
  'heading',
  'quotation',
  'blockquote',
  'quotedParagraph',
  'attribution',
  'horizontalRule',
  'bulletList',
  'orderedList',
  'listItem',
  'listParagraph',
  'link',
] as const

export type BodyElement = (typeof bodyElements)[number]

/** What a document needs from the release around it, and how an output dresses its elements. */
export interface BodySetting {
  language: LanguageTag
  words: FurnitureWords
  speakers: readonly Speaker[]
  /** Attributes of each element, ready to stand after its name: ` class="quotation"`. Absent means none. */
  attributes?: Partial<Record<BodyElement, string>>
  /** Added to the levels of headings, where the document stands under a heading of its own. */
  deeper?: 0 | 1
  /** HTML that runs into the first paragraph: the dateline. Stands alone where the document begins otherwise. */
  lead?: string
  /** Numbers that stand raised after a claim, where its source is told: in the file copy alone. */
  claims?: ClaimNumbers
}

/** The blocks of a document as HTML. Blank blocks, which only made room on the screen, are left out. */
export function renderBlocks(document: Document, setting: BodySetting): string {
  const lead = setting.lead ?? ''
  const [first, ...rest] = printedBlocks(document)
  if (first === undefined) return lead === '' ? '' : paragraphOf(lead, setting)
  const opening =
    lead === '' || first.type !== 'paragraph'
      ? [...(lead === '' ? [] : [paragraphOf(lead, setting)]), renderBlock(first, setting)]
      : // It begins with the dateline, so it is read in the language's direction.
        [paragraphOf(`${lead} ${renderInline(first.content, setting)}`, setting)]
  return [...opening, ...rest.map((block) => renderBlock(block, setting))].join('\n')
}

/**
 * The blocks that print, with headings that never skip a level: a sub-heading that comes first is the document's own
 * first level to whoever listens to it.
 */
export function printedBlocks(document: Document): BlockNode[] {
  let reached = 1
  return partedByRules(document.content.filter(isPrinted)).map((block) => {
    if (block.type !== 'heading') return block
    const level = block.attrs.level > reached + 1 ? 2 : block.attrs.level
    reached = level
    return { ...block, attrs: { ...block.attrs, level } }
  })
}

/** A rule parts what stands before it from what follows: with nothing on one side, or after another rule, it is none. */
const partedByRules = (blocks: readonly BlockNode[]): BlockNode[] => {
  const last = blocks.findLastIndex(({ type }) => type !== 'horizontalRule')
  return blocks.filter(
    ({ type }, index) =>
      type !== 'horizontalRule' || (index > 0 && index < last && blocks[index - 1]?.type !== 'horizontalRule'),
  )
}

function isPrinted(block: BlockNode): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content).trim() !== ''
    case 'quotation':
      return quotedParagraphs(block).length > 0
    case 'bulletList':
    case 'orderedList':
    case 'horizontalRule':
      return true
    default:
      return assertNever(block)
  }
}

const attributesOf = (element: BodyElement, setting: BodySetting): string => setting.attributes?.[element] ?? ''

const paragraphOf = (html: string, setting: BodySetting, direction = ''): string =>
  `<p${attributesOf('paragraph', setting)}${direction}>${html}</p>`

/** Words in a script that is read the other way say so, or their points and brackets would stand at the wrong end. */
function directed(words: string, around: Direction): { html: string; direction: Direction } {
  const direction = directionOfWords(words) ?? around
  return { html: direction === around ? '' : ` dir="${direction}"`, direction }
}

function renderBlock(block: BlockNode, setting: BodySetting): string {
  const around = directionOf(setting.language)
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(
        renderInline(block.content, setting),
        setting,
        directed(inlineText(block.content), around).html,
      )
    case 'heading': {
      const name = `h${block.attrs.level + (setting.deeper ?? 0)}`
      return `<${name}${attributesOf('heading', setting)}${directed(inlineText(block.content), around).html}>${renderInline(block.content, setting)}</${name}>`
    }
    case 'quotation':
      return renderQuotation(block, setting)
    case 'horizontalRule':
      return `<hr${attributesOf('horizontalRule', setting)}>`
    case 'bulletList':
    case 'orderedList':
      return renderList(block, setting, around)
    default:
      return assertNever(block)
  }
}

function renderQuotation(quotation: Quotation, setting: BodySetting): string {
  const marks = marksAround(quotation, setting.words)
  const paragraphs = quotedParagraphs(quotation)
  const inner = paragraphs
    .map((paragraph, index) => {
      const close = index === paragraphs.length - 1 ? marks.close : ''
      const words = `${escapeHtml(marks.open)}${renderInline(paragraph.content, setting)}${escapeHtml(close)}`
      return `<p${attributesOf('quotedParagraph', setting)}>${words}</p>`
    })
    .join('\n')
  const words = paragraphs.map(({ content }) => inlineText(content)).join('\n')
  const attribution = attributionLine(quotation, setting)
  const quote = `<blockquote${attributesOf('blockquote', setting)}${directed(words, directionOf(setting.language)).html}>\n${inner}\n</blockquote>`
  const line = attribution === '' ? '' : `\n<p${attributesOf('attribution', setting)}>${escapeHtml(attribution)}</p>`
  return `<div${attributesOf('quotation', setting)}>\n${quote}${line}\n</div>`
}

/** A list has its markers where its first words begin. */
function renderList(list: List, setting: BodySetting, around: Direction): string {
  const { html, direction } = directed(firstWords(list), around)
  const items = list.content.map((item) => renderItem(item, setting, direction)).join('\n')
  switch (list.type) {
    case 'bulletList':
      return `<ul${attributesOf('bulletList', setting)}${html}>\n${items}\n</ul>`
    case 'orderedList': {
      const start = list.attrs.start === 1 ? '' : ` start="${list.attrs.start}"`
      return `<ol${attributesOf('orderedList', setting)}${html}${start}>\n${items}\n</ol>`
    }
    default:
      return assertNever(list)
  }
}

function firstWords(list: List): string {
  const first = list.content[0]?.content[0]
  if (first === undefined) return ''
  return first.type === 'paragraph' ? inlineText(first.content) : firstWords(first)
}

function renderItem(item: ListItem, setting: BodySetting, around: Direction): string {
  const inner = item.content
    .map((block) =>
      block.type === 'paragraph'
        ? `<p${attributesOf('listParagraph', setting)}${directed(inlineText(block.content), around).html}>${renderInline(block.content, setting)}</p>`
        : renderList(block, setting, around),
    )
    .join('\n')
  return `<li${attributesOf('listItem', setting)}>${inner}</li>`
}

/** Neighbours with the same address become one link, so that a word in bold does not cut it in two. */
function renderInline(content: InlineNode[] | undefined, setting: BodySetting): string {
  const runs: { href: string | null; html: string }[] = []
  for (const [index, node] of (content ?? []).entries()) {
    const href = linkOf(node)
    const numbers = closingNumbers(content ?? [], index, setting.claims).join(', ')
    const html = renderNode(node) + (numbers === '' ? '' : `<sup>${numbers}</sup>`)
    const last = runs.at(-1)
    if (last !== undefined && last.href === href) last.html += html
    else runs.push({ href, html })
  }
  return runs
    .map(({ href, html }) =>
      href === null ? html : `<a${attributesOf('link', setting)} href="${escapeHtml(printableLine(href))}">${html}</a>`,
    )
    .join('')
}

/** The address that a node links to, or null. */
export function linkOf(node: InlineNode): string | null {
  for (const mark of node.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}

function renderNode(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight(wrapped, escapeHtml(printable(node.text)))
    case 'hardBreak':
      return '<br>'
    default:
      return assertNever(node)
  }
}

function wrapped(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`
    case 'italic':
      return `<em>${html}</em>`
    case 'link':
    // What words refer to is the mission's own business; a reader reads the words.
    case 'mention':
    case 'detail':
    case 'quoted':
    case 'claim':
      return html
    default:
      return assertNever(mark)
  }
}

/** A paragraph's printed words; line breaks as `\n`. */
export const inlineText = (content: InlineNode[] | undefined): string =>
  printable((content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join(''))

export const isBlankParagraph = (paragraph: Paragraph): boolean => inlineText(paragraph.content).trim() === ''

/** The paragraphs of a quotation that say something. */
export const quotedParagraphs = (quotation: Quotation): Paragraph[] =>
  quotation.content.filter((paragraph) => !isBlankParagraph(paragraph))

/** Marks for a quotation, unless the officer typed them: italics and rules are lost as soon as a newsroom copies it. */
export function marksAround(quotation: Quotation, words: FurnitureWords): { open: string; close: string } {
  const text = quotedParagraphs(quotation)
    .map((paragraph) => inlineText(paragraph.content))
    .join('\n')
    .trim()
  return text === '' || /^["“”„‟«»‘‚‹›「『]/u.test(text) ? { open: '', close: '' } : words.quotation
}

/** Who said it: the quotation's own wording, or name, title and organisation of its speaker. Empty for nobody. */
export function attributionLine(quotation: Quotation, setting: BodySetting): string {
  const { attribution, speaker: id } = quotation.attrs
  if (attribution !== null) return printableLine(attribution)
  const speaker = setting.speakers.find((each) => each.id === id)
  const parts = speaker === undefined ? [] : speakerLine(speaker, setting.language)
  return parts.length === 0 ? '' : setting.words.attribution(parts)
}

/** Name, title and organisation of a speaker, as far as they are known. */
export const speakerLine = ({ name, title, organisation }: Speaker, language: LanguageTag): string[] =>
  [name, textIn(title, language), textIn(organisation, language)].map(printableLine).filter((part) => part !== '')
