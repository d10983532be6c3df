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
    make: (kind) => Promise.resolve().then(() => library?.backups.make(kind)),
    onFailure: ({ code }) => told.push(code),
    ...over,
  })
  return { clock, told, round }
}

const kindsOf = (library: Library): string[] => library.backups.list().map(({ kind }) => kind)

it('makes what is due and then rests until something was changed and an hour has gone', async () => {
  const library = opened()
  const { clock, round, told } = aRound(library)
  library.releases.create(aRelease())
  await round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now += 60 * minute
  await round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now -= 55 * minute
  library.releases.create(aRelease())
  await round()
  expect(kindsOf(library)).toEqual(['weekly'])
  clock.now += 55 * minute
  await round()
  expect(kindsOf(library)).toEqual(['hourly', 'weekly'])
  expect(told).toEqual([])
})

it('leaves alone a library that is not open, can only be read, or is at a bad moment', async () => {
  await aRound(null).round()
  const path = newPath()
  const library = opened(path)
  library.releases.create(aRelease())
  await aRound(library, { isBusy: () => true }).round()
  const reader = opened(path, { readOnly: true })
  const reading = aRound(reader)
  await reading.round()
  expect(reading.told).toEqual([])
  expect(kindsOf(library)).toEqual([])
})

it('tells a failure once, goes on trying, and tells the next one after a success', async () => {
  const library = opened()
  library.releases.create(aRelease())
  const blocked = `${library.path}.backups`
  writeFileSync(blocked, 'a file where the folder should be')
  const { clock, round, told } = aRound(library)
  await round()
  clock.now += 5 * minute
  await round()
  expect(told).toEqual(['backup-failed'])
  rmSync(blocked)
  await round()
  expect(kindsOf(library)).toEqual(['weekly'])
  rmSync(blocked, { recursive: true })
  writeFileSync(blocked, 'again')
  library.releases.create(aRelease())
  clock.now += 61 * minute
  await round()
  expect(told).toEqual(['backup-failed', 'backup-failed'])
  rmSync(blocked)
})
