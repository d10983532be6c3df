import type { ClearanceCopyWords } from '../language'
import type { ClearanceStep, FrozenRelease } from '../release'
import { editionLine, editionWords, type Edition } from './edition'
import { escapeHtml } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import type { PictureAddresses } from './pictures'
import { renderBodyHtml, renderClosing, renderOpening } from './parts'
import { printedWords } from './plain-text'
import { clearanceStyle, runningClearanceStyle } from './clearance-style'
import { endMarkHtml, fontsGoHere, type PrintPage } from './print-page'

/** A version on its way to those who clear it. */
export interface ClearanceCopy extends Edition {
  /** What is cleared too although no page shows it, as `clearedWords` has it. */
  alsoCleared: readonly { part: keyof ClearanceCopyWords['parts']; paragraphs: readonly string[] }[]
  /** Every step that the clearance takes, with the name of whoever usually answers, or empty. */
  required: readonly { step: ClearanceStep; name: string }[]
  pictures: PictureAddresses
}

/** Without extension. It says first what it is, whatever the release itself is called. */
export function clearanceFileName({ version, language }: Pick<Edition, 'version' | 'language'>): string {
  const { words, fileName } = furnitureOf({ ...version.content, standing: 'final' }, language)
  return `${words.clearance.file(version.number)}-${fileName}`
}

/** What every page says at its top and bottom, and what the copy says in its order. */
export function clearanceCopyWords(copy: ClearanceCopy): { running: string[]; inOrder: string[] } {
  const { version, language } = copy
  const { clearance } = furnitureOf(version.content, language).words
  return {
    running: [clearance.notForRelease, ...editionWords(copy)],
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
  const { notForRelease: mark } = furniture.words.clearance
  const title = [furniture.words.clearance.title, furniture.mission].filter((part) => part !== '').join(' · ')
  const style = (place: 'header' | 'footer'): string => runningClearanceStyle(place, furniture.direction)
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
${renderBodyHtml(frozen, furniture, copy.pictures)}${renderClosing(frozen, furniture)}${endMarkHtml(furniture)}
${alsoCleared(copy, furniture)}</article>
${byHand(copy, furniture)}
</main>
</body>
</html>
`,
    header: `<div dir="${furniture.direction}" style="${style('header')}"><b style="font-size:10.5pt">${escapeHtml(mark)}</b><span>${escapeHtml(title)}</span></div>`,
    footer: editionLine(copy, furniture, style('footer')),
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
