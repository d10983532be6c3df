import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { newId, type Person, type ReleaseDraft, type ReleaseId } from '../../src/shared/release'
import {
  aMission,
  anAnswer,
  anAttendee,
  anOrganisation,
  aPerson,
  aRelease,
  aReleaseText,
  aSpeaker,
} from '../helpers/builders'
import { aDocument, words } from '../helpers/a-frozen-release'
import { newPath, opened } from './open-temporary'

const named = (name: string, changes: Partial<Person> = {}): Person =>
  aPerson({ name, given: '', family: '', titles: [], ...changes })

const remember = (library: Library, ...people: Person[]): void =>
  library.registers.remember({ people, organisations: [], places: [] })

const released = (library: Library, changes: Partial<ReleaseDraft>): ReleaseId =>
  library.releases.create(aRelease({ speakers: [], attended: [], ...changes })).id

const doubles = (library: Library, query = ''): string[][] => library.registers.people(query).doubles

describe('the register of people', () => {
  it('lists who holds the words by family name, with the releases where they speak or attend', () => {
    const library = opened()
    const ilka = aPerson()
    const oren = named('Oren Maskell', { given: 'Oren', family: 'Maskell' })
    const zora = named('Zora')
    remember(library, ilka, zora, oren)
    released(library, { speakers: [aSpeaker({ person: ilka.id })], attended: [anAttendee({ person: ilka.id })] })
    released(library, { attended: [anAttendee({ person: ilka.id }), anAttendee({ person: oren.id })] })
    library.releases.trash(released(library, { speakers: [aSpeaker({ person: ilka.id })] }))
    expect(library.registers.people('').people).toEqual([
      { person: oren, releases: 1 },
      { person: ilka, releases: 2 },
      { person: zora, releases: 0 },
    ])
    expect(library.registers.people('torv ILK').people.map(({ person }) => person.name)).toEqual(['Ilka Torvane'])
    expect(library.registers.people('nobody')).toEqual({ people: [], doubles: [] })
  })

  it('tells who may be there twice: named alike but for case, accents, order, or in another script', () => {
    const library = opened()
    const order = [named('Ilka Torvane'), named('TORVANE Ílka')]
    const script = [named('Oren Maskell', { scripts: { Arab: 'أورن ماسكل' } }), named('ماسكل أورن')]
    const romanised = [named('Əli Talıbov'), named('Ali Talibov'), named('Eli Talibov')]
    remember(library, order[0]!, script[0]!, romanised[0]!, named('Ilka Dorn'), romanised[2]!, named(''), named(' '))
    remember(library, romanised[1]!, order[1]!, script[1]!)
    const groups = doubles(library).map((group) => [...group].sort())
    expect(groups).toHaveLength(3)
    for (const group of [order, script, romanised]) expect(groups).toContainEqual(group.map(({ id }) => id).sort())
    expect(doubles(library, 'torvane')).toHaveLength(1)
    expect(doubles(library, 'maskell')).toEqual([])
  })

  it('tells where a person is, newest first, under any id that they had', () => {
    const library = opened()
    const [keep, other] = [named('Ilka Torvane'), named('Ilka Torwane')]
    remember(library, keep, other)
    const first = released(library, { speakers: [aSpeaker({ person: keep.id }), aSpeaker({ person: keep.id })] })
    const second = released(library, { attended: [anAttendee({ person: other.id })] })
    library.releases.trash(released(library, { speakers: [aSpeaker({ person: keep.id })] }))
    const uses = (id: Person['id']): ReleaseId[] => library.registers.uses(id).map((it) => it.id)
    expect(uses(keep.id)).toEqual([first])
    expect(uses(other.id)).toEqual([second])
    library.registers.merge(keep.id, [other.id])
    expect(uses(keep.id)).toEqual([second, first])
    expect(uses(other.id)).toEqual([second, first])
    expect(uses(newId())).toEqual([])
  })
})

describe('merging people', () => {
  const title = (wording: string, from: string | null = null): Person['titles'][number] => ({
    title: { en: wording },
    organisation: null,
    from,
    to: null,
  })

  it('gives the one that is kept what it lacks, and rewrites no release', () => {
    const library = opened()
    const keep = named('Ilka Torvane', {
      scripts: { Cyrl: 'Илка Торване' },
      titles: [title('Ambassador', '2024-01-01')],
    })
    const other = named('Ilka Torwane', {
      given: 'Ilka',
      family: 'Torwane',
      honorific: 'H.E.',
      scripts: { Cyrl: 'Илка', Grek: 'Ίλκα' },
      titles: [title('Consul', '2019-01-01'), title('Ambassador', '2024-01-01')],
    })
    const arabic = named('إلكا تورفان', { given: 'إلكا', titles: [title('Consul', '2019-01-01')] })
    remember(library, keep, other, arabic)
    const id = released(library, { speakers: [aSpeaker({ person: other.id, name: '', title: {} })] })
    const before = library.releases.get(id)
    const whole = {
      ...keep,
      given: 'Ilka',
      family: 'Torwane',
      honorific: 'H.E.',
      scripts: { Cyrl: 'Илка Торване', Grek: 'Ίλκα', Arab: 'إلكا تورفان' },
      titles: [title('Consul', '2019-01-01'), title('Ambassador', '2024-01-01')],
    }
    expect(library.registers.merge(keep.id, [other.id, arabic.id])).toEqual(whole)
    expect(library.registers.all().people).toEqual([whole])
    expect(library.registers.people('').people).toEqual([{ person: whole, releases: 1 }])
    expect(library.registers.named({ people: [other.id], organisations: [] }).people).toEqual({
      [other.id]: whole,
      [keep.id]: whole,
    })
    for (const query of ['torvane', 'torwane', 'إلكا']) expect(library.registers.suggest(query).people).toEqual([whole])
    expect(library.releases.get(id)).toEqual(before)
    expect(library.versions.freeze(id).draft.speakers[0]).toMatchObject({
      name: 'Ilka Torvane',
      title: { en: 'Ambassador' },
    })
  })

  it('follows those who were merged before, and passes over who is the same already', () => {
    const library = opened()
    const [one, two, three] = [named('One'), named('Two'), named('Three')]
    remember(library, one, two, three)
    expect(library.registers.merge(one.id, [one.id])).toEqual(one)
    library.registers.merge(two.id, [three.id])
    library.registers.merge(one.id, [two.id])
    const everyone = { [one.id]: one, [two.id]: one, [three.id]: one }
    const ids = { people: [one.id, two.id, three.id], organisations: [] }
    expect(library.registers.named(ids).people).toEqual(everyone)
    expect(library.registers.merge(three.id, [one.id, two.id])).toEqual(one)
    expect(library.registers.named(ids).people).toEqual(everyone)
    expect(library.registers.suggest('three').people).toEqual([one])
  })

  it('is refused as a whole where one of them is not there', () => {
    const library = opened()
    const [keep, other] = [named('One'), named('Two')]
    remember(library, keep, other)
    const missing = newId<Person['id']>()
    const failure = expect.objectContaining({ code: 'not-found', values: { id: missing } })
    expect(() => library.registers.merge(keep.id, [other.id, missing])).toThrow(failure)
    expect(() => library.registers.merge(missing, [other.id])).toThrow(failure)
    expect(library.registers.all().people).toEqual([keep, other])
  })

  it('lets what is remembered under a merged id add to the one in its place', () => {
    const library = opened()
    const [keep, other] = [named('Ilka Torvane'), named('Ilka Torwane')]
    remember(library, keep, other)
    library.registers.merge(keep.id, [other.id])
    remember(library, { ...other, honorific: 'H.E.', titles: [title('Consul')] })
    expect(library.registers.all().people).toEqual([{ ...keep, honorific: 'H.E.', titles: [title('Consul')] }])
    remember(library, { ...keep, honorific: 'Dr' })
    expect(library.registers.all().people).toEqual([{ ...keep, honorific: 'Dr' }])
    expect(library.registers.suggest('torwane').people).toHaveLength(1)
  })

  it('survives the next session and a new index', () => {
    const path = newPath()
    const library = opened(path)
    const [keep, other] = [named('Ilka Torvane'), named('Ilka Torwane')]
    remember(library, keep, other)
    library.registers.merge(keep.id, [other.id])
    library.close()
    const database = new Database(path)
    database.exec(`UPDATE search_state SET normaliser = 0; UPDATE person SET folded = ''`)
    database.close()
    const again = opened(path)
    expect(again.registers.suggest('torwane').people).toEqual([keep])
    expect(again.registers.named({ people: [other.id], organisations: [] }).people[other.id]).toEqual(keep)
  })

  it('voids the clearance of a release that prints another name by it', () => {
    const library = opened()
    library.mission.save(aMission())
    const [keep, other] = [named('Ilka Torvane'), named('Ilka Torwane')]
    remember(library, keep, other)
    const speaker = aSpeaker({ person: other.id, name: '' })
    const body = aDocument({
      type: 'quotation',
      attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
      content: [{ type: 'paragraph', attrs: { id: null }, content: words('The sea joins us.') }],
    })
    const id = released(library, { speakers: [speaker], texts: { en: aReleaseText({ body }) } })
    for (const step of ['section-chief', 'ambassador'] as const) {
      library.clearance.record(id, anAnswer({ step }), null)
    }
    expect(library.releases.get(id).status).toBe('cleared')
    library.registers.merge(keep.id, [other.id])
    expect(library.releases.get(id).status).toBe('in-clearance')
  })

  it('answers of the entries that are asked for only those there are', () => {
    const library = opened()
    const organisation = anOrganisation()
    library.registers.remember({ people: [], organisations: [organisation], places: [] })
    expect(library.registers.named({ people: [newId()], organisations: [organisation.id, newId()] })).toEqual({
      people: {},
      organisations: { [organisation.id]: organisation },
    })
  })
})
