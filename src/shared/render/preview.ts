import type { FrozenRelease, LanguageTag } from '../release'
import { renderEmail } from './email'
import { escapeHtml } from './escape'
import type { FontAddress } from './fonts'
import { directionOf } from '../language'
import { renderHtmlFile } from './html-file'
import { keepPlaceScript, keepPlaceScriptHash } from './keep-place'
import type { PageImages } from './pictures'
import { renderPlainText } from './plain-text'
import { renderPrintPage, withFonts } from './print-page'
import { textSizeScriptHash } from './text-size'
import { assertNever } from '../assert-never'

export const previewSkins = ['page', 'html', 'email', 'text'] as const

export type PreviewSkin = (typeof previewSkins)[number]

/** A page for a frame of its own, with the SHA-256 (Base64) of each script that it may run. Asks for nothing. */
export interface Preview {
  html: string
  scriptHashes: string[]
}

/** What is seen is what is sent: the output itself, except that plain text needs a page to stand on. */
export function renderPreview(
  frozen: FrozenRelease,
  language: LanguageTag,
  skin: PreviewSkin,
  surroundings: PageImages & { fontAddress: FontAddress },
): Preview {
  switch (skin) {
    case 'page':
      return keepingPlace(withFonts(renderPrintPage(frozen, language, surroundings), surroundings.fontAddress).html)
    case 'html':
      return { html: renderHtmlFile(frozen, language, surroundings), scriptHashes: [textSizeScriptHash] }
    case 'email':
      return keepingPlace(renderEmail(frozen, language).html)
    case 'text':
      return keepingPlace(textPage(renderPlainText(frozen, language), language))
    default:
      return assertNever(skin)
  }
}

/** Not for the saved page: its own policy lets no other script run. */
const keepingPlace = (html: string): Preview => ({
  html: html.replace('</body>', () => `<script>${keepPlaceScript}</script></body>`),
  scriptHashes: [keepPlaceScriptHash],
})

const textPage = (text: string, language: LanguageTag): string => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(text.slice(0, text.indexOf('\n')))}</title>
<style>body{margin:0;background:#fff;color:#1d2433}pre{unicode-bidi:plaintext;margin:0 auto;max-width:72ch;padding:24px 20px;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:break-word}</style>
</head>
<body><pre>${escapeHtml(text)}</pre></body>
</html>
`
