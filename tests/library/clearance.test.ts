import { describe, expect, it, onTestFinished } from 'vitest'
import type { Library } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { newId, type Person, type Release, type ReleaseDraft } from '../../src/shared/release'
import {
  aGoingOut,
  aMission,
  anAnswer,
  anEvent,
  anOrganisation,
  aPerson,
  aPlace,
  aRelease,
  aReleaseText,
  aSeries,
  aSpeaker,
} from '../helpers/builders'
import { aDocument, words } from '../helpers/a-frozen-release'
import { newPath, opened } from './open-temporary'

const chief = anAnswer({ step: 'section-chief', by: 'Mira Dellan', role: 'Head of section' })
const ambassador = anAnswer({ step: 'ambassador' })

const failing = (code: string, values?: object): unknown =>
  expect.objectContaining(values === undefined ? { code } : { code, values })

/** A library of a mission, with one press release, which takes two steps. */
function desk(draft: Partial<ReleaseDraft> = {}): { library: Library; path: string; id: Release['id'] } {
  const path = newPath()
  const library = opened(path)
  library.mission.save(aMission())
  return { library, path, id: library.releases.create(aRelease(draft)).id }
}

const save = (library: Library, id: Release['id'], changed: Partial<ReleaseDraft>): string => {
  const { revision, draft } = library.releases.get(id)
  return library.releases.save(id, revision, { ...draft, ...changed }).status
}

const worded = (changed: Parameters<typeof aReleaseText>[0]): Partial<ReleaseDraft> => ({
  texts: { en: aReleaseText(changed) },
})

const clear = (library: Library, id: Release['id']): Release => {
  library.clearance.record(id, chief, null)
  return library.clearance.record(id, ambassador, null)
}

describe('a clearance', () => {
  it('goes from asking over each step to cleared, and writes all of it down', () => {
    const { library, path, id } = desk()
    library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })
    const version = library.versions.cut(id, 'clearance')
    const asked = library.clearance.ask(id, ['section-chief', 'ambassador'], version.id)
    expect(asked).toEqual({ ...library.releases.get(id), status: 'in-clearance' })
    expect(library.clearance.record(id, chief, version.id).status).toBe('in-clearance')
    expect(library.clearance.state(id).steps.map(({ standing }) => standing)).toEqual(['cleared', 'asked'])
    expect(library.clearance.record(id, ambassador, version.id).status).toBe('cleared')
    const { steps, entries, hash, changes } = library.clearance.state(id)
    expect(steps.map(({ step, standing }) => [step, standing])).toEqual([
      ['section-chief', 'cleared'],
      ['ambassador', 'cleared'],
    ])
    const bound = { officer: 'Teren Aldo', version: version.id, versionNumber: 1, hash }
    expect(entries).toMatchObject([
      { kind: 'asked', step: 'section-chief', ...bound },
      { kind: 'asked', step: 'ambassador', ...bound },
      { kind: 'answered', ...chief, ...bound },
      { kind: 'answered', ...ambassador, ...bound },
    ])
    expect(changes).toBeNull()
    expect(library.clearance.entry(id, entries[2]!.id)).toEqual(entries[2])
    library.close()
    const again = opened(path)
    expect(again.releases.get(id).status).toBe('cleared')
    expect(again.clearance.state(id)).toEqual({ steps, entries, hash, changes })
    expect(again.releases.counts()).toMatchObject({ draft: 0, cleared: 1 })
  })

  it('is void once a word changes, says which, and holds again once the edit is undone', () => {
    const { library, id } = desk(worded({ words: 'The embassy opened its exhibition.' }))
    clear(library, id)
    expect(save(library, id, worded({ words: 'The embassy closed its exhibition.' }))).toBe('in-clearance')
    const { steps, changes } = library.clearance.state(id)
    expect(steps.map(({ standing }) => standing)).toEqual(['void', 'void'])
    expect(changes).toMatchObject({ count: 1, parts: [{ language: 'en', part: 'text' }] })
    expect(changes?.parts[0]?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', words: 'opened' },
      { kind: 'added', words: 'closed' },
    ])
    expect(library.releases.get(id).status).toBe('in-clearance')
    expect(save(library, id, worded({ words: 'The embassy opened its exhibition.' }))).toBe('cleared')
    expect(library.clearance.state(id).changes).toBeNull()
  })

  it('says what has changed while any step that it takes is void, whatever was cleared since', () => {
    const { library, id } = desk(worded({ headline: 'Harbour Day' }))
    library.clearance.record(id, chief, null)
    save(library, id, worded({ headline: 'Harbour Week' }))
    library.clearance.record(id, ambassador, null)
    expect(library.clearance.state(id)).toMatchObject({
      steps: [{ standing: 'void' }, { standing: 'cleared' }],
      changes: { count: 1 },
    })
    save(library, id, worded({ headline: 'Harbour Month, again' }))
    const { changes } = library.clearance.state(id)
    expect(changes?.parts[0]?.runs.filter(({ kind }) => kind === 'removed')).toEqual([
      { kind: 'removed', words: 'Week' },
    ])
  })

  it('says nothing of a step that the release does not take any more', () => {
    const { library, id } = desk()
    library.clearance.record(id, chief, null)
    save(library, id, worded({ headline: 'Something else' }))
    expect(library.clearance.state(id).changes).not.toBeNull()
    const mission = library.mission.get()
    library.mission.save({ ...mission, clearance: { 'press-release': ['ambassador', 'capital'] } })
    expect(library.clearance.state(id)).toMatchObject({
      steps: [{ standing: 'open' }, { standing: 'open' }],
      changes: null,
    })
  })

  it('is not about the internal note, the number, the release time or the paper', () => {
    const { library, id } = desk()
    clear(library, id)
    expect(save(library, id, { internalNote: 'call Oren', number: '2025/99' })).toBe('cleared')
    const embargo = { mode: 'embargo', until: '2025-03-16T10:00', zone: 'Europe/Lisbon' } as const
    expect(save(library, id, { releaseTime: embargo })).toBe('cleared')
    library.mission.save({ ...library.mission.get(), paper: 'Letter' })
    expect(library.releases.get(id).status).toBe('cleared')
  })

  it('is void when the mission or a name in the registers changes what prints', () => {
    const person = aPerson()
    const speaker = aSpeaker({ person: person.id, name: '', title: {} })
    const body = aDocument({
      type: 'quotation',
      attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
      content: [{ type: 'paragraph', attrs: { id: null }, content: words('The harbour is open.') }],
    })
    const { library, id } = desk({ speakers: [speaker], ...worded({ body }) })
    const people = (name: string) => ({ people: [{ ...person, name }], organisations: [], places: [] })
    library.registers.remember(people('Ilka Torvane'))
    clear(library, id)
    library.registers.remember(people('Ilka Torvane-Roe'))
    expect(library.releases.get(id).status).toBe('in-clearance')
    expect(library.clearance.state(id).changes).toMatchObject({ count: expect.any(Number) })
    library.registers.remember(people('Ilka Torvane'))
    expect(library.releases.get(id).status).toBe('cleared')
    const mission = library.mission.get()
    library.mission.save({ ...mission, name: { en: 'Consulate of Valdria' } })
    expect(library.releases.list('in-clearance').map((it) => it.id)).toEqual([id])
    library.mission.save(mission)
    expect(library.releases.get(id).status).toBe('cleared')
    library.mission.save({ ...mission, clearance: { 'press-release': ['ambassador', 'capital'] } })
    expect(library.releases.get(id).status).toBe('in-clearance')
  })

  it('is void when an organisation is renamed, as a host, by a title, or of somebody merged into another', () => {
    const house = anOrganisation()
    const held = { title: { en: 'Director' }, organisation: house.id, from: null, to: null }
    const director = aPerson({ name: 'Sera Quill', titles: [held] })
    const double = aPerson({ name: 'S. Quill', titles: [] })
    const event = anEvent({ hosts: [{ id: newId(), organisation: house.id, name: {}, role: 'host' }] })
    const by = (person: Person): Partial<ReleaseDraft> => {
      const speaker = aSpeaker({ person: person.id, title: {}, organisation: {} })
      const quoted = aDocument({
        type: 'quotation',
        attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
        content: [{ type: 'paragraph', attrs: { id: null }, content: words('The harbour is open.') }],
      })
      return { speakers: [speaker], ...worded({ body: quoted }) }
    }
    const { library } = desk()
    library.registers.remember({ people: [director, double], organisations: [house], places: [] })
    const drafts = [{ event }, by(director), by(double)]
    const ids = drafts.map((draft) => library.releases.create(aRelease({ event: null, ...draft })).id)
    const standing = () => ids.map((id) => library.releases.get(id).status)
    for (const id of ids) clear(library, id)
    const named = (name: string) => ({ people: [], places: [], organisations: [{ ...house, name: { en: name } }] })
    library.registers.remember(named('Harbour Trust'))
    expect(standing()).toEqual(['in-clearance', 'in-clearance', 'cleared'])
    library.registers.remember({ people: [], places: [], organisations: [house] })
    expect(standing()).toEqual(['cleared', 'cleared', 'cleared'])
    library.registers.merge(director.id, [double.id])
    expect(standing()).toEqual(['cleared', 'cleared', 'in-clearance'])
    clear(library, ids[2]!)
    library.registers.remember(named('Harbour Trust'))
    expect(standing()).toEqual(['in-clearance', 'in-clearance', 'in-clearance'])
  })

  it('is looked at again only where the change of registers or mission can touch it', () => {
    const person = aPerson()
    const { library, path, id } = desk({ speakers: [aSpeaker({ person: person.id })] })
    const other = library.releases.create(aRelease()).id
    library.registers.remember({ people: [person], organisations: [], places: [aPlace()] })
    for (const each of [id, other]) clear(library, each)
    library.close()
    const shaken = (): Library => {
      const connection = connect(path, {})
      connection.database.exec(`UPDATE release SET status = 'in-clearance'`)
      connection.database.close()
      return opened(path)
    }
    const standing = (of: Library) => [id, other].map((each) => of.releases.get(each).status)
    const untouched = shaken()
    untouched.registers.remember({ people: [aPerson()], organisations: [anOrganisation()], places: [aPlace()] })
    untouched.registers.remember({ people: [], organisations: [], places: [] })
    untouched.mission.save({ ...untouched.mission.get(), contacts: [], clearers: {}, boilerplate: {} })
    expect(standing(untouched)).toEqual(['in-clearance', 'in-clearance'])
    untouched.registers.remember({ people: [person], organisations: [], places: [] })
    expect(standing(untouched)).toEqual(['cleared', 'in-clearance'])
    untouched.close()
    const touched = shaken()
    touched.mission.save({ ...touched.mission.get(), series: [aSeries()] })
    expect(standing(touched)).toEqual(['cleared', 'cleared'])
  })

  it('is bound to the copy that was asked about, not to what was typed since', () => {
    const { library, id } = desk(worded({ headline: 'Harbour Day' }))
    const asked = library.versions.cut(id, 'clearance')
    library.clearance.ask(id, ['section-chief', 'ambassador'], asked.id)
    save(library, id, worded({ headline: 'Harbour Week' }))
    library.clearance.record(id, chief, asked.id)
    expect(library.clearance.record(id, ambassador, asked.id).status).toBe('in-clearance')
    expect(library.clearance.state(id)).toMatchObject({
      steps: [{ standing: 'void' }, { standing: 'void' }],
      changes: { count: 1 },
    })
    expect(save(library, id, worded({ headline: 'Harbour Day' }))).toBe('cleared')
  })

  it('without a copy is about the text as it stands, which is kept as a version', () => {
    const { library, id } = desk()
    library.clearance.record(id, ambassador, null)
    expect(library.versions.list(id)).toMatchObject([{ number: 1, reason: 'clearance' }])
    expect(library.clearance.state(id).entries).toMatchObject([{ versionNumber: 1 }])
  })

  it('that is refused makes a draft again, until the step is asked or cleared anew', () => {
    const { library, id } = desk()
    library.clearance.ask(id, ['ambassador'], library.versions.cut(id, 'clearance').id)
    expect(library.clearance.record(id, { ...ambassador, decision: 'refused' }, null).status).toBe('draft')
    expect(library.clearance.state(id).changes).toBeNull()
    expect(clear(library, id).status).toBe('cleared')
    expect(library.clearance.record(id, { ...chief, decision: 'refused' }, null).status).toBe('in-clearance')
  })

  it('that is called back counts no more, whatever is undone', () => {
    const { library, id } = desk()
    clear(library, id)
    save(library, id, worded({ headline: 'Something else' }))
    expect(library.clearance.callBack(id).status).toBe('draft')
    expect(library.clearance.state(id)).toMatchObject({
      steps: [{ standing: 'open' }, { standing: 'open' }],
      changes: null,
    })
    expect(save(library, id, worded({}))).toBe('draft')
    expect(library.clearance.state(id).entries.at(-1)).toMatchObject({ kind: 'called-back' })
    expect(() => library.clearance.callBack(id)).toThrow(failing('transition-refused', { from: 'draft', to: 'draft' }))
    expect(clear(library, id).status).toBe('cleared')
  })

  it('is refused once the text is out, and for versions and entries of another release', () => {
    const { library, id } = desk()
    const other = library.releases.create(aRelease())
    const foreign = library.versions.cut(other.id, 'clearance')
    expect(() => library.clearance.ask(id, ['ambassador'], foreign.id)).toThrow(failing('not-found'))
    expect(() => library.clearance.record(id, ambassador, foreign.id)).toThrow(failing('not-found'))
    expect(library.clearance.state(id).entries).toEqual([])
    clear(library, id)
    const [entry] = library.clearance.state(id).entries
    expect(() => library.clearance.entry(other.id, entry!.id)).toThrow(failing('not-found'))
    library.releases.markReleased(id, aGoingOut())
    const version = library.versions.list(id)[0]!.id
    expect(() => library.clearance.ask(id, ['ambassador'], version)).toThrow(
      failing('transition-refused', { from: 'released', to: 'in-clearance' }),
    )
    expect(() => library.clearance.record(id, ambassador, version)).toThrow(failing('transition-refused'))
    expect(() => library.clearance.callBack(id)).toThrow(failing('transition-refused'))
    expect(() => library.clearance.state(newId())).toThrow(failing('not-found'))
    expect(library.clearance.state(id).steps.map(({ standing }) => standing)).toEqual(['cleared', 'cleared'])
  })

  it('costs a release that nobody was asked about nothing', () => {
    const { library, path, id } = desk()
    const cleared = library.releases.create(aRelease()).id
    clear(library, cleared)
    library.close()
    const connection = connect(path, {})
    // Whoever freezes has to read the mission.
    connection.database.exec(`UPDATE mission SET contacts = '"none"'`)
    connection.database.close()
    const again = opened(path)
    expect(save(again, id, { number: '8' })).toBe('draft')
    expect(() => save(again, cleared, { number: '9' })).toThrow(failing('library-damaged'))
    expect(again.releases.get(cleared).draft.number).toBe('2025/07')
  })

  it('that was shaken by other means is seen before anything leaves as final', () => {
    const { library, path, id } = desk()
    clear(library, id)
    library.close()
    const connection = connect(path, {})
    // As after an update of the app that words a generated line otherwise.
    connection.database.exec(`UPDATE mission SET name = '{"en":"Consulate of Valdria"}'`)
    connection.database.close()
    const again = opened(path)
    expect(again.versions.cut(id, 'export').content.standing).toBe('draft')
    expect(() => again.releases.markReleased(id, aGoingOut())).toThrow(failing('transition-refused'))
    expect(again.releases.get(id).status).toBe('in-clearance')
  })

  it('and what followed from it cannot be rewritten', () => {
    const { library, path, id } = desk()
    clear(library, id)
    library.releases.markReleased(id, aGoingOut())
    library.close()
    const { database } = connect(path, {})
    onTestFinished(() => void database.close())
    for (const table of ['clearance_entry', 'publication']) {
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/kept|stays/)
      expect(() => database.exec(`UPDATE ${table} SET at = ''`)).toThrow(/kept|stays/)
    }
  })
})

describe('the officer of a desk', () => {
  it('signs from now on with a new name, and what was done before keeps the old one', () => {
    const { library, path, id } = desk()
    const before = library.officer.get()
    expect(before).toMatchObject({ name: '', role: '', device: 'desk' })
    library.clearance.record(id, chief, null)
    const named = library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })
    expect(named).toMatchObject({ name: 'Teren Aldo', role: 'Press officer', device: 'desk' })
    expect(named.id).not.toBe(before.id)
    expect(library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })).toEqual(named)
    library.clearance.record(id, ambassador, null)
    library.close()
    const again = opened(path)
    expect(again.officer.get()).toEqual(named)
    const promoted = again.officer.save({ name: 'Teren Aldo', role: 'Spokesman' })
    expect(promoted.id).not.toBe(named.id)
    expect(again.clearance.state(id).entries.map(({ officer }) => officer)).toEqual([before.name, 'Teren Aldo'])
    expect(opened(path, { device: 'laptop' }).officer.get()).toMatchObject({ device: 'laptop', role: '' })
  })
})

it('tells of the releases whose status mission or registers change, once it is in the library, and of no other', () => {
  const told: unknown[] = []
  const path = newPath()
  const library = opened(path, {
    onSettled: (ids) => told.push(...ids, opened(path, { readOnly: true }).releases.get(ids[0]!).status),
  })
  library.mission.save(aMission())
  const [keep, double] = [aPerson(), aPerson()]
  library.registers.remember({ people: [keep, double], organisations: [], places: [] })
  const speaker = aSpeaker({ person: double.id, name: '', title: {} })
  const body = aDocument({
    type: 'quotation',
    attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
    content: [{ type: 'paragraph', attrs: { id: null }, content: words('The harbour is open.') }],
  })
  const { id } = library.releases.create(aRelease({ speakers: [speaker], ...worded({ body }) }))
  clear(library, library.releases.create(aRelease()).id)
  clear(library, id)
  library.mission.save({ ...library.mission.get(), paper: 'Letter' })
  expect(told).toEqual([])
  library.registers.remember({ people: [{ ...double, name: 'Ilka Roe' }], organisations: [], places: [] })
  expect(told.splice(0)).toEqual([id, 'in-clearance'])
  library.registers.merge(keep.id, [double.id])
  expect(told.splice(0)).toEqual([id, 'cleared'])
  const mission = library.mission.get()
  library.mission.save({ ...mission, clearance: { 'press-release': ['ambassador', 'capital'] } })
  expect(told).toContain('in-clearance')
  expect(told).toHaveLength(3)
})

describe('an answer', () => {
  it('is somebody’s, and was given before it is written down', () => {
    const { library, id } = desk()
    for (const by of ['', ' \t']) {
      expect(() => library.clearance.record(id, { ...chief, by }, null)).toThrow(failing('clearance-unnamed'))
    }
    const inMinutes = (minutes: number) => ({ ...chief, when: new Date(Date.now() + minutes * 60_000).toISOString() })
    expect(() => library.clearance.record(id, inMinutes(6), null)).toThrow(failing('clearance-in-future'))
    expect(library.clearance.state(id).entries).toEqual([])
    expect(library.versions.list(id)).toEqual([])
    library.clearance.record(id, inMinutes(4), null)
    expect(library.clearance.state(id).entries).toHaveLength(1)
  })
})
