import { describe, expect, it } from 'vitest'
import {
  directionOf,
  epochOf,
  furnitureWords,
  isoMoment,
  wordedDate,
  wordedInstant,
  wordedMoment,
  wordedPeriod,
} from '../../../src/shared/language'
import { releaseTypes } from '../../../src/shared/release'

const english = furnitureWords('en')

describe('wordedDate', () => {
  it('words a day long and short', () => {
    expect(wordedDate('2026-02-24', english)).toBe('24 February 2026')
    expect(wordedDate('2026-12-01', english, 'short')).toBe('1 Dec 2026')
  })

  it('is empty where the day is not known', () => {
    expect(wordedDate(null, english)).toBe('')
  })
})

describe('wordedPeriod', () => {
  const mexico = 'America/Mexico_City'
  const unknown = { date: null, time: null }
  it.each([
    [
      { date: '2026-02-26', time: '10:00' },
      { date: '2026-02-26', time: '12:00' },
      mexico,
      '26 February 2026, 10:00 to 12:00 Mexico City time (16:00 to 18:00 UTC)',
    ],
    [
      { date: '2026-02-26', time: '10:00' },
      { date: null, time: '12:00' },
      mexico,
      '26 February 2026, 10:00 to 12:00 Mexico City time (16:00 to 18:00 UTC)',
    ],
    [
      { date: '2026-02-26', time: '17:00' },
      { date: '2026-02-26', time: '19:00' },
      mexico,
      '26 February 2026, 17:00 Mexico City time (23:00 UTC) to 26 February 2026, 19:00 Mexico City time (01:00 UTC, 27 February 2026)',
    ],
    [{ date: '2026-02-26', time: '10:00' }, unknown, mexico, '26 February 2026, 10:00 Mexico City time (16:00 UTC)'],
    [
      { date: '2026-02-26', time: '10:00' },
      { date: '2026-02-26', time: null },
      mexico,
      '26 February 2026, 10:00 Mexico City time (16:00 UTC)',
    ],
    [
      { date: '2026-02-26', time: null },
      { date: '2026-02-28', time: null },
      mexico,
      '26 February 2026 to 28 February 2026',
    ],
    [{ date: '2026-02-26', time: null }, { date: '2026-02-26', time: null }, mexico, '26 February 2026'],
    [
      { date: '2026-02-26', time: '10:00' },
      { date: '2026-02-26', time: '12:00' },
      'UTC',
      '26 February 2026, 10:00 to 12:00 UTC',
    ],
    [
      { date: '2026-02-26', time: '10:00' },
      { date: '2026-02-26', time: '12:00' },
      'Nowhere/Else',
      '26 February 2026, 10:00 to 12:00',
    ],
    [unknown, { date: '2026-02-26', time: '12:00' }, mexico, ''],
  ])('%j to %j in %s', (start, end, zone, worded) => {
    expect(wordedPeriod(start, end, zone, english)).toBe(worded)
  })
})

describe('wordedInstant', () => {
  it('is what clocks showed in the zone, and in UTC where there is no such zone', () => {
    expect(wordedInstant('2026-02-24T17:00:30.500Z', 'America/Mexico_City', english)).toBe(
      '24 February 2026, 11:00 Mexico City time (17:00 UTC)',
    )
    expect(wordedInstant('2026-02-24T17:00:00Z', '', english)).toBe('24 February 2026, 17:00 UTC')
  })
})

describe('wordedMoment', () => {
  it.each([
    ['2026-02-26T10:00', 'America/Mexico_City', '26 February 2026, 10:00 Mexico City time (16:00 UTC)'],
    ['2026-07-01T08:30', 'Europe/Madrid', '1 July 2026, 08:30 Madrid time (06:30 UTC)'],
    ['2026-01-01T08:30', 'Europe/Madrid', '1 January 2026, 08:30 Madrid time (07:30 UTC)'],
    ['2026-02-26T06:00', 'Asia/Tokyo', '26 February 2026, 06:00 Tokyo time (21:00 UTC, 25 February 2026)'],
    ['2026-02-26T10:00', 'America/Argentina/Buenos_Aires', '26 February 2026, 10:00 Buenos Aires time (13:00 UTC)'],
    ['2026-02-26T10:00', 'Asia/Calcutta', '26 February 2026, 10:00 Kolkata time (04:30 UTC)'],
    ['2026-02-26T10:00', 'UTC', '26 February 2026, 10:00 UTC'],
  ])('%s in %s', (civil, zone, worded) => {
    expect(wordedMoment(civil, zone, english)).toBe(worded)
  })

  it('says an offset that has no city in UTC, with the day it is there', () => {
    expect(wordedMoment('2026-02-26T22:00', 'Etc/GMT+5', english)).toBe('27 February 2026, 03:00 UTC')
  })

  it('names the first of two hours where clocks go back, and no UTC time for an hour that is skipped', () => {
    expect(wordedMoment('2026-10-25T02:30', 'Europe/Berlin', english)).toBe(
      '25 October 2026, 02:30 Berlin time (00:30 UTC)',
    )
    expect(wordedMoment('2026-03-29T02:30', 'Europe/Berlin', english)).toBe('29 March 2026, 02:30')
  })

  it('keeps the civil time where the zone is unknown, and claims nothing about UTC', () => {
    expect(wordedMoment('2026-02-26T10:00', 'Mars/Olympus', english)).toBe('26 February 2026, 10:00')
  })
})

describe('isoMoment', () => {
  it('carries the offset of that day', () => {
    expect(isoMoment('2026-02-26T10:00', 'America/Mexico_City')).toBe('2026-02-26T10:00:00-06:00')
    expect(isoMoment('2026-07-01T10:00', 'Europe/Madrid')).toBe('2026-07-01T10:00:00+02:00')
  })

  it('is empty where the zone is unknown', () => {
    expect(isoMoment('2026-02-26T10:00', 'Mars/Olympus')).toBe('')
  })
})

describe('furnitureWords', () => {
  it('finds a region in its language and prints a language without words in English', () => {
    expect(furnitureWords('en-GB')).toBe(english)
    expect(furnitureWords('qaa').kicker).toBe(english.kicker)
    // The page is drawn anew where they are others.
    expect(furnitureWords('qaa')).toBe(furnitureWords('qaa'))
  })

  it('names every type of release', () => {
    for (const type of releaseTypes) expect(english.kicker[type]).toMatch(/^[A-Z ]+$/)
  })

  it.each([
    ['Embassy of Valdria in the Republic of Soria', 'About the Embassy'],
    ['The Embassy of Valdria', 'About the Embassy'],
    ['Consulate-General of Valdria', 'About the Consulate-General'],
    ['Permanent Mission of Valdria', 'About the Mission'],
    ['Valdria House', 'About Valdria House'],
  ])('titles the boilerplate of %s', (mission, title) => {
    expect(english.about(mission)).toBe(title)
  })
})

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
  ] as const)('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})

describe('epochOf', () => {
  it('is the moment that a civil time names in its zone', () => {
    expect(epochOf('2026-02-26T22:00', 'America/Mexico_City')).toBe(Date.UTC(2026, 1, 27, 4))
  })

  it('is unknown for an hour that is skipped, and in a zone that does not exist', () => {
    expect(epochOf('2026-03-29T02:30', 'Europe/Madrid')).toBeNull()
    expect(epochOf('2026-03-29T12:30', 'Nowhere/At_All')).toBeNull()
  })
})
