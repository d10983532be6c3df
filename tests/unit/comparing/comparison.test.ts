import { describe, expect, it } from 'vitest'
import { compared, comparison } from '../../../src/shared/comparing'
import type { FrozenRelease } from '../../../src/shared/release'
import { aFrozenRelease, aPicture } from '../../helpers/a-frozen-release'

const other = (frozen: FrozenRelease, changes: Partial<FrozenRelease['draft']>): FrozenRelease => ({
  ...frozen,
  draft: { ...frozen.draft, ...changes },
})

describe('the comparison of two versions', () => {
  const frozen = aFrozenRelease()
  const text = frozen.draft.texts['en']!

  it('tells the words that came and went, part by part', () => {
    const after = other(frozen, { texts: { en: { ...text, headline: `${text.headline} again` } } })
    const { parts, fields, pictures } = compared.parse(comparison(frozen, after))
    expect(parts[0]).toMatchObject({ language: 'en', part: 'text' })
    expect(parts[0]!.runs.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', words: 'again' }])
    expect(fields).toEqual([])
    expect(pictures).toEqual({ added: [], removed: [] })
  })

  it('tells the facts that are others', () => {
    const after = other(frozen, {
      type: 'statement',
      number: '2026/9',
      releaseTime: { mode: 'embargo', until: '2026-11-24T10:00', zone: 'Europe/Lisbon' },
      tags: ['harbour', 'fish'],
      language: 'es',
    })
    const { fields } = comparison(frozen, after)
    expect(fields.map(({ field }) => field)).toEqual(['type', 'number', 'release-time', 'language', 'tags'])
    expect(fields.find(({ field }) => field === 'release-time')?.after).toContain('10:00')
  })

  it('names the pictures that came and went', () => {
    const after = other(frozen, { pictures: [aPicture({ name: 'harbour.jpg' })] })
    expect(comparison(frozen, after).pictures).toEqual({ added: ['harbour.jpg'], removed: [] })
    expect(comparison(after, frozen).pictures).toEqual({ added: [], removed: ['harbour.jpg'] })
  })

  it('finds no difference in a text and itself', () => {
    expect(comparison(frozen, frozen)).toEqual({ parts: [], fields: [], pictures: { added: [], removed: [] } })
  })
})
