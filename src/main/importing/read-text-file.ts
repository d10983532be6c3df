import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { longestIntake } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'

/** A text file's name, without its folder, and its words. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** No character takes more than four bytes in UTF-8 or UTF-16, so a larger file cannot be short enough to take in. */
export const largestTextFile = longestIntake * 4

/** Reads plain text as {@link textOfBytes} does. Also fails with `file-unreadable` {name}. */
export function readTextFile(path: string): TextFile {
  const name = basename(path)
  return textOfBytes(bytesOf(path, name), name)
}

/**
 * The words of bytes, wherever they came from: UTF-8, UTF-16 with a byte order mark, or else windows-1252 where the
 * bytes still look like text. Fails with `file-too-large` {name, limit in MB} or `file-not-text` {name}.
 */
export function textOfBytes(bytes: Uint8Array, name: string): TextFile {
  refuseTooLarge(bytes.length, name)
  const text = decoded(bytes)
  if (text === null) throw new NamedFailure('file-not-text', { name })
  return { name, text }
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new NamedFailure('file-unreadable', { name })
    refuseTooLarge(found.size, name)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof NamedFailure) throw error
    throw new NamedFailure('file-unreadable', { name }, { cause: error })
  }
}

function refuseTooLarge(size: number, name: string): void {
  if (size > largestTextFile) {
    throw new NamedFailure('file-too-large', { name, limit: Math.floor(largestTextFile / 1_000_000) })
  }
}

function decoded(bytes: Uint8Array): string | null {
  const bom = bytes.subarray(0, 2)
  if (bom[0] === 0xff && bom[1] === 0xfe) return strictly('utf-16le', bytes)
  if (bom[0] === 0xfe && bom[1] === 0xff) return strictly('utf-16be', bytes)
  if (!looksLikeText(bytes)) return null
  return strictly('utf-8', bytes) ?? western(bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Share of letters with accents that no Western language reaches; beyond it the bytes are of another alphabet. */
const mostAccented = 0.3

/** Windows-1252, unless most letters would come out accented: an old Cyrillic or Greek file must not be taken in garbled. */
function western(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1252').decode(bytes)
  let letters = 0
  let accented = 0
  for (const byte of bytes) {
    const plain = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
    if (byte >= 0xc0) accented += 1
    if (plain || byte >= 0xc0) letters += 1
  }
  return letters > 0 && accented / letters > mostAccented ? null : text
}

/** Share of control bytes that a text with a few stray ones stays under and a picture, archive or program does not. */
const mostControls = 0.1

const signatures = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
]

function looksLikeText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (signatures.some((signature) => start.startsWith(signature))) return false
  let controls = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1
  }
  return bytes.length === 0 || controls / bytes.length <= mostControls
}
