import { titleAndName } from '../../../shared/language'
import {
  emptySpeaker,
  newId,
  textIn,
  titleOn,
  type Attendee,
  type LanguageTag,
  type LocalText,
  type Person,
  type ReleaseDraft,
  type Speaker,
  type SpeakerId,
} from '../../../shared/release'
import type { MenuItem } from '../../ui'
import { say } from '../../words'

/** Somebody who may have said it, and how they become a speaker of the release where they are none yet. */
export interface Candidate extends MenuItem {
  readonly newSpeaker: (() => Speaker) | null
}

type People = Pick<ReleaseDraft, 'speakers' | 'attended'>

/** Who may have said it: the speakers, who attended, people of the register, and whoever was typed. */
export function candidates(
  draft: People,
  register: readonly Person[],
  typed: string,
  language: LanguageTag,
): Candidate[] {
  const known = new Set([...draft.speakers, ...draft.attended].map(({ person }) => person))
  const named = new Set(draft.speakers.map(({ name }) => name))
  const found: Candidate[] = [
    ...draft.speakers.map(({ id, name, title }) => ({ id, ...called(name, title, language), newSpeaker: null })),
    ...draft.attended
      .filter(({ kind, name, person }) => kind === 'person' && !named.has(name) && !isSpeaker(draft, person))
      .map(({ id, person, name, title, organisation }) => ({
        id,
        ...called(name, title, language),
        newSpeaker: () => ({ ...quotedSpeaker(), person, name, title, organisation }),
      })),
    ...register
      .filter(({ id, name }) => !known.has(id) && !named.has(name))
      .map((person) => ({
        id: person.id,
        ...called(person.name, titleOn(person, null)?.title ?? {}, language),
        newSpeaker: () => ({ ...quotedSpeaker(), person: person.id, name: person.name }),
      })),
  ]
  const name = typed.trim()
  const isThere = found.some(({ label }) => label.toLowerCase() === name.toLowerCase())
  if (name === '' || isThere) return found
  return [
    ...found,
    { id: 'typed', label: say('compose.add-typed', { typed: name }), newSpeaker: () => fromTyped(name, language) },
  ]
}

const called = (name: string, title: LocalText, language: LanguageTag): Pick<Candidate, 'label' | 'detail'> => ({
  label: name === '' ? say('compose.unnamed-speaker') : name,
  detail: textIn(title, language),
})

const isSpeaker = ({ speakers }: People, person: Attendee['person']): boolean =>
  person !== null && speakers.some((speaker) => speaker.person === person)

/** A speaker whose words the release carries, not named yet. */
export const quotedSpeaker = (): Speaker => ({ ...emptySpeaker(newId<SpeakerId>()), mode: 'quote' })

function fromTyped(typed: string, language: LanguageTag): Speaker {
  const parts = titleAndName(typed, language)
  return parts === null
    ? { ...quotedSpeaker(), name: typed }
    : { ...quotedSpeaker(), name: parts.name, title: { [language]: parts.title } }
}
