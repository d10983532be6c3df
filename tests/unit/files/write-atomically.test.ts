import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { safeFileName, writeAtomically } from '../../../src/main/files'
import { NamedFailure } from '../../../src/shared/result'
import { temporaryFolder } from '../../helpers/temporary-folder'

const failing = (code: string, values: object) => expect.objectContaining({ code, values })

describe('writing a file', () => {
  it('puts it there whole, and replaces one only when asked to', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'release.html')
    await writeAtomically(path, 'first', { replace: false })
    await expect(writeAtomically(path, 'second', { replace: false })).rejects.toThrow(
      failing('file-exists', { name: 'release.html' }),
    )
    expect(readFileSync(path, 'utf8')).toBe('first')
    await writeAtomically(path, new Uint8Array([50]), { replace: true })
    expect(readFileSync(path, 'utf8')).toBe('2')
    expect(readdirSync(folder)).toEqual(['release.html'])
  })

  it('does not replace a file that took the name while it was written', async () => {
    const path = join(temporaryFolder(), 'release.html')
    const verify = () => writeFileSync(path, 'somebody else’s')
    await expect(writeAtomically(path, 'ours', { replace: false, verify })).rejects.toThrow(
      failing('file-exists', { name: 'release.html' }),
    )
    expect(readFileSync(path, 'utf8')).toBe('somebody else’s')
  })

  it('says that the disk is full, and of which file', async () => {
    const folder = temporaryFolder()
    const verify = () => {
      throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
    }
    await expect(writeAtomically(join(folder, 'release.pdf'), 'x', { replace: false, verify })).rejects.toThrow(
      failing('export-disk-full', { name: 'release.pdf', folder }),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives no name to what cannot be verified', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'release.pdf')
    writeFileSync(path, 'the one before')
    const verify = async (temporary: string) => {
      expect(readFileSync(temporary, 'utf8')).toBe('ours')
      throw new NamedFailure('export-mismatch', { name: 'release.pdf', missing: 'a paragraph' })
    }
    await expect(writeAtomically(path, 'ours', { replace: true, verify })).rejects.toThrow(
      expect.objectContaining({ code: 'export-mismatch' }),
    )
    expect(readFileSync(path, 'utf8')).toBe('the one before')
    expect(readdirSync(folder)).toEqual(['release.pdf'])
  })

  it('names what is wrong with the folder', async () => {
    const folder = temporaryFolder()
    const missing = join(folder, 'none')
    await expect(writeAtomically(join(missing, 'a.html'), 'a', { replace: true })).rejects.toThrow(
      failing('folder-missing', { folder: missing }),
    )
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(writeAtomically(join(file, 'a.html'), 'a', { replace: false })).rejects.toThrow(
      failing('folder-unwritable', { folder: file }),
    )
    mkdirSync(join(folder, 'a.html'))
    await expect(writeAtomically(join(folder, 'a.html'), 'a', { replace: true })).rejects.toThrow(
      failing('file-exists', { name: 'a.html' }),
    )
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'file'])
  })
})

describe('a safe file name', () => {
  it.each([
    ['Valdria marks Harbour Day', 'Valdria marks Harbour Day'],
    ['2025/07: “Day”? <one>|two*', '2025 07 “Day” one two'],
    ['../../etc/passwd', 'etc passwd'],
    ['..', 'release'],
    [' .hidden. ', 'hidden'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['Console', 'Console'],
    ['a\u0000b\u202ec\nd', 'a b c d'],
    ['e\u0301', '\u00e9'],
    ['', 'release'],
  ])('of %j is %j', (wanted, name) => {
    expect(safeFileName(wanted, 'release')).toBe(name)
  })

  it('is cut between characters where it is too long', () => {
    const name = safeFileName('👩‍👩‍👧‍👦'.repeat(40), 'release')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name.length % '👩‍👩‍👧‍👦'.length).toBe(0)
  })
})
