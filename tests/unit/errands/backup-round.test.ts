import { writeFileSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backupRound, type BackupRound } from '../../../src/main/errands/backup-round'
import type { Library } from '../../../src/main/library'
import { aRelease } from '../../helpers/builders'
import { newPath, opened } from '../../library/open-temporary'

const minute = 60_000

/** A round over a clock that stands still until it is told. */
function aRound(library: Library | null, over: Partial<BackupRound> = {}) {
  const clock = { now: Date.now() + 2 * minute }
  const told: string[] = []
  const round = backupRound({
    library: () => library,
    isBusy: () => false,
    now: () => new Date(clock.now),
    onFailure: ({ code }) => told.push(code),
    ...over,
  })
  return { clock, told, round }
}

const kindsOf = (library: Library): string[] => library.backups.list().map(({ kind }) => kind)

it('makes what is due and then rests until something was changed and an hour has gone', () => {
  const library = opened()
  const { clock, round, told } = aRound(library)
  library.releases.create(aRelease())
  round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now += 60 * minute
  round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now -= 55 * minute
  library.releases.create(aRelease())
  round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now += 55 * minute
  round()
  expect(kindsOf(library)).toEqual(['hourly', 'weekly'])
  expect(told).toEqual([])
})

it('leaves alone a library that is not open, can only be read, or is at a bad moment', () => {
  expect(() => aRound(null).round()).not.toThrow()
  const path = newPath()
  const library = opened(path)
  library.releases.create(aRelease())
  aRound(library, { isBusy: () => true }).round()
  const reader = opened(path, { readOnly: true })
  const reading = aRound(reader)
  reading.round()
  expect(reading.told).toEqual([])
  expect(kindsOf(library)).toEqual([])
})

it('tells a failure once, goes on trying, and tells the next one after a success', () => {
  const library = opened()
  library.releases.create(aRelease())
  const blocked = `${library.path}.backups`
  writeFileSync(blocked, 'a file where the folder should be')
  const { clock, round, told } = aRound(library)
  round()
  clock.now += 5 * minute
  round()
  expect(told).toEqual(['backup-failed'])
  rmSync(blocked)
  round()
  expect(kindsOf(library)).toEqual(['weekly'])
  rmSync(blocked, { recursive: true })
  writeFileSync(blocked, 'again')
  library.releases.create(aRelease())
  clock.now += 61 * minute
  round()
  expect(told).toEqual(['backup-failed', 'backup-failed'])
  rmSync(blocked)
})
