import { describe, expect, it } from 'vitest'
import { newId, type HostId } from '../../src/shared/release'
import { anEvent, anOrganisation, aPlace, aRelease } from '../helpers/builders'
import { opened } from './open-temporary'

describe('the registers of organisations and places', () => {
  it('tell by name where each is used, the trash apart', () => {
    const library = opened()
    const council = anOrganisation({ name: { en: 'Harbour Council' } })
    const archive = anOrganisation({ name: { en: 'City Archive', es: 'Archivo municipal' } })
    const house = aPlace()
    const hall = aPlace({ venue: { en: 'Great Hall' }, city: { en: 'Lower Sarn' } })
    library.registers.remember({ people: [], organisations: [council, archive], places: [house, hall] })
    const host = {
      id: newId<HostId>(),
      organisation: council.id,
      name: { en: 'Harbour Council' },
      role: 'host' as const,
    }
    const event = anEvent({ place: house.id, hosts: [host, { ...host, id: newId() }] })
    const first = library.releases.create(aRelease({ event })).id
    const second = library.releases.create(aRelease({ event })).id
    const gone = library.releases.create(aRelease({ event })).id
    library.releases.create(aRelease())
    library.releases.trash(gone)

    expect(library.registers.organisations('')).toEqual([
      { organisation: archive, releases: 0 },
      { organisation: council, releases: 2 },
    ])
    expect(library.registers.organisations('municipal').map((it) => it.organisation.id)).toEqual([archive.id])
    expect(library.registers.places('')).toEqual([
      { place: hall, releases: 0 },
      { place: house, releases: 2 },
    ])
    expect(library.registers.places('zz')).toEqual([])
    const uses = (entry: Parameters<typeof library.registers.usesOf>[0]) =>
      library.registers.usesOf(entry).map((it) => it.id)
    expect(uses({ kind: 'organisation', id: council.id })).toEqual([second, first])
    expect(uses({ kind: 'place', id: house.id })).toEqual([second, first])
    expect(uses({ kind: 'place', id: hall.id })).toEqual([])
  })
})
