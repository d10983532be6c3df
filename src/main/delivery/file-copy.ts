import { fileCopyWords, furnitureOf, renderFileCopy, type FileCopy } from '../../shared/render'
import { expectDrawn, mismatch } from './compare'
import type { DeliveryTools, MadeFile } from './deliver'
import { expectRunning } from './expect-running'
import { describePdf } from './pdf-description'
import { pdfReading } from './pdf-reading'
import { readPdf } from './read-pdf'

/** The copy for the mission's own file: printed by Chromium, described by us, read again by PDF.js. */
export async function makeFileCopy(copy: FileCopy, name: string, { print }: DeliveryTools): Promise<MadeFile> {
  const { version, language, hash, entries } = copy
  const furniture = furnitureOf(version.content, language)
  const bytes = await describePdf(await print(renderFileCopy(copy)), {
    title: furniture.words.fileCopy.mark,
    author: furniture.mission,
    subject: furniture.documentTitle,
    language,
    at: version.at,
    identity: `${hash} ${version.hash} ${language} file copy ${entries.length}`,
  })
  const { pages } = await readPdf(bytes)
  return { bytes, pages: pages.length, verify: (written) => verifyFileCopy(written, copy, name, pages.length) }
}

/** The release with the numbers of its claims and the annex, in order; on every page that it stays in the mission. */
export async function verifyFileCopy(
  bytes: Uint8Array,
  copy: FileCopy,
  name: string,
  pageCount: number,
): Promise<void> {
  const { words } = furnitureOf(copy.version.content, copy.language)
  const { running, inOrder } = fileCopyWords(copy)
  const read = await readPdf(bytes)
  expectDrawn(read.pages.map((page) => page.text).join('\n'), inOrder, name, pdfReading)
  if (read.pages.length !== pageCount) throw mismatch(name, words.page('1', String(pageCount)))
  expectRunning(read, running, words, name)
  if (read.title !== words.fileCopy.mark) throw mismatch(name, words.fileCopy.mark)
  if (read.language !== copy.language) throw mismatch(name, copy.language)
}
