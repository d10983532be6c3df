import { expect, it } from 'vitest'
import { checksOf } from '../../../src/main/errands/checks-of'
import { createSample, startFromEarlier, startFromTemplate } from '../../../src/main/errands/start-release'
import { aMission, aRelease } from '../../helpers/builders'
import { opened } from '../../library/open-temporary'

it('makes a sample with one placeholder for Checks to show, in a library that knows nothing yet', () => {
  const library = opened()
  const mission = library.mission.get()
  for (const { id, draft } of [createSample(library), createSample(library)]) {
    const stops = checksOf(library, id, [draft.language]).filter(({ severity }) => severity === 'mustFix')
    expect(stops.map(({ code }) => code)).toEqual(['placeholder'])
    expect(draft.texts[draft.language]?.headline).toMatch(/sample/i)
  }
  expect(library.mission.get()).toEqual(mission)
})

it('starts a new edition of an earlier release, as another type where one is asked for', () => {
  const library = opened()
  library.mission.save(aMission())
  const earlier = library.releases.create(aRelease())
  const again = startFromEarlier(library, earlier.id)
  expect(again.draft).toMatchObject({
    type: 'press-release',
    number: '',
    startedFrom: { kind: 'earlier', release: earlier.id },
  })
  expect(startFromEarlier(library, earlier.id, 'statement').draft.type).toBe('statement')
})

it('starts a release from a template, on today’s day at the mission', () => {
  const library = opened()
  library.mission.save(aMission({ zone: 'Pacific/Kiritimati' }))
  const { id } = library.releases.create(aRelease())
  const template = library.templates.save({ release: id, name: 'Harbour Day', replaces: null })
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format()
  expect(startFromTemplate(library, template.id).draft).toMatchObject({
    dateline: { date: today },
    startedFrom: { kind: 'template', template: template.id, version: 1 },
  })
})
