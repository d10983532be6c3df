import { beforeEach, expect, it } from 'vitest'
import { markReleased } from '../../../src/main/errands/mark-released'
import type { Library } from '../../../src/main/library'
import type { Release, ReleaseDraft } from '../../../src/shared/release'
import { stepsOf } from '../../../src/shared/release-types'
import { opened } from '../../library/open-temporary'
import { aGoingOut, aMission, anAnswer, aRelease, aReleaseText } from '../../helpers/builders'

let library: Library

beforeEach(() => {
  library = opened()
  library.mission.save(aMission())
})

/** A release that everybody has cleared. */
function cleared(changes: Partial<ReleaseDraft> = {}): Release {
  const { id, draft } = library.releases.create(aRelease(changes))
  for (const step of stepsOf(draft.type, library.mission.get())) {
    library.clearance.record(id, anAnswer({ step }), null)
  }
  return library.releases.get(id)
}

it('marks a cleared release that nothing stands against', () => {
  const { id, status } = cleared()
  expect(status).toBe('cleared')
  expect(markReleased(library, id, aGoingOut()).status).toBe('released')
})

it('refuses what is not cleared, whatever the reason', () => {
  const { id } = library.releases.create(aRelease())
  expect(() => markReleased(library, id, aGoingOut({ override: 'The minister wants it out' }))).toThrow(
    expect.objectContaining({ code: 'transition-refused', values: { from: 'draft', to: 'released' } }),
  )
})

it('takes a reason of ten characters for what must be fixed', () => {
  const text = aReleaseText({ words: 'The ceremony took place on Monday, 14 March 2025.' })
  const { id } = cleared({ texts: { en: text } })
  for (const override of ['', 'because', '         because         ']) {
    expect(() => markReleased(library, id, aGoingOut({ override }))).toThrow(
      expect.objectContaining({ code: 'must-fix', values: { count: 1, hard: 0 } }),
    )
  }
  expect(markReleased(library, id, aGoingOut({ override: 'The day was printed' })).status).toBe('released')
})

it('takes no reason for what nobody may send', () => {
  const { id } = cleared({ texts: { en: aReleaseText({ headline: '' }) } })
  expect(() => markReleased(library, id, aGoingOut({ override: 'We are in a great hurry' }))).toThrow(
    expect.objectContaining({ code: 'must-fix', values: { count: 1, hard: 1 } }),
  )
  expect(library.releases.get(id).status).toBe('cleared')
})

it('looks at every language, and counts once what is not about one', () => {
  const texts = { en: aReleaseText(), es: aReleaseText({ headline: '' }) }
  const { id } = cleared({ texts })
  expect(() => markReleased(library, id, aGoingOut())).toThrow(expect.objectContaining({ code: 'must-fix' }))
  const dateline = { city: { en: 'Port Amel', es: 'Puerto Amel' }, country: 'XS', date: '2025-03-15' }
  const both = cleared({ number: '2025/08', contacts: [], dateline, texts: { en: aReleaseText(), es: aReleaseText() } })
  expect(() => markReleased(library, both.id, aGoingOut())).toThrow(
    expect.objectContaining({ values: { count: 1, hard: 1 } }),
  )
})

it('refuses what is on hold, whatever the reason', () => {
  const { id } = cleared({ releaseTime: { mode: 'hold', until: null, zone: 'Europe/Lisbon' } })
  expect(() => markReleased(library, id, aGoingOut({ override: 'We are in a great hurry' }))).toThrow(
    expect.objectContaining({ code: 'on-hold' }),
  )
  expect(library.releases.get(id).status).toBe('cleared')
})

it('refuses what lies in the trash, before anything else', () => {
  const { id } = cleared({ contacts: [] })
  library.releases.trash(id)
  expect(() => markReleased(library, id, aGoingOut())).toThrow(expect.objectContaining({ code: 'in-trash' }))
})
