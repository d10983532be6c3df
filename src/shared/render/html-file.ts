import { paragraphsOf } from '../document'
import { textOf, type FrozenRelease, type LanguageTag } from '../release'
import { escapeHtml, jsonForScript } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import { htmlFileStyle } from './html-file-style'
import { releaseTimeHtml, renderBodyHtml, renderClosing, renderOpening, standingHtml } from './parts'
import type { PageImages } from './pictures'
import { printableLine } from './printable'
import { publicationDate, structuredData } from './structured-data'
import { textSizeControl, textSizeScript, textSizeScriptHash } from './text-size'

/**
 * One file that needs nothing else: styles, pictures and the text-size control are inside, and its policy forbids every
 * request.
 */
export function renderHtmlFile(frozen: FrozenRelease, language: LanguageTag, images: PageImages): string {
  const furniture = furnitureOf(frozen, language)
  const image = images.emblem === null ? '' : `<img class="emblem" src="${escapeHtml(images.emblem)}" alt="">`
  const mission = furniture.mission === '' ? '' : `<p class="mission">${escapeHtml(furniture.mission)}</p>`
  const letterhead = image + mission
  const end = furniture.endMark === '' ? '' : `<p class="end-mark">${escapeHtml(furniture.endMark)}</p>\n`
  return `<!DOCTYPE html>
<html lang="${escapeHtml(furniture.language)}" dir="${furniture.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${textSizeScriptHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(furniture.documentTitle)}</title>
${metadata(frozen, furniture)}
<style>${htmlFileStyle(frozen.mission.paper)}</style>
<script type="application/ld+json">${jsonForScript(structuredData(frozen, furniture))}</script>
</head>
<body>
${textSizeControl(furniture.words)}
<main>
${standingHtml(furniture)}${letterhead === '' ? '' : `<header class="letterhead">${letterhead}</header>\n`}<article>
${renderOpening(furniture)}
${renderBodyHtml(frozen, furniture, images.pictures)}${renderClosing(frozen, furniture)}${end}${closingReleaseTime(furniture)}${standingHtml(furniture)}</article>
</main>
<script>${textSizeScript}</script>
</body>
</html>
`
}

/** Whoever scrolls to the end must meet the embargo there too, and the standing. */
const closingReleaseTime = (furniture: Furniture): string =>
  furniture.restricted ? `${releaseTimeHtml(furniture)}\n` : ''

/** Only what is known: there is no address and no picture to name before a release is published somewhere. */
function metadata(frozen: FrozenRelease, furniture: Furniture): string {
  const text = textOf(frozen.draft, furniture.language)
  const description = printableLine(text.summary) || furniture.subhead || opening(paragraphsOf(text.body)[0] ?? '')
  const region = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})$/.exec(furniture.language)
  const tags: [kind: 'name' | 'property', key: string, value: string][] = [
    ['name', 'description', description],
    ['name', 'author', furniture.mission],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', furniture.documentTitle],
    ['property', 'og:description', description],
    ['property', 'og:site_name', furniture.mission],
    ['property', 'og:locale', region === null ? '' : `${region[1]}_${region[2]}`],
    ['property', 'article:published_time', publicationDate(frozen, furniture)],
  ]
  return tags
    .filter(([, , value]) => value !== '')
    .map(([kind, key, value]) => `<meta ${kind}="${key}" content="${escapeHtml(value)}">`)
    .join('\n')
}

/** The beginning of a paragraph, cut at a word. */
function opening(paragraph: string): string {
  const line = printableLine(paragraph)
  if (line.length <= 200) return line
  return `${line.slice(0, line.lastIndexOf(' ', 199) > 0 ? line.lastIndexOf(' ', 199) : 199)}…`
}
