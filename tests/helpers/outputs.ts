import { noImages } from './a-frozen-release'
import type { FrozenRelease } from '../../src/shared/release'
import {
  previewSkins,
  renderEmail,
  renderHtmlFile,
  renderMailto,
  renderPlainText,
  renderPreview,
  renderPrintPage,
} from '../../src/shared/render'

/** The outputs that are pages, by name. */
export const html: Readonly<Record<string, (frozen: FrozenRelease) => string>> = {
  'printed page': (frozen) => renderPrintPage(frozen, 'en', noImages).html,
  'saved page': (frozen) => renderHtmlFile(frozen, 'en', noImages),
  'mail as HTML': (frozen) => renderEmail(frozen, 'en').html,
}

/** Every text that a release can leave as, by name. */
export const every: Readonly<Record<string, (frozen: FrozenRelease) => string>> = {
  ...html,
  'mail as text': (frozen) => renderEmail(frozen, 'en').text,
  'plain text': (frozen) => renderPlainText(frozen, 'en'),
  mailto: (frozen) => decodeURIComponent(renderMailto(frozen, 'en')),
  ...Object.fromEntries(
    previewSkins.map((skin) => [
      `preview of ${skin}`,
      (frozen: FrozenRelease) => renderPreview(frozen, 'en', skin, { ...noImages, fontAddress: () => null }).html,
    ]),
  ),
}

/** The printed page with its bottom line. */
export const sheet = (frozen: FrozenRelease): string => {
  const page = renderPrintPage(frozen, 'en', noImages)
  return page.html + page.footer
}
