import { z } from 'zod'
import { languageTag, uuid } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Given } from './verb'

/** A wrong use of the command line, which ends with 2. */
export const wrongUse = (problem: string): NamedFailure => new NamedFailure('usage', { problem })

/** The value of an option that has only a few, or the first of them where it is not given. */
export function choice<const Choice extends string>(
  { values }: Given,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const given = values[name]
  if (given === undefined) return choices[0]
  const found = choices.find((it) => it === given)
  if (found === undefined) throw wrongUse(`--${name} is one of ${choices.join(', ')}`)
  return found
}

/** The same for an option that must be there. */
export function neededChoice<const Choice extends string>(
  given: Given,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (given.values[name] === undefined) throw wrongUse(`--${name} is missing; it is one of ${choices.join(', ')}`)
  return choice(given, name, choices)
}

/** The value of an option that must be there. */
export function needed({ values }: Given, name: string): string {
  const given = values[name]
  if (given === undefined || given.trim() === '') throw wrongUse(`--${name} is missing`)
  return given
}

/** The number that an option gives, from one on, or null where it is not given. */
export function countIn({ values }: Given, name: string): number | null {
  const given = values[name]
  if (given === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(given)) throw wrongUse(`--${name} takes a number from 1 on; ${given} is none`)
  return Number(given)
}

/** Several values after one another, with commas between; null where the option is not given. */
export function severalOf<const Choice extends string>(
  { values }: Given,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice[] | null {
  return (
    values[name]?.split(',').map((word) => {
      const found = choices.find((it) => it === word.trim())
      if (found === undefined) throw wrongUse(`--${name} takes ${choices.join(', ')}`)
      return found
    }) ?? null
  )
}

/** Date and time with the zone they are meant in: without one, a moment is another one on another machine. */
const moment = z.iso.datetime({ offset: true })

/** When something happened, as an instant: now where `--when` is not given. */
export function momentIn({ values }: Given, now = new Date()): string {
  const given = values['when']
  if (given === undefined) return now.toISOString()
  if (!moment.safeParse(given).success) {
    throw wrongUse(`--when is a date and time with its zone, such as 2026-05-14T18:30:00+02:00; ${given} is none`)
  }
  return new Date(given).toISOString()
}

/** The id that an option names, or null where it is not given. */
export function idIn<Id extends string>({ values }: Given, name: string): Id | null {
  const given = values[name]
  if (given === undefined) return null
  const id = uuid<Id>().safeParse(given)
  if (!id.success) throw wrongUse(`--${name} takes an id; ${given} is none`)
  return id.data
}

/** The language that is named, or null where none is. */
export function languageIn({ values }: Given): string | null {
  const given = values['language']
  if (given === undefined) return null
  if (!languageTag().safeParse(given).success) throw wrongUse(`${given} is no language tag`)
  return given
}
