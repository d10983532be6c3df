import type { Document } from '../document'
import { textOf, type FrozenRelease, type LanguageTag } from '../release'
import { printedBlocks, renderBlocks, type BodyElement } from './body'
import type { Direction } from './direction'
import { escapeHtml } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import { contactDetails, datelineHtml } from './parts'
import { printedPictures } from './pictures'
import { renderPlainText } from './plain-text'
import { colours } from './print-style'

const serif = "Georgia,'Times New Roman',serif"
const sans = 'Arial,Helvetica,sans-serif'
const styled = (style: string): string => ` style="${style}"`

/** Scripts that run from the right have no italics; slanted by force they look broken. */
const slope = (direction: Direction): string => (direction === 'ltr' ? 'italic' : 'normal')

const indented = (direction: Direction): string => (direction === 'ltr' ? '0 0 0 24px' : '0 24px 0 0')

/** Mail programs drop style sheets, and Word draws some of them: every element carries its own style. */
const inlineStyles = (direction: Direction): Partial<Record<BodyElement, string>> => ({
  paragraph: styled(`margin:0 0 14px;font:16px/1.55 ${serif};color:${colours.ink}`),
  heading: styled(`margin:22px 0 8px;font:bold 18px/1.3 ${serif};color:${colours.ink}`),
  quotation: styled(
    direction === 'ltr'
      ? `margin:18px 0;padding:2px 0 2px 16px;border-left:3px solid ${colours.accent}`
      : `margin:18px 0;padding:2px 16px 2px 0;border-right:3px solid ${colours.accent}`,
  ),
  blockquote: styled('margin:0;padding:0'),
  quotedParagraph: styled(`margin:0 0 6px;font:${slope(direction)} 16px/1.55 ${serif};color:${colours.ink}`),
  attribution: styled(`margin:0;font:13px/1.4 ${sans};color:${colours.muted}`),
  bulletList: styled(`margin:0 0 14px;padding:${indented(direction)}`),
  orderedList: styled(`margin:0 0 14px;padding:${indented(direction)}`),
  listItem: styled(`margin:0 0 4px;font:16px/1.55 ${serif};color:${colours.ink}`),
  listParagraph: styled('margin:0 0 4px'),
  // Word draws a rule in its colour and by its height, the others by its background.
  horizontalRule: styled(
    `width:30%;height:1px;margin:22px auto;border:0;color:${colours.line};background:${colours.line}`,
  ),
  link: styled(`color:${colours.accent};text-decoration:underline`),
})

const closingStyles = (direction: Direction): Partial<Record<BodyElement, string>> => ({
  ...inlineStyles(direction),
  paragraph: styled(`margin:0 0 8px;font:14px/1.5 ${serif};color:${colours.ink}`),
  heading: styled(`margin:10px 0 4px;font:bold 14px/1.4 ${serif};color:${colours.ink}`),
  quotedParagraph: styled(`margin:0 0 6px;font:${slope(direction)} 14px/1.5 ${serif};color:${colours.ink}`),
  listItem: styled(`margin:0 0 4px;font:14px/1.5 ${serif};color:${colours.ink}`),
})

export interface RenderedEmail {
  subject: string
  /** A whole HTML document at most 640 pixels wide, without picture, style sheet or script. */
  html: string
  text: string
}

/** The release as a message: its whole text stands in the body, because attachments go unopened. */
export function renderEmail(frozen: FrozenRelease, language: LanguageTag): RenderedEmail {
  const furniture = furnitureOf(frozen, language)
  return { subject: furniture.mailSubject, html: html(frozen, furniture), text: renderPlainText(frozen, language) }
}

function html(frozen: FrozenRelease, furniture: Furniture): string {
  const text = textOf(frozen.draft, furniture.language)
  const inText = inlineStyles(furniture.direction)
  const atFoot = closingStyles(furniture.direction)
  const blocks = (document: Document, closing: boolean): string =>
    renderBlocks(document, {
      language: furniture.language,
      words: furniture.words,
      speakers: frozen.draft.speakers,
      attributes: closing ? atFoot : inText,
      deeper: closing ? 1 : 0,
      lead: closing ? '' : datelineHtml(frozen, furniture, styled('font-weight:bold')),
    })
  const section = (title: string, document: Document): string =>
    printedBlocks(document).length === 0 ? '' : closing(title, blocks(document, true))
  const contacts = furniture.contacts
    .map((contact) => contactDetails(contact).join(' · '))
    .filter((line) => line !== '')
  const told = (words: string): string => (words === '' ? '' : `<p${atFoot.paragraph ?? ''}>${escapeHtml(words)}</p>`)
  // Mail programs do not show pictures of their own accord, so they are attached and told of.
  const pictures = printedPictures(frozen, furniture)
    .flatMap(({ words, credit, caption, alternative }) => [
      words === '' ? told(alternative) : blocks(caption, true),
      credit === '' ? '' : `<p${atFoot.attribution ?? ''}>${escapeHtml(credit)}</p>`,
    ])
    .filter((part) => part !== '')
    .join('\n')
  const contactLines = contacts.map(told).join('\n')
  return `<!DOCTYPE html>
<html lang="${escapeHtml(furniture.language)}" dir="${furniture.direction}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(furniture.mailSubject)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px;margin:0 auto;background:#ffffff">
<tr><td dir="${furniture.direction}" style="padding:24px 20px;font:16px/1.55 ${serif};color:${colours.ink}">
${standing(furniture, '0 0 18px')}${opening(furniture)}
${blocks(text.body, false)}
${pictures === '' ? '' : closing(furniture.words.picture.heading, pictures)}${section(furniture.notesTitle, text.notesToEditors)}${section(furniture.aboutTitle, text.boilerplate)}${
    contactLines === '' ? '' : closing(furniture.contactTitle, contactLines)
  }${endMark(furniture)}${furniture.restricted ? releaseTimeLine(furniture, '20px 0 0') : ''}${standing(furniture, '20px 0 0')}
</td></tr>
</table>
</body>
</html>
`
}

function opening(furniture: Furniture): string {
  const small = `font:bold 12px/1.4 ${sans};color:${colours.muted}`
  const mission =
    furniture.mission === ''
      ? ''
      : `<p style="margin:0 0 18px;padding:0 0 12px;border-bottom:1px solid ${colours.accent};font:bold 18px/1.3 ${serif};color:${colours.accent}">${escapeHtml(furniture.mission)}</p>\n`
  const type = [furniture.kicker, furniture.numberLine]
    .filter((part) => part !== '')
    .map(escapeHtml)
    .join(' &#183; ')
  const subhead =
    furniture.subhead === ''
      ? ''
      : `\n<p style="margin:0 0 18px;font:18px/1.4 ${serif};color:${colours.muted}">${escapeHtml(furniture.subhead)}</p>`
  // As on paper: without a headline, the type line is the first heading.
  const kicker = furniture.headline === '' ? 'h1' : 'p'
  const headline =
    furniture.headline === ''
      ? ''
      : `\n<h1 style="margin:0 0 10px;font:bold 26px/1.2 ${serif};color:${colours.ink}">${escapeHtml(furniture.headline)}</h1>`
  return `${mission}<${kicker} style="margin:0 0 ${furniture.releaseTimeLine === '' ? '16px' : '6px'};${small}">${type}</${kicker}>${releaseTimeLine(furniture, '0 0 16px')}${notice(furniture)}${headline}${subhead}${facts(furniture)}`
}

const releaseTimeLine = (furniture: Furniture, margin: string): string =>
  furniture.releaseTimeLine === ''
    ? ''
    : `\n<p style="margin:${margin};font:bold 12px/1.4 ${sans};color:${furniture.restricted ? colours.restricted : colours.accent}">${escapeHtml(furniture.releaseTimeLine)}</p>`

const standing = (furniture: Furniture, margin: string): string =>
  furniture.standingLine === ''
    ? ''
    : `<p style="margin:${margin};padding:8px 12px;border:2px solid ${colours.restricted};text-align:center;font:bold 14px/1.4 ${sans};color:${colours.restricted}">${escapeHtml(furniture.standingLine)}</p>\n`

const notice = (furniture: Furniture): string =>
  furniture.notice === ''
    ? ''
    : `\n<p style="margin:0 0 18px;padding:10px 14px;border:1px solid ${colours.accent};border-left:4px solid ${colours.accent};font:bold 16px/1.5 ${serif};color:${colours.ink}">${escapeHtml(furniture.notice)}</p>`

function facts(furniture: Furniture): string {
  if (furniture.facts.length === 0) return ''
  const rows = furniture.facts.map(
    ({ label, words }) =>
      `<tr><td valign="top" style="padding:4px 14px 4px 12px;font:bold 13px/1.7 ${sans};color:${colours.muted};white-space:nowrap">${escapeHtml(label)}</td><td valign="top" style="padding:4px 12px 4px 0;font:16px/1.4 ${serif};color:${colours.ink}">${escapeHtml(words)}</td></tr>`,
  )
  return `\n<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 18px;border:1px solid ${colours.line};border-left:3px solid ${colours.accent}">\n${rows.join('\n')}\n</table>`
}

const closing = (title: string, inner: string): string =>
  `<h2 style="margin:18px 0 6px;padding:12px 0 0;border-top:1px solid ${colours.line};font:bold 13px/1.4 ${sans};color:${colours.ink}">${escapeHtml(title)}</h2>\n${inner}\n`

const endMark = (furniture: Furniture): string =>
  furniture.endMark === ''
    ? ''
    : `<p style="margin:20px 0 0;text-align:center;font:16px/1.55 ${serif};color:${colours.muted}">${escapeHtml(furniture.endMark)}</p>\n`
