import { expect, it } from 'vitest'
import { pauseVersions } from '../../../src/main/errands/pause-versions'
import type { Library } from '../../../src/main/library'
import type { ReleaseId } from '../../../src/shared/release'
import { aRelease } from '../../helpers/builders'
import { newPath, opened } from '../../library/open-temporary'

const minute = 60_000

/** Pauses over a clock that stands still until it is told, and a release that is written on. */
function writing(path = newPath()) {
  const library: Library = opened(path)
  const clock = { now: 0 }
  const pauses = pauseVersions({ library: () => library, now: () => clock.now })
  const { id } = library.releases.create(aRelease())
  let revision = 1
  return {
    library,
    id,
    pauses,
    write: (number: string) => {
      const { status, ...saved } = library.releases.save(id, revision, aRelease({ number }))
      revision = saved.revision
      pauses.written(id, status)
    },
    after: (minutes: number) => {
      clock.now += minutes * minute
      pauses.round()
    },
    numbers: () => library.versions.list(id).map(({ content }) => content.draft.number),
  }
}

it('keeps a version of what was written and then left alone, and one only', () => {
  const { write, after, numbers, library, id } = writing()
  write('1')
  after(1)
  write('2')
  after(2.5)
  expect(numbers()).toEqual([])
  after(0.5)
  expect(numbers()).toEqual(['2'])
  expect(library.versions.lines(id)).toMatchObject([{ reason: 'pause' }])
  after(60)
  expect(numbers()).toEqual(['2'])
})

it('keeps one of what is written on and on', () => {
  const { write, after, numbers } = writing()
  for (let minutes = 0; minutes <= 25; minutes += 1) {
    write(String(minutes))
    after(1)
  }
  expect(numbers()).toEqual(['19'])
})

it('keeps one of all that was written before the library closes', () => {
  const { write, pauses, numbers } = writing()
  write('1')
  pauses.finish()
  expect(numbers()).toEqual(['1'])
})

it('keeps none of what has gone out, nor twice of what reads the same', () => {
  const { write, pauses, numbers, id, library } = writing()
  pauses.written(id, 'released')
  pauses.finish()
  expect(numbers()).toEqual([])
  write('1')
  library.versions.cut(id, 'export')
  pauses.finish()
  expect(library.versions.lines(id)).toMatchObject([{ number: 1, reason: 'export' }])
})

it('goes on where one cannot be kept', () => {
  const { write, pauses, numbers } = writing()
  pauses.written('00000000-0000-7000-8000-000000000000' as ReleaseId, 'draft')
  write('1')
  expect(() => pauses.finish()).not.toThrow()
  expect(numbers()).toEqual(['1'])
})
