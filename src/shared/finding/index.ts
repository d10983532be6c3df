/** The language of the search field: words, "phrases", -not, and fields such as `speaker:`. Every text means something. */
import { NamedFailure } from '../result'

/** What can be asked for by name. */
export const fields = ['speaker', 'place', 'event', 'type', 'status', 'lang', 'tag', 'year', 'before', 'after'] as const

export type Field = (typeof fields)[number]

export interface SoughtValue {
  readonly words: string
  readonly isPhrase: boolean
  /** Whether it is still being typed: it may be the beginning of what is meant. */
  readonly isOpen: boolean
}

/** All clauses must hold; of one's values any. `from` and `to` are where it stands in what was typed (UTF-16 units). */
export interface Clause {
  readonly field: Field | null
  readonly values: readonly SoughtValue[]
  readonly isNot: boolean
  readonly from: number
  readonly to: number
}

export function parseQuery(_typed: string): readonly Clause[] {
  throw new NamedFailure('unexpected')
}

/** As one would type it. */
export function printQuery(_clauses: readonly Clause[]): string {
  throw new NamedFailure('unexpected')
}

/** What was typed with a value of a field asked for as well, or no more. */
export function withValue(_typed: string, _field: Field, _value: string, _isThere: boolean): string {
  throw new NamedFailure('unexpected')
}

/** What is being typed at the caret and can be completed: a value of `field`, or the name of one where it is null. */
export interface Completing {
  readonly field: Field | null
  readonly begun: string
  readonly from: number
  readonly to: number
}

export function completionAt(_typed: string, _caret: number): Completing | null {
  throw new NamedFailure('unexpected')
}

/** The words of a query that a hit shows, for `foundRuns` and snippets. */
export function wordsToMark(_clauses: readonly Clause[]): string {
  throw new NamedFailure('unexpected')
}
