import {
  isHeldOn,
  textIn,
  titleDay,
  titleOn,
  type LanguageTag,
  type Organisation,
  type Person,
} from '../../../shared/release'
import { useDraft } from './field-access'
import { useSurroundings } from './surroundings'

export interface HeldTitle {
  readonly person: Person
  readonly title: Person['titles'][number] | undefined
  readonly organisation: Organisation | null
  /** The day that the release asks for; null where it names none. */
  readonly day: string | null
  /** Whether the title is known to be held on that day. */
  readonly isHeld: boolean
}

type Named = 'speakers' | 'attended'

/** What the register says of a speaker or guest on the day of the event; null for somebody who is not from there. */
export function useHeldTitle(list: Named, id: string): HeldTitle | null {
  const { lookup } = useSurroundings()
  const link = useDraft((draft) => [...draft[list]].find((each) => each.id === id)?.person ?? null) ?? null
  const day = useDraft(titleDay) ?? null
  const person = link === null ? null : lookup.person(link)
  if (person === null) return null
  const title = titleOn(person, day)
  return {
    person,
    title,
    organisation: title?.organisation ? lookup.organisation(title.organisation) : null,
    day,
    isHeld: title !== undefined && (day === null || isHeldOn(title, day)),
  }
}

/** What prints of somebody: what was typed for this release, else what the register says. */
export function wordingsOf(
  typed: Pick<Person['titles'][number], 'title'> & { readonly organisation: Person['titles'][number]['title'] },
  held: HeldTitle | null,
  language: LanguageTag,
): { title: string; organisation: string } {
  return {
    title: textIn(typed.title, language) || textIn(held?.title?.title ?? {}, language),
    organisation: textIn(typed.organisation, language) || textIn(held?.organisation?.name ?? {}, language),
  }
}
