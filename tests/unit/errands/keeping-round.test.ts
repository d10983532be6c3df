import { expect, it, onTestFinished, vi } from 'vitest'
import { giveWay } from '../../../src/main/errands/give-way'
import { keepingRound, type KeepingRound } from '../../../src/main/errands/keeping-round'
import { checkBeside, type Checked, type Library } from '../../../src/main/library'
import { NamedFailure } from '../../../src/shared/result'
import { aRelease } from '../../helpers/builders'
import { newPath, opened } from '../../library/open-temporary'

const day = 24 * 60 * 60 * 1000

/** What the keeper does, in this process: it is ended between two parts. */
const besideMain: KeepingRound['checkBeside'] = async (request, tell, signal) => {
  const parts: Checked[] = []
  checkBeside(request, (part) => parts.push(part))
  for (const part of parts) {
    await giveWay()
    if (signal.aborted) throw new NamedFailure('cancelled')
    tell(part)
  }
}

/** A round over a clock that stands still until it is told. */
function aRound(library: Library | null, over: Partial<KeepingRound> = {}) {
  const clock = { now: Date.now() }
  const told: string[] = []
  const round = keepingRound({
    library: () => library,
    isBusy: () => false,
    isIdle: () => false,
    now: () => new Date(clock.now),
    checkBeside: besideMain,
    onDestroyed: (ids) => told.push(`destroyed ${ids.length}`),
    onChecked: () => told.push('checked'),
    ...over,
  })
  return { clock, told, round }
}

it('empties the trash of what has been there for 30 days, however much it is', async () => {
  const library = opened()
  const { clock, told, round } = aRound(library)
  for (let count = 0; count < 12; count += 1) library.releases.trash(library.releases.create(aRelease()).id)
  await round()
  // Somebody writes each week, by which the log sees the time pass.
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  for (let week = 1; week <= 4; week += 1) {
    vi.setSystemTime(clock.now + week * 7 * day)
    library.releases.create(aRelease())
  }
  clock.now += 29 * day
  await round()
  expect(library.releases.counts().trash).toBe(12)
  clock.now += 2 * day
  await round()
  expect(library.releases.counts().trash).toBe(0)
  expect(told).toEqual(['checked', 'destroyed 10', 'destroyed 2'])
})

it('checks quickly once, and fully every week while nobody works', async () => {
  const library = opened()
  const desk = { isIdle: false }
  const { clock, told, round } = aRound(library, { isIdle: () => desk.isIdle })
  await round()
  expect(library.health.state()).toMatchObject({ quick: { findings: [] }, full: null })
  desk.isIdle = true
  await round()
  const first = library.health.state().full
  expect(first?.endedAt).not.toBeNull()
  clock.now += 6 * day
  await round()
  expect(library.health.state().full).toEqual(first)
  clock.now += 2 * day
  await round()
  expect(told).toEqual(['checked', 'checked', 'checked'])
})

it('stops a full check when somebody comes back, and goes on with it later', async () => {
  const library = opened()
  for (let count = 0; count < 30; count += 1) library.releases.create(aRelease())
  let looks = 0
  await aRound(library, { isIdle: () => (looks += 1) === 1 }).round()
  expect(library.health.state().full).not.toBeNull()
  await aRound(library, { isIdle: () => true }).round()
  expect(library.health.state().full).toMatchObject({ releases: 30 })
})

it('leaves alone a library that is not open, can only be read, or is at a bad moment', async () => {
  await aRound(null).round()
  const path = newPath()
  const library = opened(path)
  await aRound(library, { isBusy: () => true }).round()
  await aRound(opened(path, { readOnly: true })).round()
  expect(library.health.state().quick).toBeNull()
})
