import { describe, expect, it } from 'vitest'
import { sayFailure, sayFailureOnCommandLine } from '../../../src/main/words'

describe('a full disk', () => {
  it('is told by where it was met: only a window has a text on screen', () => {
    expect(sayFailure('disk-full', {})).toContain('on screen')
    expect(sayFailureOnCommandLine('disk-full', {})).not.toContain('on screen')
    for (const say of [sayFailure, sayFailureOnCommandLine]) {
      expect(say('export-disk-full', { name: 'release.pdf', folder: '/files' })).toBe(
        'The disk is full, so release.pdf was not written. Nothing was left behind.',
      )
    }
  })
})

describe('a damaged library', () => {
  it('names its newest backup, or says that there is none', () => {
    expect(sayFailure('library-damaged', { path: '/l', backup: '/b' })).toContain('The newest backup is /b.')
    expect(sayFailure('library-damaged', { path: '/l', backup: 'none' })).toContain('There is no backup.')
  })
})
