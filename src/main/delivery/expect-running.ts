import type { FurnitureWords } from '../../shared/language'
import { mismatch } from './compare'
import { pdfReading } from './pdf-reading'
import type { ReadPdf } from './read-pdf'

/** Fails with `export-mismatch` unless every page says all of `running` at its top and bottom, and its number. */
export function expectRunning(
  { pages }: ReadPdf,
  running: readonly string[],
  words: FurnitureWords,
  name: string,
): void {
  for (const [index, page] of pages.entries()) {
    const margins = pdfReading.fold(page.running)
    for (const line of [...running, words.page(String(index + 1), String(pages.length))])
      if (pdfReading.find(margins, pdfReading.fold(line), 0) === -1) throw mismatch(name, line)
  }
}
