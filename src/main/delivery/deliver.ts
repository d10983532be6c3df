import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { assertNever } from '../../shared/assert-never'
import { clearedWordsToRead } from '../../shared/clearance'
import {
  isEmailAddress,
  type ClearanceEntry,
  type ClearanceStep,
  type DeliveryFormat,
  type LanguageTag,
  type Version,
} from '../../shared/release'
import {
  clearanceFileName,
  fileCopyName,
  furnitureOf,
  type ClearanceCopy,
  type FileCopy,
  type PageImages,
  type PictureAddresses,
  type PrintPage,
} from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import { safeFileName, writeAtomically } from '../files'
import { makeClearanceCopy } from './clearance-copy'
import { makeClearanceDraft } from './clearance-draft'
import { makeFileCopy } from './file-copy'
import { makeHtml } from './html'
import { makeMailDraft } from './mail-draft'
import { makePdf } from './pdf'

/** Prints a rendered page to PDF. The shell does it, because it takes a browser. */
export type PrintPdf = (page: PrintPage) => Promise<Uint8Array>

export interface DeliveryTools {
  print: PrintPdf
}

/** `pictures` has an address, a data: URL, for every picture of the version. */
export interface DeliveryRequest extends PageImages {
  version: Version
  language: LanguageTag
  format: DeliveryFormat
  folder: string
  /** Whether a file of the same name may be replaced. */
  replace: boolean
  /** Whether the file gets a number behind its name where that is taken, and none is replaced. */
  isNumbered?: boolean
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
  const { version, language, format } = request
  expectText(version, language)
  const base = safeFileName(furnitureOf(version.content, language).fileName, 'release')
  const name = `${base}.${format}`
  return await written(request, name, await make(request, name, base, tools))
}

export interface ClearanceCopyRequest {
  version: Version
  language: LanguageTag
  /** What a clearance of this version is bound to: the hash of its words. */
  hash: string
  /** The copy itself, or the mail draft that carries it. */
  format: 'pdf' | 'eml'
  folder: string
  replace: boolean
  /** Every step that this clearance takes, with the name of whoever usually answers, or empty. */
  required: ClearanceCopy['required']
  /** The steps that are asked now. */
  asked: readonly ClearanceStep[]
  /** Whom the mail draft goes to; what is no whole address is left out, and none leaves the field to the officer. */
  to: readonly string[]
  pictures: PictureAddresses
}

/**
 * Writes the clearance copy of one language of a version, or the mail draft that carries it. Both are marked as not for
 * release whatever the release's standing. Fails as {@link deliver} does.
 */
export async function deliverClearanceCopy(
  request: ClearanceCopyRequest,
  tools: DeliveryTools,
): Promise<DeliveredFile> {
  const { version, language, hash, format, required, asked, to, pictures } = request
  expectText(version, language)
  const copy: ClearanceCopy = {
    version,
    language,
    hash,
    alsoCleared: clearedWordsToRead(version.content).flatMap(({ language: of, part, paragraphs }) =>
      part === 'text' || of !== language ? [] : [{ part, paragraphs }],
    ),
    required,
    pictures,
  }
  const base = safeFileName(clearanceFileName(copy), 'DRAFT')
  const name = `${base}.${format}`
  const made =
    format === 'pdf'
      ? await makeClearanceCopy(copy, name, tools)
      : await makeClearanceDraft(copy, { steps: asked, to: to.filter(isEmailAddress) }, name, `${base}.pdf`, tools)
  return await written(request, name, made)
}

export interface FileCopyRequest extends Omit<DeliveryRequest, 'format'> {
  /** What a clearance of this version is bound to: the hash of its words. */
  hash: string
  entries: readonly ClearanceEntry[]
}

/** Writes the copy of one language of a version that the mission keeps for itself. Fails as {@link deliver} does. */
export async function deliverFileCopy(request: FileCopyRequest, tools: DeliveryTools): Promise<DeliveredFile> {
  const { version, language, hash, entries, emblem, pictures } = request
  expectText(version, language)
  const copy: FileCopy = { version, language, hash, entries, images: { emblem, pictures } }
  const name = `${safeFileName(fileCopyName(version.content, language), 'file-copy')}.pdf`
  return await written(request, name, await makeFileCopy(copy, name, tools))
}

function expectText({ content }: Version, language: LanguageTag): void {
  if (content.draft.texts[language] === undefined) throw new NamedFailure('language-missing', { language })
}

async function written(
  { folder, replace, isNumbered = false }: Pick<DeliveryRequest, 'folder' | 'replace' | 'isNumbered'>,
  name: string,
  made: MadeFile,
): Promise<DeliveredFile> {
  const write = (path: string): Promise<void> =>
    writeAtomically(path, made.bytes, {
      replace,
      verify: async (temporaryPath) => made.verify(await readFile(temporaryPath)),
    })
  const path = isNumbered ? await writtenAs(write, folder, name) : join(folder, name)
  if (!isNumbered) await write(path)
  return {
    path,
    size: made.bytes.byteLength,
    pages: made.pages,
    sha256: createHash('sha256').update(made.bytes).digest('hex'),
  }
}

/** Writes under a name, with a number behind it where that is taken: `Note (2).pdf`. Answers where. */
async function writtenAs(write: (path: string) => Promise<void>, folder: string, name: string): Promise<string> {
  const { name: base, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${base} (${number})${ext}`)
    if (existsSync(path)) continue
    try {
      await write(path)
      return path
    } catch (error) {
      // Somebody else may have taken it meanwhile.
      if (!(error instanceof NamedFailure) || error.code !== 'file-exists') throw error
    }
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
