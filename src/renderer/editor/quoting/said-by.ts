import { titleAndName } from '../../../shared/language'
import {
  emptySpeaker,
  newId,
  textIn,
  titleOn,
  type Attendee,
  type LanguageTag,
  type Person,
  type ReleaseDraft,
  type Speaker,
  type SpeakerId,
} from '../../../shared/release'
import type { MenuItem } from '../../ui'
import { say } from '../../words'

/** Somebody who may have said it, and the speaker that they are or would be in the release. */
export interface Candidate extends MenuItem {
  readonly speaker: Speaker
  readonly isNew: boolean
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
  const found = [
    ...draft.speakers.map((speaker) => candidate(speaker, textIn(speaker.title, language), false)),
    ...draft.attended
      .filter(({ kind, name, person }) => kind === 'person' && !named.has(name) && !isSpeaker(draft, person))
      .map((attendee) => candidate(fromAttendee(attendee), textIn(attendee.title, language), true)),
    ...register
      .filter(({ id, name }) => !known.has(id) && !named.has(name))
      .map((person) => candidate(fromPerson(person), textIn(titleOn(person, null)?.title ?? {}, language), true)),
  ]
  const name = typed.trim()
  const isThere = found.some(({ label }) => label.toLowerCase() === name.toLowerCase())
  if (name === '' || isThere) return found
  const speaker = fromTyped(name, language)
  return [...found, { id: speaker.id, label: say('compose.add-typed', { typed: name }), speaker, isNew: true }]
}

const isSpeaker = ({ speakers }: People, person: Attendee['person']): boolean =>
  person !== null && speakers.some((speaker) => speaker.person === person)

const candidate = (speaker: Speaker, detail: string, isNew: boolean): Candidate => ({
  id: speaker.id,
  label: speaker.name === '' ? say('compose.unnamed-speaker') : speaker.name,
  detail,
  speaker,
  isNew,
})

/** A speaker whose words the release carries, not named yet. */
export const quotedSpeaker = (): Speaker => ({ ...emptySpeaker(newId<SpeakerId>()), mode: 'quote' })

const fromAttendee = ({ person, name, title, organisation }: Attendee): Speaker => ({
  ...quotedSpeaker(),
  person,
  name,
  title,
  organisation,
})

const fromPerson = ({ id, name }: Person): Speaker => ({ ...quotedSpeaker(), person: id, name })

function fromTyped(typed: string, language: LanguageTag): Speaker {
  const parts = titleAndName(typed, language)
  return parts === null
    ? { ...quotedSpeaker(), name: typed }
    : { ...quotedSpeaker(), name: parts.name, title: { [language]: parts.title } }
}
