import type { FrozenRelease, LanguageTag } from '../release'
import type { ClaimNumbers } from './claim-numbers'
import { escapeHtml } from './escape'
import { fontFaces, type FontAddress } from './fonts'
import { furnitureOf, type Furniture } from './furniture'
import type { PageImages } from './pictures'
import { renderBodyHtml, renderClosing, renderOpening, standingHtml } from './parts'
import { printStyle, runningStyle, screenStyle } from './print-style'

/** A page for printToPDF: its HTML, and the templates of what stands at the top and bottom of every sheet. */
export interface PrintPage {
  html: string
  header: string
  footer: string
  paper: 'A4' | 'Letter'
}

/**
 * The press-ready page, still without its fonts: {@link withFonts}. The same HTML is the preview: on a screen it shows
 * itself as a sheet.
 */
export function renderPrintPage(frozen: FrozenRelease, language: LanguageTag, images: PageImages): PrintPage {
  const furniture = furnitureOf(frozen, language)
  const paper = frozen.mission.paper
  return {
    html: sheetHtml(frozen, furniture, images),
    header: headerLine(furniture, []),
    footer: runningLine('footer', furniture, furniture.restricted, footerParts(furniture)),
    paper,
  }
}

/** What a copy for the file has beside the release. */
interface SheetAdditions {
  title: string
  style: string
  claims: ClaimNumbers
  annex: string
}

/** A release as it prints, and what a copy of it adds. */
export function sheetHtml(
  frozen: FrozenRelease,
  furniture: Furniture,
  images: PageImages,
  copy?: SheetAdditions,
): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(furniture.language)}" dir="${furniture.direction}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(copy?.title ?? furniture.documentTitle)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${fontsGoHere}<style>${printStyle(frozen.mission.paper)}${screenStyle}${copy?.style ?? ''}</style>
</head>
<body>
<main class="sheet">
${standingHtml(furniture)}${letterhead(furniture, images.emblem)}
<article>
${renderOpening(furniture)}
${renderBodyHtml(frozen, furniture, images.pictures, copy?.claims)}${renderClosing(frozen, furniture, copy?.claims)}${endMarkHtml(furniture)}
</article>
${copy?.annex ?? ''}</main>
</body>
</html>
`
}

/** Where {@link withFonts} puts them. */
export const fontsGoHere = '<style data-fonts></style>'

/** The page with its fonts inside it and inside its templates, which Chromium lays out apart and loads nothing for. */
export function withFonts(page: PrintPage, addressOf: FontAddress): PrintPage {
  const running = page.header + page.footer
  const runningStyles = `<style>${fontFaces((file) => (file.startsWith('inter-') ? addressOf(file) : null), running)}</style>`
  // Chromium prints the templates without waiting for their fonts, so the page has loaded them before: the same address
  // is then at hand at once. Should that ever fail, words in another font are better than none.
  const runningFaces = runningStyles.replaceAll('font-display:block', 'font-display:swap')
  return {
    ...page,
    html: page.html
      .replace(fontsGoHere, () => `<style>${fontFaces(addressOf, page.html + running)}</style>`)
      .replace('</main>', () => `</main>\n<div class="unseen" aria-hidden="true">${running}</div>`),
    header: runningFaces + page.header,
    footer: runningFaces + page.footer,
  }
}

/** The emblem's alternative text is empty: the mission's name stands beside it. */
function letterhead(furniture: Furniture, emblem: string | null): string {
  if (furniture.mission === '' && furniture.address === '' && emblem === null) return ''
  const image = emblem === null ? '' : `<img class="emblem" src="${escapeHtml(emblem)}" alt="">`
  const name = furniture.mission === '' ? '' : `<p class="mission">${escapeHtml(furniture.mission)}</p>`
  const address =
    furniture.address === ''
      ? ''
      : `<p class="address">${escapeHtml(furniture.address.replace(/\s*\n\s*/g, ' · '))}</p>`
  return `<header class="letterhead">${image}<div>${name}${address}</div></header>`
}

export const endMarkHtml = (furniture: Furniture): string =>
  furniture.endMark === '' ? '' : `<p class="end-mark">${escapeHtml(furniture.endMark)}</p>`

/** On every sheet, what forbids to use the text as it is: `marks`, its standing, and its release time. */
export function headerLine(furniture: Furniture, marks: readonly string[]): string {
  const standing = [...marks, furniture.standingLine]
    .filter((mark) => mark !== '')
    .map((mark) => `<b style="font-size:9.5pt">${escapeHtml(mark)}</b>`)
    .join('')
  const printed = standing + (furniture.restricted ? `<b>${escapeHtml(furniture.releaseTimeLine)}</b>` : '')
  return printed === '' ? '<span></span>' : runningLine('header', furniture, true, printed)
}

/** Which page of how many. Chromium fills the numbers in; they stand for themselves while the words around are escaped. */
export const pageOfHtml = (furniture: Furniture): string =>
  escapeHtml(furniture.words.page('\u0001', '\u0002'))
    .replace('\u0001', '<span class="pageNumber"></span>')
    .replace('\u0002', '<span class="totalPages"></span>')

function footerParts(furniture: Furniture): string {
  const line = furniture.restricted
    ? `<b>${escapeHtml(furniture.releaseTimeLine)}</b>`
    : escapeHtml(furniture.releaseTimeLine)
  return `<span>${line}</span><span>${escapeHtml(furniture.numberLine)}</span><span>${pageOfHtml(furniture)}</span>`
}

const runningLine = (place: 'header' | 'footer', furniture: Furniture, isRed: boolean, parts: string): string =>
  `<div dir="${furniture.direction}" style="${runningStyle(place, isRed)}">${parts}</div>`
