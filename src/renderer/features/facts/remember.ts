import { titleAndName } from '../../../shared/language'
import { api } from '../../bridge'
import { session, useSession } from '../../session'
import {
  newId,
  newOrganisation,
  organisationNamed,
  textIn,
  type HostId,
  type PersonId,
  type PlaceId,
  type ReleaseId,
  type SpeakerId,
} from '../../../shared/release'
import { knownPerson, knownPlace, personFrom } from './register-entries'

/** Entries made in this window, so that a name that is corrected afterwards corrects its entry. */
const made = new Map<SpeakerId, PersonId>()

/**
 * Keeps a new speaker, and the organisation, in the registers once the officer has left the row, and links the row to the
 * entry. Whoever was picked from the register, or has a namesake there, is left as the register has them.
 */
export async function rememberSpeaker(id: SpeakerId): Promise<void> {
  const { release, language } = useSession.getState()
  const speaker = release?.draft.speakers.find((each) => each.id === id)
  if (speaker === undefined || speaker.person !== null || speaker.name.trim() === '') return
  const name = speaker.name.trim()
  // A title typed along with the name would become part of the name.
  if (titleAndName(name, language) !== null) return
  const body = textIn(speaker.organisation, language).trim()
  const people = await api.registers.suggest({ query: name.slice(0, 200) })
  const bodies = body === '' ? null : await api.registers.suggest({ query: body.slice(0, 200) })
  if (!people.ok) return
  const before = made.get(id)
  const namesake = knownPerson(people.value, name)
  if (namesake !== undefined && namesake.id !== before) return
  const known = bodies?.ok ? organisationNamed(bodies.value.organisations, body, language) : undefined
  const organisation = known ?? (body === '' ? null : newOrganisation(body, language))
  const person = before ?? newId<PersonId>()
  made.set(id, person)
  const kept = await api.registers.remember({
    people: [personFrom(person, name, textIn(speaker.title, language).trim(), organisation?.id ?? null, language)],
    organisations: organisation === null || known !== undefined ? [] : [organisation],
    places: [],
  })
  const row = useSession.getState().release?.draft.speakers.findIndex((each) => each.id === id) ?? -1
  if (kept.ok && row !== -1) session.setField(['speakers', row, 'person'], person)
}

/** Keeps a new host in the register of organisations once the officer has left the row. */
export async function rememberHost(id: HostId): Promise<void> {
  const { release, language } = useSession.getState()
  const host = release?.draft.event?.hosts.find((each) => each.id === id)
  const name = textIn(host?.name ?? {}, language).trim()
  if (host === undefined || host.organisation !== null || name === '') return
  const found = await api.registers.suggest({ query: name.slice(0, 200) })
  if (!found.ok || organisationNamed(found.value.organisations, name, language) !== undefined) return
  await api.registers.remember({ people: [], organisations: [newOrganisation(name, language)], places: [] })
}

const madePlaces = new Map<ReleaseId, PlaceId>()

/** Keeps a new place, once it has a venue and a city; a correction afterwards corrects the entry. */
export async function rememberPlace(): Promise<void> {
  const { release, language } = useSession.getState()
  const event = release?.draft.event ?? null
  if (release === null || event === null || event.place !== null) return
  const venue = textIn(event.venue, language).trim()
  const city = textIn(event.city, language).trim()
  if (venue === '' || city === '') return
  const found = await api.registers.suggest({ query: venue.slice(0, 200) })
  if (!found.ok) return
  const before = madePlaces.get(release.id)
  const known = knownPlace(found.value, venue, city, language)
  if (known !== undefined && known.id !== before) return
  const id = before ?? newId<PlaceId>()
  madePlaces.set(release.id, id)
  const place = {
    id,
    venue: { [language]: venue },
    city: { [language]: city },
    country: event.country,
    zone: event.zone,
  }
  await api.registers.remember({ people: [], organisations: [], places: [place] })
}
