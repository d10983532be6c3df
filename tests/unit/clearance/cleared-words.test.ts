import { describe, expect, it } from 'vitest'
import { changedWords, clearedWords } from '../../../src/shared/clearance'
import { emptyEvent, standings } from '../../../src/shared/release'
import { aFrozenRelease } from '../../helpers/a-frozen-release'

describe('the words that a clearance is about', () => {
  it('are the same however the text stands', () => {
    for (const standing of standings)
      expect(clearedWords(aFrozenRelease({ standing }))).toEqual(clearedWords(aFrozenRelease()))
  })

  it('include the notice of what is put right, and what an advisory tells of getting in', () => {
    const putsRight = { kind: 'correct' as const, number: '', headline: {}, date: null }
    const noticed = (notice: string) => aFrozenRelease({ putsRight: { ...putsRight, notice: { en: notice } } })
    expect(changedWords(noticed('“24” was wrong.'), noticed('“25” was wrong.'))).toMatchObject({ count: 1 })
    const advisory = (date: string) =>
      aFrozenRelease({
        draft: {
          type: 'media-advisory',
          event: { ...emptyEvent('UTC'), accreditationUntil: { date, time: null } },
        },
      })
    expect(changedWords(advisory('2026-02-24'), advisory('2026-02-25'))).toMatchObject({ count: 1 })
  })
})
