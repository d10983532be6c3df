import {
  emptySpeaker,
  newId,
  textIn,
  type Attendee,
  type Person,
  type ReleaseDraft,
  type Speaker,
  type SpeakerId,
} from '../../../shared/release'
import type { LinkFacts } from '../../../shared/linking'
import { newSpeaker, personTyped, registerFound, type NewSpeaker } from '../links/offered-people'
import type { MenuItem } from '../../ui'
import { say } from '../../words'

/** Somebody who may have said it. */
export interface Candidate extends MenuItem {
  /** How they become a speaker of the release: as anybody who is mentioned, or of their own; null for one who is. */
  readonly added: NewSpeaker | Speaker | null
}

type People = Pick<ReleaseDraft, 'speakers' | 'attended'>

/** Who may have said it: the speakers, who attended, people of the register, and whoever was typed. */
export function candidates(facts: LinkFacts, register: readonly Person[], typed: string): Candidate[] {
  const { draft, language } = facts
  const named = new Set(draft.speakers.map(({ name }) => name))
  const quoted = ({ speaker, ...more }: NewSpeaker): NewSpeaker => ({ ...more, speaker: { ...speaker, mode: 'quote' } })
  const item = (id: string, name: string, title: Speaker['title'], added: Candidate['added']): Candidate => ({
    id,
    label: name === '' ? say('compose.unnamed-speaker') : name,
    detail: textIn(title, language),
    added,
  })
  const found: Candidate[] = [
    ...draft.speakers.map(({ id, name, title }) => item(id, name, title, null)),
    ...draft.attended
      .filter(({ kind, name, person }) => kind === 'person' && !named.has(name) && !isSpeaker(draft, person))
      .map(({ id, person, name, title, organisation }) =>
        item(
          id,
          name,
          title,
          person === null ? { ...quotedSpeaker(), name, title, organisation } : { ...quotedSpeaker(), person, name },
        ),
      ),
    ...registerFound(register, facts).map((added) =>
      item(added.person.id, added.person.name, added.speaker.title, quoted(added)),
    ),
  ]
  const name = typed.trim()
  const made = personTyped(name, language)
  const isThere = found.some(({ label }) => [name, made?.name].some((it) => it?.toLowerCase() === label.toLowerCase()))
  if (name === '' || isThere) return found
  // A single word may be a name, too, but it is none that the register should know.
  const added = made === null ? { ...quotedSpeaker(), name } : quoted(newSpeaker(made, facts))
  return [...found, { id: 'typed', label: say('compose.add-typed', { typed: name }), added }]
}

const isSpeaker = ({ speakers }: People, person: Attendee['person']): boolean =>
  person !== null && speakers.some((speaker) => speaker.person === person)

/** A speaker whose words the release carries, not named yet. */
export const quotedSpeaker = (): Speaker => ({ ...emptySpeaker(newId<SpeakerId>()), mode: 'quote' })
