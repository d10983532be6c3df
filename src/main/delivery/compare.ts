import { NamedFailure } from '../../shared/result'

/**
 * Text without what line breaking, ligatures and hyphenation change, so that two readings can be compared. A font draws
 * the modifier apostrophe and the closing quotation mark with one glyph, and a PDF tells only the glyph.
 */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .replaceAll('\u02bc', '\u2019')

const longestExcerpt = 80

/** Fails with `export-mismatch` unless every paragraph stands in `text`, in order and after its forerunner. */
export function expectInOrder(text: string, paragraphs: readonly string[], name: string): void {
  const found = compact(text)
  let from = 0
  for (const paragraph of paragraphs) {
    const wanted = compact(paragraph)
    const at = found.indexOf(wanted, from)
    if (at === -1) throw mismatch(name, paragraph)
    from = at + wanted.length
  }
}

/** The failure that names what a file did not give back. */
export const mismatch = (name: string, missing: string): NamedFailure =>
  new NamedFailure('export-mismatch', {
    name,
    missing: [...missing].length > longestExcerpt ? `${[...missing].slice(0, longestExcerpt).join('')}…` : missing,
  })
