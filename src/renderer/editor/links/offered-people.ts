import { nameParts, termsOf, titleAndName, wordsOf } from '../../../shared/language'
import { offeredPeople, type LinkFacts, type OfferedPerson } from '../../../shared/linking'
import {
  emptyPerson,
  emptySpeaker,
  newId,
  sameWords,
  textIn,
  titleDay,
  titleOn,
  type Person,
  type PersonId,
  type Speaker,
  type SpeakerId,
} from '../../../shared/release'

/** Somebody who is not in the release yet, with the speaker that a mention makes of them. */
export interface NewSpeaker {
  readonly speaker: Speaker
  /** The entry that the register gets, or has already. */
  readonly person: Person
  readonly isRegistered: boolean
}

/** Whether every word that was typed begins a word of a text; accents do not matter. */
export function isFound(text: string, typed: string): boolean {
  const words = [...wordsOf(text)]
  return termsOf(typed).every((term) =>
    words.some((word) => term.forms.some((sought) => word.forms.some((form) => form.startsWith(sought)))),
  )
}

/** The people of the release that what was typed finds, by name or title. */
export const peopleFound = (facts: LinkFacts | null, typed: string): OfferedPerson[] =>
  facts === null ? [] : offeredPeople(facts).filter(({ name, title }) => isFound(`${title} ${name}`, typed))

/** Those of the register who are not in the release already. */
export function registerFound(people: readonly Person[], facts: LinkFacts): NewSpeaker[] {
  const { speakers, attended } = facts.draft
  const here = new Set([...speakers, ...attended].map(({ person }) => person))
  return people
    .filter(({ id, name }) => !here.has(id) && ![...speakers, ...attended].some((each) => sameWords(each.name, name)))
    .map((person) => ({ person, isRegistered: true, speaker: speakerFrom(person, facts) }))
}

/** Who is made of "title name", or of a name of two words and more that begin with capitals; null of anything else. */
export function personTyped(typed: string, language: string): Person | null {
  const text = typed.replace(/\s+/g, ' ').trim()
  const titled = titleAndName(text, language)
  if (titled !== null) {
    const { title, ...names } = titled
    const held = { title: { [language]: title }, organisation: null, from: null, to: null }
    return { ...emptyPerson(newId<PersonId>()), ...names, titles: [held] }
  }
  const words = text.split(' ')
  const isName = words.length > 1 && [words[0], words.at(-1)].every((word) => /^[\p{Lu}\p{Lo}]/u.test(word ?? ''))
  return isName && !/[\d@{},]/.test(text)
    ? { ...emptyPerson(newId<PersonId>()), name: text, ...nameParts(text, language) }
    : null
}

export const newSpeaker = (person: Person, facts: LinkFacts): NewSpeaker => ({
  person,
  isRegistered: false,
  speaker: speakerFrom(person, facts),
})

/** The facts as they will be once somebody has become a speaker. */
export const factsWith = (facts: LinkFacts, { speaker, person }: NewSpeaker): LinkFacts => ({
  ...facts,
  draft: { ...facts.draft, speakers: [...facts.draft.speakers, speaker] },
  lookup: { ...facts.lookup, person: (id) => (id === person.id ? person : facts.lookup.person(id)) },
})

const speakerFrom = (person: Person, { draft }: LinkFacts): Speaker => ({
  ...emptySpeaker(newId<SpeakerId>()),
  person: person.id,
  name: person.name,
  title: titleOn(person, titleDay(draft))?.title ?? {},
})

/** How somebody is called in a menu, below their name. */
export const titleOf = ({ speaker }: NewSpeaker, language: string): string => textIn(speaker.title, language)
