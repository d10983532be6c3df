import { checkWords as english } from './en/checks'

/** What the checks need to know of a language. Words are in lower case unless something else is said. */
export interface CheckWords {
  /** Names of each month from January on, the full one first, without a full stop. */
  readonly months: readonly (readonly string[])[]
  /** Names of each day of the week from Monday on, the full one first, without a full stop. */
  readonly weekdays: readonly (readonly string[])[]
  /** Words before a month and a number that make the number a count: "in May 32 people came". */
  readonly monthLinks: readonly string[]
  /** Endings of a number that tells a place in a row, the longest first: "th". */
  readonly ordinalEndings: readonly string[]
  readonly ordinalEnding: (number: number) => string
  /** Ordinals in words, with their number. */
  readonly ordinals: ReadonlyMap<string, number>
  readonly anniversary: readonly string[]
  /** Leads from an anniversary to what it is the anniversary of. */
  readonly of: readonly string[]
  /** How the first of a row is called yearly too early. */
  readonly firstAnnual: readonly string[]
  /** What happens again and is counted: "edition". An ordinal before it, or before an anniversary, is another one next time. */
  readonly counted: readonly string[]
  /** Words before a month that stands without a day or a year: "in May", "until June", "mid-March". */
  readonly monthLeads: readonly string[]
  /** Months, by their full name, that are other words too, or somebody's name, where none of these leads to them. */
  readonly monthsThatAreWords: readonly string[]
  /** Phrases that mean another time in another year, as patterns. */
  readonly relativeTimes: readonly string[]
  /** Marks of papers that stay inside the house, in capitals. Those of one word are words of the language too. */
  readonly internalMarks: readonly string[]
  /** Furniture that we print ourselves: how a paragraph of it begins, in capitals, and what is all of one. */
  readonly furniture: { readonly beginnings: readonly string[]; readonly wholes: readonly string[] }
  /** How a text says that it may be published at once. */
  readonly immediate: readonly string[]
  /** How it says that it may not be published before a moment that follows. */
  readonly embargoUntil: readonly string[]
  /** Leads from an event to the city that it is held in. */
  readonly heldIn: readonly string[]
  /** How a sentence says that what it is about happens, somewhere or at some time, as patterns. */
  readonly happens: readonly string[]
  /** How an event is called without its name, and what may stand before a noun without another one. */
  readonly eventNouns: readonly string[]
  readonly beforeNouns: readonly string[]
  /** Lead from what happens to the place that it happens at, and from it to its occasion. */
  readonly venueLeads: readonly string[]
  readonly occasionLeads: readonly string[]
  /** Words before the number of a release that is not this one. */
  readonly otherReleases: readonly string[]
}

/** Languages that the checks of words know; another one is another file and a line here. */
const languages: Readonly<Record<string, CheckWords>> = { en: english }

/** What the checks know of a language, or null where they know nothing of it yet. */
export const checkWords = (language: string): CheckWords | null => languages[language.split('-')[0] ?? ''] ?? null
