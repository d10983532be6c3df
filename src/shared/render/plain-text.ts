import { assertNever } from '../assert-never'
import { textBlocksOf, type BlockNode, type Document, type InlineNode, type List } from '../document'
import { textOf, type FrozenRelease, type LanguageTag } from '../release'
import {
  attributionLine,
  inlineText,
  linkOf,
  marksAround,
  printedBlocks,
  quotedParagraphs,
  type BodySetting,
} from './body'
import { closingNumbers, type ClaimNumbers } from './claim-numbers'
import { furnitureOf, type Furniture } from './furniture'
import { contactDetails, datelineLead } from './parts'
import { printedPictures } from './pictures'
import { printable } from './printable'

/** The whole release as plain text. Paragraphs are single lines, so that they wrap wherever they are pasted. */
export function renderPlainText(frozen: FrozenRelease, language: LanguageTag): string {
  const furniture = furnitureOf(frozen, language)
  const text = textOf(frozen.draft, language)
  const setting = settingOf(frozen, furniture)
  const section = (title: string, document: Document): string[] => {
    const blocks = blocksText(document, setting)
    return blocks.length === 0 ? [] : [`${title}\n${blocks.join('\n\n')}`]
  }
  const contacts = furniture.contacts
    .map((contact) => contactDetails(contact).join(' · '))
    .filter((line) => line !== '')
  return `${[
    ...openingOf(furniture),
    ...bodyText(text.body, furniture, setting),
    ...printedPictures(frozen, furniture).map(({ caption, credit, alternative }) =>
      furniture.words.picture.line(blocksText(caption, setting).join(' ') || alternative, credit),
    ),
    ...section(furniture.notesTitle, text.notesToEditors),
    ...section(furniture.aboutTitle, text.boilerplate),
    ...(contacts.length === 0 ? [] : [[furniture.contactTitle, ...contacts].join('\n')]),
    furniture.endMark,
    // Whoever scrolls to the end must meet the embargo there too, and the standing.
    ...(furniture.restricted ? [furniture.releaseTimeLine] : []),
    furniture.standingLine,
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

const numberedWords = (content: readonly InlineNode[], claims?: ClaimNumbers): string =>
  content.map((node, index) => inlineText([node]) + closingNumbers(content, index, claims).join(', ')).join('')

const settingOf = (frozen: FrozenRelease, furniture: Furniture): BodySetting => ({
  language: furniture.language,
  words: furniture.words,
  speakers: frozen.draft.speakers,
})

const openingOf = (furniture: Furniture): string[] => [
  furniture.standingLine,
  [furniture.mission, [furniture.kicker, furniture.numberLine].filter((part) => part !== '').join(' · ')]
    .filter((line) => line !== '')
    .join('\n'),
  furniture.releaseTimeLine,
  furniture.notice,
  furniture.headline,
  furniture.subhead,
  factLines(furniture),
]

const factLines = ({ facts }: Furniture): string => facts.map(({ label, words }) => `${label}: ${words}`).join('\n')

function bodyText(body: Document, furniture: Furniture, setting: BodySetting): string[] {
  const blocks = blocksText(body, setting)
  const lead = datelineLead(body, furniture)
  if (lead === '') return blocks
  if (printedBlocks(body)[0]?.type !== 'paragraph') return [lead, ...blocks]
  return [`${lead} ${blocks[0] ?? ''}`, ...blocks.slice(1)]
}

/** The blocks of a document that print, each on one line. */
export const printedBlocksText = (
  document: Document,
  frozen: FrozenRelease,
  language: LanguageTag,
): { type: BlockNode['type']; text: string }[] => {
  const setting = settingOf(frozen, furnitureOf(frozen, language))
  return printedBlocks(document).map((block) => ({
    type: block.type,
    text: blockText(block, setting).replace(/\s+/g, ' ').trim(),
  }))
}

/** The text of each block that prints. */
export const blocksText = (document: Document, setting: BodySetting): string[] =>
  printedBlocks(document).map((block) => blockText(block, setting))

function blockText(block: BlockNode, setting: BodySetting): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.content)
    case 'quotation': {
      const marks = marksAround(block, setting.words)
      const paragraphs = quotedParagraphs(block).map((paragraph) => `${marks.open}${wordsOf(paragraph.content)}`)
      const line = attributionLine(block, setting)
      return `${paragraphs.join('\n\n')}${marks.close}${line === '' ? '' : `\n${line}`}`
    }
    case 'horizontalRule':
      return '* * *'
    case 'bulletList':
    case 'orderedList':
      return listText(block, '')
    default:
      return assertNever(block)
  }
}

function listText(list: List, indent: string): string {
  return list.content
    .map((item, index) => {
      const marker = list.type === 'orderedList' ? `${list.attrs.start + index}. ` : '- '
      const inner = indent + ' '.repeat(marker.length)
      return item.content
        .map((block, place) => {
          if (block.type !== 'paragraph') return listText(block, inner)
          return `${place === 0 ? indent + marker : inner}${wordsOf(block.content).replaceAll('\n', `\n${inner}`)}`
        })
        .join('\n')
    })
    .join('\n')
}

/** Words of a block, with the address after a linked passage that does not show it. Bold and italic have no sign here. */
function wordsOf(content: InlineNode[] | undefined): string {
  let text = ''
  let passage = ''
  let open: string | null = null
  const close = (): void => {
    if (open !== null && !passage.includes(bareAddress(open))) text += ` (${bareAddress(open)})`
    open = null
    passage = ''
  }
  for (const node of content ?? []) {
    const href = linkOf(node)
    if (href !== open) close()
    const words = inlineText([node])
    text += words
    if (href !== null) {
      open = href
      passage += words
    }
  }
  close()
  return text.trim()
}

const bareAddress = (href: string): string => printable(href).replace(/^mailto:/i, '')

/** What every file must give back when it is read again. */
export interface PrintedWords {
  headline: string
  /**
   * In order, beginning with how the text is marked and the notice: the headline, an advisory's facts, each paragraph,
   * heading and item of the body, each picture's caption and credit, and the same of notes and boilerplate.
   */
  inOrder: string[]
}

/** `claims` are the numbers of the sources, where the file tells them. */
export function printedWords(frozen: FrozenRelease, language: LanguageTag, claims?: ClaimNumbers): PrintedWords {
  const text = textOf(frozen.draft, language)
  const furniture = furnitureOf(frozen, language)
  const { standingLine, notice, headline, documentTitle, facts } = furniture
  const wordsIn = (document: Document): string[] =>
    textBlocksOf(document).map(({ content }) => numberedWords(content ?? [], claims).trim())
  const paragraphs = [
    ...wordsIn(text.body),
    ...printedPictures(frozen, furniture).flatMap(({ words, credit }) => [words, credit]),
    ...wordsIn(text.notesToEditors),
    ...wordsIn(text.boilerplate),
  ]
  // Without a headline the type line is the title, and it stands before the notice.
  const opening = headline === '' ? [documentTitle, notice] : [notice, documentTitle]
  return {
    headline: documentTitle,
    inOrder: [standingLine, ...opening, ...facts.flatMap(({ label, words }) => [label, words]), ...paragraphs].filter(
      (words) => words !== '',
    ),
  }
}

/** Longest address that mail programs on every system take. */
const longestMailto = 1900

/**
 * A `mailto:` address to the mission itself with the subject and as many opening blocks as fit; the full text belongs on
 * the clipboard. Standing, embargo and notice stand at its top like everywhere.
 */
export function renderMailto(frozen: FrozenRelease, language: LanguageTag): string {
  const furniture = furnitureOf(frozen, language)
  const text = textOf(frozen.draft, language)
  const to = encodeURIComponent(furniture.mailTo).replace('%40', '@')
  const start = `mailto:${to}?subject=${encodeURIComponent(cut(furniture.mailSubject, 300))}&body=`
  const opening = [
    ...(furniture.standingLine === '' ? [] : [furniture.standingLine]),
    ...(furniture.restricted ? [furniture.releaseTimeLine] : []),
    ...(furniture.notice === '' ? [] : [furniture.notice]),
    furniture.documentTitle,
    ...(furniture.facts.length === 0 ? [] : [factLines(furniture)]),
    ...bodyText(text.body, furniture, settingOf(frozen, furniture)),
  ]
  let body = ''
  for (const block of opening) {
    const next = body + encodeURIComponent(`${block.replaceAll('\n', '\r\n')}\r\n\r\n`)
    if (start.length + next.length > longestMailto) break
    body = next
  }
  return start + body
}

const cut = (text: string, longest: number): string => [...text].slice(0, longest).join('')
