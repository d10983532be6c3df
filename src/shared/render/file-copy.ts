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
  const around = furniture.direction
  const sections = annexOf(copy).map(({ title, none, items }) =>
    [
      element('h3', title, around),
      ...(items.length === 0 ? [element('p', none, around)] : items.map((item) => itemHtml(item, around))),
    ].join('\n'),
  )
  const title = element('h2', furniture.words.fileCopy.annex, around)
  return `<section class="annex">\n${title}\n${sections.join('\n')}\n</section>\n`
}

const itemHtml = ({ title, rows }: AnnexItem, around: Furniture['direction']): string =>
  [element('h4', title, around), ...rows.map((row) => rowHtml(row, around))].join('\n')

function rowHtml({ label, words, language }: AnnexRow, around: Furniture['direction']): string {
  const head = label === '' ? [] : [element('p', label, around, ' class="label"')]
  const attributes = [
    label === '' ? '' : ' class="told"',
    language === undefined ? '' : ` lang="${escapeHtml(language)}"`,
  ].join('')
  return [...head, ...words.map((it) => element('p', it, around, attributes))].join('\n')
}

/** What is told in another script than the release runs its own way, as readers of the file expect of it. */
function element(name: string, words: string, around: Furniture['direction'], attributes = ''): string {
  const direction = directionOfWords(words) ?? around
  const own = direction === around ? '' : ` dir="${direction}"`
  return `<${name}${attributes}${own}>${escapeHtml(words).replaceAll('\n', '<br>')}</${name}>`
}
