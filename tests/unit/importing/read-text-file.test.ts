import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readTextFile } from '../../../src/main/importing'
import { longestIntake } from '../../../src/shared/contract'
import { NamedFailure } from '../../../src/shared/result'

const folder = mkdtempSync(join(tmpdir(), 'communique-text-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const failureOf = (path: string): string => {
  try {
    return `read: ${readTextFile(path).text.slice(0, 20)}`
  } catch (error) {
    return error instanceof NamedFailure ? error.code : String(error)
  }
}

const words = 'Посольство — Valdria — 中文'

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('encodings', () => {
  test.each([
    ['utf-8.txt', Buffer.from(words), words],
    ['utf-8-bom.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)]), words],
    ['utf-16le.txt', utf16(words, false), words],
    ['utf-16be.txt', utf16(words, true), words],
    ['windows-1252.txt', Buffer.from('Caf\xe9 \x93open\x94 at noon', 'latin1'), 'Café “open” at noon'],
    [
      'stray-nul.txt',
      Buffer.from('Before a stray\u0000 NUL and after it, nothing is lost.'),
      'Before a stray\u0000 NUL and after it, nothing is lost.',
    ],
  ])('%s', (name, bytes, text) => expect(readTextFile(file(name, bytes))).toEqual({ name, text }))
})

describe('what is not read', () => {
  test('another old alphabet is refused rather than garbled', () => {
    const cyrillic = Buffer.from([0xcf, 0xee, 0xf1, 0xee, 0xeb, 0xfc, 0xf1, 0xf2, 0xe2, 0xee, 0x20, 0xef, 0xf0, 0xee])
    expect(failureOf(file('cyrillic.txt', cyrillic))).toBe('file-not-text')
  })

  test.each([
    ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['document.txt', Buffer.from('PK\u0003\u0004 and the rest of a zip file')],
    ['print.txt', Buffer.from('%PDF-1.7 and the rest')],
    ['program.txt', Buffer.from(Array.from({ length: 400 }, (_, index) => index % 23))],
    ['half-utf-16.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
  ])('%s is no text', (name, bytes) => expect(failureOf(file(name, bytes))).toBe('file-not-text'))

  test('a missing file and a folder cannot be read', () => {
    mkdirSync(join(folder, 'folder'))
    expect(failureOf(join(folder, 'missing.txt'))).toBe('file-unreadable')
    expect(failureOf(join(folder, 'folder'))).toBe('file-unreadable')
  })

  test('a file that no text short enough could fill is not even read', () => {
    expect(failureOf(file('large.txt', Buffer.alloc(longestIntake * 4 + 1, 0x61)))).toBe('file-too-large')
  })
})
