import { wordedInstant } from '../language'
import type { ClearanceStep, FrozenRelease, LanguageTag, Version } from '../release'
import { escapeHtml } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import { renderBodyHtml, renderClosing, renderOpening } from './parts'
import { printedWords } from './plain-text'
import { clearanceStyle, runningClearanceStyle } from './clearance-style'
import { endMarkHtml, fontsGoHere, pageOfHtml, type PrintPage } from './print-page'

/** A version on its way to those who clear it. */
export interface ClearanceCopy {
  version: Version
  language: LanguageTag
  /** SHA-256 of the words that are cleared (`clearedWords`), lower-case hexadecimal. */
  hash: string
  /** What is cleared too although no page shows it, as `clearedWords` has it. */
  alsoCleared: readonly { part: 'subject' | 'summary' | 'event'; paragraphs: readonly string[] }[]
  /** Every step that the clearance takes, with the name of whoever usually answers, or empty. */
  required: readonly { step: ClearanceStep; name: string }[]
}

/** The beginning of a hash, short enough to be read out over the telephone: `7F3A-91C2`. */
export const clearanceCode = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase()

/** Without extension. It says first what it is, whatever the release itself is called. */
export function clearanceFileName({ version, language }: Pick<ClearanceCopy, 'version' | 'language'>): string {
  const { words, fileName } = furnitureOf({ ...version.content, standing: 'final' }, language)
  return `${words.clearance.file(version.number)}-${fileName}`
}

/** What every page says at its top and bottom, and what the copy says in its order. */
export function clearanceCopyWords(copy: ClearanceCopy): { running: string[]; inOrder: string[] } {
  const { version, language, hash } = copy
  const { words } = furnitureOf(version.content, language)
  const { clearance } = words
  return {
    running: [
      clearance.notForRelease,
      clearance.version(version.number, wordedInstant(version.at, version.content.mission.zone, words)),
      clearance.words(clearanceCode(hash)),
      clearance.hash(hash),
    ],
    inOrder: [
      ...printedWords({ ...version.content, standing: 'final' }, language).inOrder,
      ...copy.alsoCleared.flatMap(({ paragraphs }) => paragraphs),
      clearance.byHand,
      ...copy.required.map(({ step }) => clearance.steps[step]),
    ],
  }
}

/**
 * The sheet for clearance: the release's words with room between the lines and beside them, marked on every page, with a
 * block to sign. It has neither letterhead nor emblem, so that nobody takes it for the release. The numbers of the lines
 * are put in once the lines are there: on the printed file.
 */
export function renderClearanceCopy(copy: ClearanceCopy): PrintPage {
  const { version, language } = copy
  // Whoever clears it reads a draft, even of words that were cleared before.
  const frozen: FrozenRelease = { ...version.content, standing: 'draft' }
  const furniture = furnitureOf(frozen, language)
  const [mark = '', ...rest] = clearanceCopyWords(copy).running
  const title = [furniture.words.clearance.title, furniture.mission].filter((part) => part !== '').join(' · ')
  const style = (place: 'header' | 'footer'): string => runningClearanceStyle(place, furniture.direction)
  const [edition = '', code = '', hash = ''] = rest.map(escapeHtml)
  return {
    html: `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${furniture.direction}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(mark)}</title>
${fontsGoHere}<style>${clearanceStyle(frozen.mission.paper, furniture.direction)}</style>
</head>
<body>
<main>
<article>
${renderOpening(furniture)}
<div class="body">
${renderBodyHtml(frozen, furniture)}
</div>
${renderClosing(frozen, furniture)}${endMarkHtml(furniture)}
${alsoCleared(copy, furniture)}</article>
${byHand(copy, furniture)}
</main>
</body>
</html>
`,
    header: `<div dir="${furniture.direction}" style="${style('header')}"><b style="font-size:10.5pt">${escapeHtml(mark)}</b><span>${escapeHtml(title)}</span></div>`,
    footer: `<div dir="${furniture.direction}" style="${style('footer')}"><span>${edition}</span><b>${code}</b><span>${pageOfHtml(furniture)}</span><span style="flex:0 0 100%;font-size:6.5pt">${hash}</span></div>`,
    paper: frozen.mission.paper,
  }
}

function alsoCleared(copy: ClearanceCopy, { words: { clearance } }: Furniture): string {
  if (copy.alsoCleared.length === 0) return ''
  const parts = copy.alsoCleared.map(
    ({ part, paragraphs }) =>
      `<h3>${escapeHtml(clearance.parts[part])}</h3>\n${paragraphs.map((it) => `<p>${escapeHtml(it)}</p>`).join('\n')}`,
  )
  return `<section class="closing">\n<h2>${escapeHtml(clearance.alsoCleared)}</h2>\n${parts.join('\n')}\n</section>\n`
}

function byHand({ required }: ClearanceCopy, { words: { clearance } }: Furniture): string {
  const { role, name, date, signature } = clearance.columns
  const heads = [role, name, date, signature].map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')
  const rows = required.map(
    (it) =>
      `<tr><th scope="row">${escapeHtml(clearance.steps[it.step])}</th><td>${escapeHtml(it.name)}</td><td></td><td></td></tr>`,
  )
  return `<section class="by-hand">
<h2>${escapeHtml(clearance.byHand)}</h2>
<p>${escapeHtml(clearance.byHandHint)}</p>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`
}
