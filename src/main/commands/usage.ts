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

/** The value of an option that must be there. */
export function needed({ values }: Given, name: string): string {
  const given = values[name]
  if (given === undefined || given === '') throw wrongUse(`--${name} is missing`)
  return given
}
