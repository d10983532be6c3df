import { api } from '../../bridge'
import { useSession } from '../../session'
import { newId, textIn, type PersonId, type SpeakerId } from '../../../shared/release'
import { knownOrganisation, knownPerson, organisationFrom, personFrom } from './register-entries'

/** Entries made in this window, so that a name that is corrected afterwards corrects its entry. */
const made = new Map<SpeakerId, PersonId>()

/**
 * Keeps a new speaker, and the organisation, in the registers once the officer has left the row. Whoever was picked
 * from the register, or has a namesake there, is left as the register has them.
 */
export async function rememberSpeaker(id: SpeakerId): Promise<void> {
  const { release, language } = useSession.getState()
  const speaker = release?.draft.speakers.find((each) => each.id === id)
  if (speaker === undefined || speaker.person !== null || speaker.name.trim() === '') return
  const name = speaker.name.trim()
  const body = textIn(speaker.organisation, language).trim()
  const people = await api.registers.suggest({ query: name.slice(0, 200) })
  const bodies = body === '' ? null : await api.registers.suggest({ query: body.slice(0, 200) })
  if (!people.ok) return
  const before = made.get(id)
  const namesake = knownPerson(people.value, name)
  if (namesake !== undefined && namesake.id !== before) return
  const known = bodies?.ok ? knownOrganisation(bodies.value, body, language) : undefined
  const organisation = known ?? (body === '' ? null : organisationFrom(body, language))
  const person = before ?? newId<PersonId>()
  made.set(id, person)
  await api.registers.remember({
    people: [personFrom(person, name, textIn(speaker.title, language).trim(), organisation?.id ?? null, language)],
    organisations: organisation === null || known !== undefined ? [] : [organisation],
    places: [],
  })
}
