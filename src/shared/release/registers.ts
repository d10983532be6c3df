import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { OrganisationId, PersonId, PlaceId } from './ids'
import { localText, textIn } from './local-text'
import { newId } from './new-id'
import { isoDate, uuid, type LanguageTag } from './scalars'

/** A title is held from a day to a day; a release prints the one valid on its event's date. */
export const personTitle = z.strictObject({
  title: localText,
  organisation: uuid<OrganisationId>().nullable(),
  from: isoDate().nullable(),
  to: isoDate().nullable(),
})

/** Someone in the register of people. */
export const person = z.strictObject({
  id: uuid<PersonId>(),
  name: z.string(),
  given: z.string(),
  family: z.string(),
  honorific: z.string(),
  /** The name in other scripts, by BCP 47 script tag such as `Arab`. */
  scripts: z.record(z.string(), z.string()),
  titles: z.array(personTitle),
})

export type Person = z.infer<typeof person>

export const emptyPerson = (id: PersonId): Person => ({
  id,
  name: '',
  given: '',
  family: '',
  honorific: '',
  scripts: {},
  titles: [],
})

/** What of a person would print wrongly, or differently than one thinks. */
export function personFindings({ name, titles }: Person, language: LanguageTag): Finding[] {
  return [
    ...(isBlank(name) ? [finding('person.unnamed', 'name', 'mustFix')] : []),
    ...titles.flatMap((it, index): Finding[] => {
      if (endsBeforeStart(it)) return [finding('title.ends-before-start', `titles.${index}.to`, 'mustFix')]
      const other = titles.slice(0, index).find((earlier) => !endsBeforeStart(earlier) && overlap(earlier, it))
      if (other === undefined) return []
      return [finding('title.overlaps', `titles.${index}.to`, 'check', { title: textIn(other.title, language) })]
    }),
  ]
}

type Held = Pick<Person['titles'][number], 'from' | 'to'>

const endsBeforeStart = ({ from, to }: Held): boolean => from !== null && to !== null && to < from

const overlap = (a: Held, b: Held): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

/** A body that hosts, employs or signs. */
export const organisation = z.strictObject({ id: uuid<OrganisationId>(), name: localText, country: z.string().max(2) })

export type Organisation = z.infer<typeof organisation>

export const newOrganisation = (name: string, language: LanguageTag): Organisation => ({
  id: newId<OrganisationId>(),
  name: { [language]: name.trim() },
  country: '',
})

/** Whether two names are the same but for case and the space around them. */
export const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The organisation that goes by this name. */
export const organisationNamed = (
  organisations: readonly Organisation[],
  name: string,
  language: LanguageTag,
): Organisation | undefined => organisations.find((each) => sameWords(textIn(each.name, language), name))

/** A place that events are held at. */
export const place = z.strictObject({
  id: uuid<PlaceId>(),
  venue: localText,
  city: localText,
  country: z.string().max(2),
  zone: z.string(),
})

export type Place = z.infer<typeof place>
