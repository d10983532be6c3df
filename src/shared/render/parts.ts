import type { Document } from '../document'
import { textOf, type FrozenRelease } from '../release'
import { printedBlocks, renderBlocks, type BodyElement, type BodySetting } from './body'
import type { ClaimNumbers } from './claim-numbers'
import { escapeHtml } from './escape'
import type { Furniture, PrintedContact } from './furniture'
import { printedPictures, renderPictures, type PictureAddresses } from './pictures'

const usualClasses: Partial<Record<BodyElement, string>> = {
  quotation: ' class="quotation"',
  attribution: ' class="attribution"',
}

/** What the pages that a release prints on have in common: classes, and in the file copy the numbers of its claims. */
const settingOf = (frozen: FrozenRelease, furniture: Furniture, claims?: ClaimNumbers): BodySetting => ({
  language: furniture.language,
  words: furniture.words,
  speakers: frozen.draft.speakers,
  attributes: usualClasses,
  ...(claims === undefined ? {} : { claims }),
})

/** The body, into whose first paragraph the dateline runs, and the pictures after it. */
export function renderBodyHtml(
  frozen: FrozenRelease,
  furniture: Furniture,
  pictures: PictureAddresses,
  claims?: ClaimNumbers,
): string {
  const setting = settingOf(frozen, furniture, claims)
  const body = renderBlocks(textOf(frozen.draft, furniture.language).body, {
    ...setting,
    lead: datelineHtml(frozen, furniture, ' class="dateline"'),
  })
  return `<div class="body">\n${body}\n</div>\n${renderPictures(printedPictures(frozen, furniture), pictures, setting)}`
}

/** The dateline, for machines too where the day is known. Empty without a dateline. */
export function datelineHtml(frozen: FrozenRelease, furniture: Furniture, attributes: string): string {
  const line = escapeHtml(datelineLead(textOf(frozen.draft, furniture.language).body, furniture))
  if (line === '') return ''
  return furniture.issueDate === ''
    ? `<span${attributes}>${line}</span>`
    : `<time${attributes} datetime="${furniture.issueDate}">${line}</time>`
}

/** The dateline with the dash by which it runs into the words; without it where there are none. */
export function datelineLead(body: Document, { dateline, words }: Furniture): string {
  if (dateline === '' || printedBlocks(body).length === 0) return dateline
  return `${dateline} ${words.datelineDash}`
}

/** The release-time line, for machines too where it is a moment. Empty where there is none. */
export function releaseTimeHtml({ releaseTimeLine, restricted, embargoMoment }: Furniture): string {
  if (releaseTimeLine === '') return ''
  const words = escapeHtml(releaseTimeLine)
  const told = embargoMoment === '' ? words : `<time datetime="${escapeHtml(embargoMoment)}">${words}</time>`
  return `\n<p class="release-time${restricted ? ' restricted' : ''}">${told}</p>`
}

/** How a text that is not final is marked; empty for a final one. */
export const standingHtml = (furniture: Furniture): string =>
  furniture.standingLine === '' ? '' : `<p class="standing">${escapeHtml(furniture.standingLine)}</p>\n`

const factsHtml = (furniture: Furniture): string =>
  furniture.facts.length === 0
    ? ''
    : `\n<dl class="facts">\n${furniture.facts
        .map(({ label, words }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd>`)
        .join('\n')}\n</dl>`

/** What is known of a contact, in the order it prints. */
export const contactDetails = (contact: PrintedContact): string[] =>
  [contact.name, contact.role, contact.phone, contact.email].filter((part) => part !== '')

/** Telephone numbers and addresses keep together at a line's end. */
export const contactHtml = (contact: PrintedContact): string =>
  contactDetails(contact)
    .map((part) =>
      part === contact.email || part === contact.phone
        ? `<span class="whole">${escapeHtml(part)}</span>`
        : escapeHtml(part),
    )
    .join(' · ')

/** The notes and the boilerplate, each under its heading, where there is anything in them; then the contacts. */
export function renderClosing(frozen: FrozenRelease, furniture: Furniture, claims?: ClaimNumbers): string {
  const text = textOf(frozen.draft, furniture.language)
  const setting = { ...settingOf(frozen, furniture, claims), deeper: 1 } as const
  const section = (title: string, document: Document): string =>
    printedBlocks(document).length === 0
      ? ''
      : `<section class="closing">\n<h2>${escapeHtml(title)}</h2>\n${renderBlocks(document, setting)}\n</section>\n`
  const contacts = furniture.contacts.filter((contact) => contactDetails(contact).length > 0)
  const contactBlock =
    contacts.length === 0
      ? ''
      : `<section class="closing">\n<h2>${escapeHtml(furniture.contactTitle)}</h2>\n${contacts
          .map((contact) => `<p class="contact">${contactHtml(contact)}</p>`)
          .join('\n')}\n</section>\n`
  return (
    section(furniture.notesTitle, text.notesToEditors) + section(furniture.aboutTitle, text.boilerplate) + contactBlock
  )
}

/**
 * Type line, number, release-time line, notice, headline, subhead and facts. While there is no headline, the type line is the first
 * heading that every document must have: it would only be told twice.
 */
export function renderOpening(furniture: Furniture): string {
  const kicker = furniture.headline === '' ? 'h1' : 'p'
  const number = furniture.numberLine === '' ? '' : `<p class="number">${escapeHtml(furniture.numberLine)}</p>`
  const notice = furniture.notice === '' ? '' : `\n<p class="notice">${escapeHtml(furniture.notice)}</p>`
  const headline = furniture.headline === '' ? '' : `\n<h1>${escapeHtml(furniture.headline)}</h1>`
  const subhead = furniture.subhead === '' ? '' : `\n<p class="subhead">${escapeHtml(furniture.subhead)}</p>`
  return `<div class="type-line"><${kicker} class="kicker">${escapeHtml(furniture.kicker)}</${kicker}>${number}</div>${releaseTimeHtml(furniture)}${notice}${headline}${subhead}${factsHtml(furniture)}`
}
