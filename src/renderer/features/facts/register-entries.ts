import { nameParts } from '../../../shared/language'
import {
  sameWords,
  textIn,
  type LanguageTag,
  type Organisation,
  type OrganisationId,
  type Person,
  type PersonId,
  type Place,
} from '../../../shared/release'

export interface RegisterEntries {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
}

export const noEntries: RegisterEntries = { people: [], organisations: [], places: [] }

/** A new entry for someone whom the register does not know. */
export const personFrom = (
  id: PersonId,
  name: string,
  title: string,
  organisation: OrganisationId | null,
  language: LanguageTag,
): Person => ({
  id,
  name,
  ...nameParts(name, language),
  honorific: '',
  scripts: {},
  titles: title === '' ? [] : [{ title: { [language]: title }, organisation, from: null, to: null }],
})

export const knownPerson = (entries: RegisterEntries, name: string): Person | undefined =>
  entries.people.find((each) => sameWords(each.name, name))

export const knownPlace = (
  entries: RegisterEntries,
  venue: string,
  city: string,
  language: LanguageTag,
): Place | undefined =>
  entries.places.find(
    (each) => sameWords(textIn(each.venue, language), venue) && sameWords(textIn(each.city, language), city),
  )
