import { expect, test } from 'vitest'
import { documentFromPlainText } from '../../../src/shared/document'
import { newId } from '../../../src/shared/release'
import { partsLeftOver } from '../../../src/renderer/features/facts/parts-by-type'
import { aMission, anAttendee, anEvent, aRelease, aReleaseText } from '../../helpers/builders'

const mission = aMission()
const bare = aRelease({ event: null, attended: [], sources: [], texts: { en: aReleaseText() } })

test('what a type does without and holds nothing is not spoken of', () => {
  expect(partsLeftOver({ ...bare, type: 'condolence' }, mission)).toEqual([])
  expect(partsLeftOver(aRelease({ type: 'press-release' }), mission)).toEqual([])
})

test('what another type has left behind is named in the order of the details', () => {
  const notes = documentFromPlainText('Photographs on request.', newId)
  const draft = aRelease({
    type: 'condolence',
    event: anEvent({ accreditation: { en: 'Write to the press desk.' } }),
    attended: [anAttendee()],
    sources: [],
    texts: { en: { ...aReleaseText(), summary: 'A reading room opens.', notesToEditors: notes } },
  })
  expect(partsLeftOver(draft, mission)).toEqual(['event', 'accreditation', 'attended', 'summary', 'notesToEditors'])
})

test('the mission’s own boilerplate, which every release starts with, is no leftover; a changed one is', () => {
  const withBoilerplate = (boilerplate: ReturnType<typeof documentFromPlainText>) => ({
    ...bare,
    type: 'condolence' as const,
    texts: { en: { ...aReleaseText(), boilerplate } },
  })
  expect(partsLeftOver(withBoilerplate(mission.boilerplate['en']!.document), mission)).toEqual([])
  expect(partsLeftOver(withBoilerplate(documentFromPlainText('Other words.', newId)), mission)).toEqual(['boilerplate'])
})
