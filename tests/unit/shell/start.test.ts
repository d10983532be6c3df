import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileNamedIn, libraryNamedIn, wordsAfterApp } from '../../../src/main/shell/start'

const here = resolve('/home/officer')

describe('wordsAfterApp', () => {
  it('skips switches and the folder that Electron runs', () => {
    expect(wordsAfterApp(['electron', '--no-sandbox', '/app', 'import', '-', '--accept', 'all'], true)).toEqual([
      'import',
      '-',
      '--accept',
      'all',
    ])
    expect(wordsAfterApp(['electron', '/app'], true)).toEqual([])
    expect(wordsAfterApp(['electron'], true)).toEqual([])
  })

  it('begins right after a packaged app', () => {
    expect(wordsAfterApp(['communique', '--library', 'x'], false)).toEqual(['--library', 'x'])
  })
})

describe('libraryNamedIn', () => {
  it('finds an absolute path, and makes a relative one absolute', () => {
    expect(libraryNamedIn(['--library', resolve('/data/l.communique')], here)).toBe(resolve('/data/l.communique'))
    expect(libraryNamedIn(['--library', 'l'], here)).toBe(resolve(here, 'l'))
    expect(libraryNamedIn(['--library=l'], here)).toBe(resolve(here, 'l'))
  })

  it('takes a file of ours that was given to open, and the option before it', () => {
    expect(libraryNamedIn(['old.communique'], here)).toBe(resolve(here, 'old.communique'))
    expect(libraryNamedIn(['old.communique', '--library', 'new'], here)).toBe(resolve(here, 'new'))
  })

  it('finds none among other words and switches', () => {
    expect(libraryNamedIn([], here)).toBeNull()
    expect(libraryNamedIn(['notes.txt', '--inspect=0', '--user-data-dir=/x'], here)).toBeNull()
    expect(libraryNamedIn(['--library'], here)).toBeNull()
  })
})

describe('fileNamedIn', () => {
  it('finds the file that was given to open, whatever library is named beside it', () => {
    expect(fileNamedIn(['--library', 'new', 'sent.communique'], here)).toBe(resolve(here, 'sent.communique'))
    expect(fileNamedIn(['--library', 'new.communique'], here)).toBeNull()
    expect(fileNamedIn(['notes.txt'], here)).toBeNull()
  })
})
