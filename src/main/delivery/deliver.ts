import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertNever } from '../../shared/assert-never'
import type { DeliveryFormat, LanguageTag, Version } from '../../shared/release'
import { furnitureOf, type PrintPage } from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import { safeFileName, writeAtomically } from '../files'
import { makeHtml } from './html'
import { makeMailDraft } from './mail-draft'
import { makePdf } from './pdf'

/** Prints a rendered page to PDF. The shell does it, because it takes a browser. */
export type PrintPdf = (page: PrintPage) => Promise<Uint8Array>

export interface DeliveryTools {
  print: PrintPdf
}

export interface DeliveryRequest {
  version: Version
  language: LanguageTag
  format: DeliveryFormat
  folder: string
  /** Whether a file of the same name may be replaced. */
  replace: boolean
  /** The mission's emblem as a data: URL, or null. */
  emblem: string | null
}

export interface DeliveredFile {
  path: string
  /** Bytes. */
  size: number
  /** Pages of a PDF; null for other formats. */
  pages: number | null
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: string
}

/** What a format makes of a version, and how the finished file is proven. */
export interface MadeFile {
  bytes: Uint8Array
  pages: number | null
  /** Reads the bytes as they lie on the disk. Fails with `export-mismatch` {name, missing}, `export-characters`. */
  verify: (bytes: Uint8Array) => Promise<void>
}

/**
 * Writes one format of one language of a version. The same version gives the same bytes. Fails with `language-missing`
 * {language}, `print-failed`, `print-restart-needed`, `export-mismatch` {name, missing}, `export-characters` {name, characters}, and
 * with what writing fails with: `file-exists`, `folder-missing`, `folder-unwritable`, `export-disk-full`,
 * `export-failed`.
 * Nothing half-written stays behind.
 */
export async function deliver(request: DeliveryRequest, tools: DeliveryTools): Promise<DeliveredFile> {
  const { version, language, format, folder, replace } = request
  if (version.content.draft.texts[language] === undefined) throw new NamedFailure('language-missing', { language })
  const base = safeFileName(furnitureOf(version.content, language).fileName, 'release')
  const name = `${base}.${format}`
  const path = join(folder, name)
  const made = await make(request, name, base, tools)
  await writeAtomically(path, made.bytes, {
    replace,
    verify: async (temporaryPath) => made.verify(await readFile(temporaryPath)),
  })
  return {
    path,
    size: made.bytes.byteLength,
    pages: made.pages,
    sha256: createHash('sha256').update(made.bytes).digest('hex'),
  }
}

function make(request: DeliveryRequest, name: string, base: string, tools: DeliveryTools): Promise<MadeFile> {
  switch (request.format) {
    case 'pdf':
      return makePdf(request, name, tools)
    case 'html':
      return makeHtml(request, name)
    case 'eml':
      return makeMailDraft(request, name, `${base}.pdf`, tools)
    default:
      return assertNever(request.format)
  }
}
