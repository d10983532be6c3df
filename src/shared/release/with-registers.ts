import type { Organisation, Person } from './registers'
import type { OrganisationId, PersonId } from './ids'
import { textIn, type LocalText } from './local-text'
import type { ReleaseDraft } from './release'

/** Finds entries of the registers; null for what is not there. */
export interface RegisterLookup {
  person(id: PersonId): Person | null
  organisation(id: OrganisationId): Organisation | null
}

export const isHeldOn = ({ from, to }: Pick<Person['titles'][number], 'from' | 'to'>, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/** The title held on a day; without a day, or on a day outside every title, the one listed last. */
export function titleOn(person: Person, day: string | null): Person['titles'][number] | undefined {
  const held = person.titles.filter((title) => day !== null && isHeldOn(title, day))
  return held.at(-1) ?? person.titles.at(-1)
}

/** The day whose titles a release prints: that of its event, else of its dateline. */
export const titleDay = (draft: Pick<ReleaseDraft, 'event' | 'dateline'>): string | null =>
  draft.event?.start.date ?? draft.dateline.date

/** `text` with every language it leaves blank taken from `register`. */
const filled = (text: LocalText, register: LocalText): LocalText => ({
  ...text,
  ...Object.fromEntries(Object.entries(register).filter(([language]) => textIn(text, language) === '')),
})

type Named = Pick<ReleaseDraft['speakers'][number], 'person' | 'name' | 'title' | 'organisation'>

/**
 * A draft with what the officer left blank of someone from the register: name, the title held on the day of the event,
 * and its organisation. What they typed stands.
 */
export function withRegisters<Draft extends Pick<ReleaseDraft, 'event' | 'dateline' | 'speakers' | 'attended'>>(
  draft: Draft,
  lookup: RegisterLookup,
): Draft {
  const day = titleDay(draft)
  const completed = <T extends Named>(it: T): T => {
    const person = it.person === null ? null : lookup.person(it.person)
    if (person === null) return it
    const held = titleOn(person, day)
    const organisation = held?.organisation ? lookup.organisation(held.organisation) : null
    return {
      ...it,
      name: it.name === '' ? person.name : it.name,
      title: filled(it.title, held?.title ?? {}),
      organisation: filled(it.organisation, organisation?.name ?? {}),
    }
  }
  const event = draft.event && {
    ...draft.event,
    hosts: draft.event.hosts.map((host) => {
      const organisation = host.organisation === null ? null : lookup.organisation(host.organisation)
      return organisation === null ? host : { ...host, name: filled(host.name, organisation.name) }
    }),
  }
  return { ...draft, event, speakers: draft.speakers.map(completed), attended: draft.attended.map(completed) }
}
