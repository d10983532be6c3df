import { describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { numbersOverview } from '../../src/main/library/numbers'
import type { NumberSeries, Release, ReleaseDraft } from '../../src/shared/release'
import { aGoingOut, aMission, anAnswer, aRelease, aReleaseText, aSeries } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

/** A desk where one word of the ambassador is enough. */
const clearance = { 'press-release': ['ambassador' as const] }

function desk(...series: NumberSeries[]): Library {
  const library = opened()
  library.mission.save(aMission({ series, clearance }))
  return library
}

const begun = (library: Library, series: NumberSeries | null, changed: Partial<ReleaseDraft> = {}): Release =>
  library.releases.create(aRelease({ series: series?.id ?? null, number: '', ...changed }))

const dated = (date: string | null): Partial<ReleaseDraft> => ({ dateline: { city: {}, country: '', date } })

const clear = (library: Library, { id }: Release): Release => library.clearance.record(id, anAnswer(), null)

const given = (
  library: Library,
  series: NumberSeries | null,
  changed: Partial<ReleaseDraft> = {},
): string | undefined => clear(library, begun(library, series, changed)).assignedNumber?.text

describe('the number of a release', () => {
  it('is given once, when the release is cleared, and stays through edits, calling back and the trash', () => {
    const series = aSeries()
    const library = desk(series)
    const release = begun(library, series)
    expect(release.assignedNumber).toBeNull()
    const cleared = clear(library, release)
    const number = { series: series.id, year: 2025, number: 1, text: 'VAL/2025/001' }
    expect(cleared).toMatchObject({ status: 'cleared', assignedNumber: number })
    expect(library.releases.save(release.id, 1, { ...cleared.draft, ...dated('2026-01-02') }).status).toBe(
      'in-clearance',
    )
    library.clearance.callBack(release.id)
    expect(clear(library, release).assignedNumber).toEqual(number)
    library.releases.trash(release.id)
    expect(library.releases.get(release.id).assignedNumber).toEqual(number)
    expect(given(library, series)).toBe('VAL/2025/002')
    expect(library.versions.freeze(release.id).draft.number).toBe('VAL/2025/001')
    expect(library.releases.list('trash')).toMatchObject([{ number: 'VAL/2025/001' }])
    expect(library.releases.list('trash', 'VAL 2025 001').map(({ id }) => id)).toEqual([release.id])
  })

  it('counts by series and by the year of the dateline, or of today where it has no day', () => {
    const statements = aSeries({ name: 'Statements', pattern: 'S {number}-{year}', digits: 1, startsAt: 40 })
    const releases = aSeries()
    const library = desk(releases, statements)
    expect(given(library, releases, dated('2024-12-31'))).toBe('VAL/2024/001')
    expect(given(library, releases, dated('2025-01-01'))).toBe('VAL/2025/001')
    expect(given(library, releases, dated('2024-05-01'))).toBe('VAL/2024/002')
    expect(given(library, statements, dated('2025-01-01'))).toBe('S 40-2025')
    expect(given(library, statements, dated('2025-01-01'))).toBe('S 41-2025')
    expect(given(library, releases, dated(null))).toMatch(new RegExp(`^VAL/20\\d\\d/001$`))
    expect(given(library, null, { number: '7/25' })).toBeUndefined()
    expect(given(library, aSeries(), {})).toBeUndefined()
  })

  it('steps over what another release prints already, typed in whichever case, but not over its own typing', () => {
    const series = aSeries()
    const library = desk(series)
    begun(library, null, { number: ' val/2025/001' })
    const trashed = begun(library, null, { number: 'VAL/2025/002' })
    library.releases.trash(trashed.id)
    expect(given(library, series, { number: 'VAL/2025/002' })).toBe('VAL/2025/002')
    const yearless = aSeries({ pattern: 'No. {number}' })
    library.mission.save({ ...library.mission.get(), series: [yearless] })
    expect([given(library, yearless), given(library, yearless, dated('2026-01-02'))]).toEqual(['No. 001', 'No. 002'])
  })

  it('is never one that went out, typed, with a release that is in the trash now', () => {
    const series = aSeries()
    const library = desk(series)
    const typed = clear(library, begun(library, null, { number: 'VAL/2025/001' }))
    library.releases.markReleased(typed.id, aGoingOut())
    library.releases.trash(typed.id)
    expect(given(library, series)).toBe('VAL/2025/002')
  })

  it('is none where the pattern does not hold it, and is given once the pattern is put right', () => {
    const mute = aSeries({ pattern: 'VAL/{year}' })
    const library = desk(mute)
    const releases = [1, 2, 3].map(() => clear(library, begun(library, mute)))
    expect(releases.map(({ status, assignedNumber }) => [status, assignedNumber])).toEqual(
      releases.map(() => ['cleared', null]),
    )
    expect(library.numbers.overview()).toMatchObject({ years: [{ given: [], gaps: [], next: '' }], duplicates: [] })
    library.mission.save({ ...library.mission.get(), series: [{ ...mute, pattern: 'VAL/{year}/{number}' }] })
    expect(releases.map(({ id }) => library.releases.get(id).assignedNumber?.text)).toEqual([
      'VAL/2025/001',
      'VAL/2025/002',
      'VAL/2025/003',
    ])
  })

  it('is never given twice, however often the pattern is changed', () => {
    const series = aSeries()
    const library = desk(series)
    const patterns = ['{number}', 'VAL/{year}/{number}', 'VAL', '{number}', 'val/{year}/{number}', 'VAL/2025/{number}']
    const texts = patterns.flatMap((pattern) => {
      library.mission.save({ ...library.mission.get(), series: [{ ...series, pattern }] })
      return ['2025-03-15', '2026-03-15', '2025-03-16'].map((day) => given(library, series, dated(day)))
    })
    const told = texts.filter((text) => text !== undefined)
    // Nothing is given under the pattern without a number alone.
    expect(told).toHaveLength(15)
    expect(new Set(told.map((text) => text.toLowerCase())).size).toBe(15)
  })

  it('is given to a release whose series is chosen after it was cleared, and leaves the clearance as it is', () => {
    const series = aSeries()
    const library = desk(series)
    const release = clear(library, begun(library, null))
    expect(release.assignedNumber).toBeNull()
    const saved = library.releases.save(release.id, 1, { ...release.draft, series: series.id })
    expect(saved).toMatchObject({ status: 'cleared', assignedNumber: { text: 'VAL/2025/001' } })
    expect(library.releases.get(release.id).assignedNumber).toEqual(saved.assignedNumber)
  })

  it('cannot be taken back or given twice, whatever is written past the library', () => {
    const path = newPath()
    const library = opened(path)
    const series = aSeries()
    library.mission.save(aMission({ series: [series], clearance }))
    clear(library, begun(library, series))
    begun(library, series)
    library.close()
    const { database } = connect(path, {})
    const copy = `INSERT INTO assigned_number (series, year, number, text, release)
      SELECT series, year, number, text, 2 FROM assigned_number`
    expect(() => database.exec(copy)).toThrow('UNIQUE')
    expect(() => database.exec('DELETE FROM assigned_number')).toThrow('kept')
    expect(() => database.exec('UPDATE assigned_number SET number = 9')).toThrow('kept')
    database.close()
  })
})

describe('the overview of numbers', () => {
  it('tells what was given, the gaps, what comes next and which numbers are printed twice', () => {
    const path = newPath()
    const library = opened(path)
    const series = aSeries()
    const present = new Date().getFullYear()
    library.mission.save(aMission({ series: [series], clearance }))
    expect(library.numbers.overview()).toEqual({
      years: [
        { series: series.id, name: 'Press releases', year: present, given: [], gaps: [], next: `VAL/${present}/001` },
      ],
      duplicates: [],
    })
    const first = clear(library, begun(library, series))
    const typed = [
      begun(library, null, { number: 'val/2025/001 ', texts: { en: aReleaseText({ headline: 'Typed by hand' }) } }),
      begun(library, null, { number: 'VAL/2025/003' }),
      begun(library, null, { number: '12' }),
      begun(library, null, { number: '12' }),
    ]
    library.mission.save({ ...library.mission.get(), series: [{ ...series, startsAt: 5 }] })
    const later = clear(library, begun(library, series))
    library.releases.trash(later.id)
    library.releases.trash(typed[3]!.id)
    const { years, duplicates } = library.numbers.overview()
    expect(years.map(({ year }) => year)).toEqual([present, 2025])
    const headline = 'Valdria marks Harbour Day in Port Amel'
    expect(years[1]).toEqual({
      series: series.id,
      name: 'Press releases',
      year: 2025,
      given: [
        { number: 1, text: 'VAL/2025/001', release: { id: first.id, headline } },
        { number: 5, text: 'VAL/2025/005', release: { id: later.id, headline } },
      ],
      gaps: [2, 4],
      next: 'VAL/2025/006',
    })
    expect(duplicates).toEqual([
      {
        text: 'VAL/2025/001',
        releases: [
          { id: first.id, headline },
          { id: typed[0]!.id, headline: 'Typed by hand' },
        ],
      },
    ])
  })

  it('keeps the years of a series that the mission has given up', () => {
    const series = aSeries()
    const library = desk(series)
    clear(library, begun(library, series))
    library.mission.save({ ...library.mission.get(), series: [] })
    expect(library.numbers.overview().years).toMatchObject([
      { series: series.id, name: '', year: 2025, given: [{ text: 'VAL/2025/001' }], gaps: [], next: '' },
    ])
  })
})

it('the overview reads once what is printed, however many series and years there are', () => {
  const path = newPath()
  const library = opened(path)
  const series = [aSeries(), aSeries({ name: 'Statements', pattern: 'S {number}-{year}' })]
  library.mission.save(aMission({ series, clearance }))
  for (const each of series) for (const day of ['2024-05-01', '2025-05-01']) given(library, each, dated(day))
  const connection = connect(path, { readonly: true })
  onTestFinished(() => void connection.database.close())
  const asked: string[] = []
  const all: typeof connection.all = (it) => {
    asked.push(it.text)
    return connection.all(it)
  }
  const { years } = numbersOverview({ ...connection, all }, '2026-01-02T09:00:00.000Z')
  expect(years.map(({ next }) => next)).toEqual([
    'VAL/2026/001',
    'S 001-2026',
    'VAL/2025/002',
    'S 002-2025',
    'VAL/2024/002',
    'S 002-2024',
  ])
  expect(asked.filter((text) => text.includes('coalesce(assigned_number.text, release.number)'))).toHaveLength(1)
})
