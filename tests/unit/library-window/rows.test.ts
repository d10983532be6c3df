import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../src/renderer/features/library/rows'
import { newId, type ReleaseId, type ReleaseSummary } from '../../../src/shared/release'

// A Wednesday.
const today = new Date(2026, 4, 13, 9)

const on = (date: string | null, savedAt = '2026-05-11T08:00:00.000Z'): ReleaseSummary => ({
  id: newId<ReleaseId>(),
  type: 'press-release',
  status: 'draft',
  number: '',
  headline: 'Note',
  eventName: '',
  city: '',
  date,
  languages: ['en'],
  releaseTime: { mode: 'immediate', until: null, zone: 'UTC' },
  correction: null,
  savedAt,
  trashedAt: null,
  snippet: '',
})

const told = (...rest: Parameters<typeof rowsOf>): string[] =>
  rowsOf(...rest).map((row) => (row.kind === 'heading' ? row.title : String(row.index)))

describe('the rows of the list', () => {
  it('stand under the weeks ahead, this week and months, each named once', () => {
    const items = ['2026-05-18', '2026-05-17', '2026-05-11', '2026-05-10', '2026-04-30', '2025-05-10'].map((day) =>
      on(day),
    )
    expect(told(items, 'day', false, today)).toEqual([
      'Coming up',
      '0',
      'This week',
      '1',
      '2',
      'May',
      '3',
      'April',
      '4',
      'May 2025',
      '5',
    ])
  })

  it('stand under the day of the last save where none is set, and by that day in its order', () => {
    const items = [on(null), on('2026-02-01', '2026-03-01T08:00:00.000Z')]
    expect(told(items, 'rank', false, today)).toEqual(['This week', '0', 'February', '1'])
    expect(told(items, 'saved', false, today)).toEqual(['This week', '0', 'March', '1'])
  })

  it('stand under nothing where their order is another than that of days', () => {
    const items = [on('2026-05-18'), on('2025-05-10')]
    expect(told(items, 'title', false, today)).toEqual(['0', '1'])
    expect(told(items, 'rank', true, today)).toEqual(['0', '1'])
    expect(told([], 'day', false, today)).toEqual([])
  })
})
