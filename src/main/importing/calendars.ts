import * as english from 'chrono-node/en'
import * as spanish from 'chrono-node/es'

/** A day as a language's parser finds it in running text. */
export type ParsedDay = english.ParsedResult

/** Finds the days that a text words; `reference` is what "yesterday" counts from. */
export type Calendar = (text: string, reference: Date, future: boolean) => ParsedDay[]

const zoneless = (parse: typeof english.parse): Calendar => {
  return (text, reference, future) => parse(text, { instant: reference, timezone: 0 }, { forwardDate: future })
}

/** Parsers by language; a language without one reads only days in numbers. */
const calendars: Readonly<Record<string, Calendar>> = {
  en: zoneless(english.parse),
  es: zoneless(spanish.parse as typeof english.parse),
}

export const calendarOf = (language: string): Calendar | null => calendars[language.split('-')[0] ?? ''] ?? null
