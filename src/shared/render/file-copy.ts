import type { FrozenRelease, LanguageTag } from '../release'
import { annexOf, type AnnexItem, type AnnexRow, type FiledEdition } from './annex'
import type { ClaimNumbers } from './claim-numbers'
import { directionOfWords } from './direction'
import { editionLine, editionWords } from './edition'
import { escapeHtml } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import type { PageImages } from './pictures'
import { printedWords } from './plain-text'
import { headerLine, sheetHtml, type PrintPage } from './print-page'
import { colours, runningStyle } from './print-style'

/** What the mission keeps of a version: the release as it prints, and what no reader of it is told. */
export interface FileCopy extends FiledEdition {
  images: PageImages
}

/** Without extension: the release's own name with what makes it another file. */
export function fileCopyName(content: FrozenRelease, language: LanguageTag): string {
  const { fileName, words } = furnitureOf(content, language)
  return `${fileName}-${words.fileCopy.file}`
}

/** What every page says at its top and bottom, and what the copy says in its order. */
export function fileCopyWords(copy: FileCopy): { running: string[]; inOrder: string[] } {
  const { version, language } = copy
  const { fileCopy } = furnitureOf(version.content, language).words
  return {
    running: [fileCopy.mark, ...editionWords(copy)],
    inOrder: [
      ...printedWords(version.content, language, claimsOf(version.content)).inOrder,
      fileCopy.annex,
      ...annexOf(copy).flatMap(({ title, none, items }) => [
        title,
        ...(items.length === 0 ? [none] : []),
        ...items.flatMap((item) => [item.title, ...item.rows.flatMap(({ label, words }) => [label, ...words])]),
      ]),
    ].filter((words) => words !== ''),
  }
}

/** Sources are numbered as they are listed. */
const claimsOf = ({ draft }: FrozenRelease): ClaimNumbers =>
  new Map(draft.sources.map(({ id }, index) => [id, index + 1]))

/** The copy for the mission's own file: marked on every page, the claims numbered, the annex on pages of its own. */
export function renderFileCopy(copy: FileCopy): PrintPage {
  const { version, language, images } = copy
  const frozen = version.content
  const furniture = furnitureOf(frozen, language)
  const { mark } = furniture.words.fileCopy
  return {
    html: sheetHtml(frozen, furniture, images, {
      title: mark,
      style: annexStyle,
      claims: claimsOf(frozen),
      annex: annexHtml(copy, furniture),
    }),
    header: headerLine(furniture, [mark]),
    footer: editionLine(copy, furniture, `${runningStyle('footer', false)};flex-wrap:wrap`),
    paper: frozen.mission.paper,
  }
}

const annexStyle = `
@page{margin-bottom:24mm}
.annex{break-before:page;font:400 9pt/1.5 "Inter",sans-serif}
.annex h2{font:700 14pt/1.3 "Source Serif 4","Inter",serif;color:${colours.accent};break-after:avoid}
.annex h3{font:600 11pt/1.4 "Inter",sans-serif;margin-top:7mm;padding-bottom:1mm;border-bottom:.75pt solid ${colours.accent};break-after:avoid}
.annex h4{font:600 9pt/1.5 "Inter",sans-serif;margin-top:4mm;break-after:avoid}
.annex p{margin-top:1mm}
.annex .label{color:${colours.muted};break-after:avoid}
.annex .told{margin-top:0;font:400 10pt/1.5 "Source Serif 4","Inter",serif;padding-inline-start:4mm}
@media screen{.annex{margin-top:48px;padding-top:24px;border-top:2px solid ${colours.restricted}}}
`

function annexHtml(copy: FileCopy, furniture: Furniture): string {
  const sections = annexOf(copy).map(
    ({ title, none, items }) =>
      `<h3>${escapeHtml(title)}</h3>\n${items.length === 0 ? `<p>${escapeHtml(none)}</p>` : items.map((item) => itemHtml(item, furniture)).join('\n')}`,
  )
  return `<section class="annex">\n<h2>${escapeHtml(furniture.words.fileCopy.annex)}</h2>\n${sections.join('\n')}\n</section>\n`
}

const itemHtml = ({ title, rows }: AnnexItem, furniture: Furniture): string =>
  `<h4>${escapeHtml(title)}</h4>\n${rows.map((row) => rowHtml(row, furniture)).join('\n')}`

function rowHtml({ label, words, language }: AnnexRow, furniture: Furniture): string {
  const head = label === '' ? '' : `<p class="label">${escapeHtml(label)}</p>\n`
  const told = words.map((it) => {
    const direction = directionOfWords(it) ?? furniture.direction
    const attributes = [
      label === '' ? '' : ' class="told"',
      language === undefined ? '' : ` lang="${escapeHtml(language)}"`,
      direction === furniture.direction ? '' : ` dir="${direction}"`,
    ].join('')
    return `<p${attributes}>${escapeHtml(it).replaceAll('\n', '<br>')}</p>`
  })
  return head + told.join('\n')
}
