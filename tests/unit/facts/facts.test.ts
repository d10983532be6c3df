import { expect, test } from 'vitest'
import {
  emptyEvent,
  emptyMission,
  emptySpeaker,
  newId,
  newReleaseDraft,
  type Release,
  type ReleaseDraft,
  type ReleaseId,
  type SpeakerId,
} from '../../../src/shared/release'
import { stepsOf, valueOf } from '../../../src/renderer/features/facts/field-path'
import { leaveField, startLeftFields, useLeftFields } from '../../../src/renderer/features/facts/left-fields'
import { initialsOf, moved } from '../../../src/renderer/features/facts/order'
import { zoneChoices } from '../../../src/renderer/features/facts/zones'
import { countryChoices } from '../../../src/renderer/words/countries'

const speakers = [newId<SpeakerId>(), newId<SpeakerId>()].map(emptySpeaker)
const [first, second] = speakers as [(typeof speakers)[0], (typeof speakers)[0]]

const aDraft = (): ReleaseDraft => ({
  ...newReleaseDraft('press-release', emptyMission('UTC'), '2031-05-14'),
  event: emptyEvent('UTC'),
  speakers: [first, { ...second, name: 'Ines Calder', title: { en: 'Minister' } }],
})

const aRelease = (savedAt: string): Release => ({
  id: newId<ReleaseId>(),
  revision: 1,
  status: 'draft',
  assignedNumber: null,
  putRightBy: null,
  createdAt: '2031-05-14T09:00:00.000Z',
  savedAt,
  trashedAt: null,
  draft: aDraft(),
})

test('a field of a record is found by the record’s id, whatever its place', () => {
  const draft = aDraft()
  const field = `speakers.${second.id}.name`
  expect(stepsOf(draft, field, 'en')).toEqual(['speakers', 1, 'name'])
  expect(valueOf({ ...draft, speakers: [...draft.speakers].reverse() }, field, 'en')).toBe('Ines Calder')
})

test('fields worded in each language end in the language', () => {
  expect(stepsOf(aDraft(), `speakers.${second.id}.title`, 'en')).toEqual(['speakers', 1, 'title', 'en'])
  expect(stepsOf(aDraft(), 'event.venue', 'es')).toEqual(['event', 'venue', 'es'])
  expect(stepsOf(aDraft(), 'event.start.date', 'en')).toEqual(['event', 'start', 'date'])
  expect(stepsOf(aDraft(), 'notesToEditors', 'en')).toEqual(['texts', 'en', 'notesToEditors'])
})

test('a field of a record that is gone has no place', () => {
  expect(stepsOf(aDraft(), `speakers.${newId()}.name`, 'en')).toBeNull()
  expect(stepsOf({ ...aDraft(), event: null }, 'event.name', 'en')).toBeNull()
})

test('a new release is not met with reproaches; a field is judged once it is left', () => {
  startLeftFields(aRelease('2031-05-14T09:00:00.000Z'))
  expect([...useLeftFields.getState().fields]).toEqual([])
  leaveField('event.start')
  expect([...useLeftFields.getState().fields]).toEqual(['event.start', 'event.end', 'event.originYear', 'event.zone'])
})

test('a release opened again shows what was still wrong', () => {
  startLeftFields(aRelease('2031-05-14T09:30:00.000Z'))
  const { fields } = useLeftFields.getState()
  expect(fields.has(`speakers.${first.id}.name`)).toBe(true)
  expect(fields.has(`speakers.${second.id}.name`)).toBe(false)
})

test('a speaker moves by one place and stops at the ends', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(moved(list, 'c', -1).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(moved(list, 'a', 1).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(moved(list, 'a', -1)).toBe(list)
  expect(moved(list, 'c', 1)).toBe(list)
})

test('initials come from the first and the last name', () => {
  expect(initialsOf('Elena de la Torre Marsh')).toBe('EM')
  expect(initialsOf('Ines')).toBe('I')
  expect(initialsOf('إيلكا تورفان')).toBe('إت')
  expect(initialsOf('')).toBe('')
})

test('the mission’s zone and UTC come first, and every zone once', () => {
  const ids = zoneChoices('America/Mexico_City').map(({ id }) => id)
  expect(ids.slice(0, 2)).toEqual(['America/Mexico_City', 'UTC'])
  expect(new Set(ids).size).toBe(ids.length)
  expect(zoneChoices('UTC')[0]?.id).toBe('UTC')
})

test('countries are the 249 of ISO 3166-1', () => {
  const countries = countryChoices('en')
  expect(countries).toHaveLength(249)
  expect(countries.find(({ id }) => id === 'MX')?.label).toBe('Mexico')
})
