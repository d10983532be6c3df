import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { OutputTools } from '../errands'

/** What a verb works with. */
export interface Tools {
  /** The library to use where `--library` names none. */
  readonly usualLibrary: string
  /** The user's data, where the working copies of libraries on shares lie. */
  readonly userData: string
  /** Where relative paths start. */
  readonly folder: string
  readonly output: OutputTools
  /** For a person who watches; never part of the answer. */
  readonly tell: (sentence: string) => void
}

/** Words as `parseArgs` sorts them. */
export interface Given {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly flags: ReadonlySet<string>
  readonly positionals: readonly string[]
}

/** One word of the command line. What `run` answers is printed as JSON and ends with 0, unless it is {@link Printed}. */
export interface Verb {
  readonly usage: string
  /** Options besides `--library`; each takes a value. */
  readonly options: readonly string[]
  /** Options that are there or not. */
  readonly flags?: readonly string[]
  /** How many words follow the verb, options apart: so many, or from so many on. */
  readonly words: number | { readonly from: number }
  readonly run: (given: Given, tools: Tools) => Promise<unknown>
}

/** Whether so many words may follow a verb. */
export const takes = ({ words }: Pick<Verb, 'words'>, count: number): boolean =>
  typeof words === 'number' ? count === words : count >= words.from

/** An answer with words and an end of its own. */
export class Printed {
  constructor(
    readonly text: string,
    readonly code: 0 | 1,
  ) {}
}

/** An answer as it is printed by itself. */
export const json = (answer: unknown): string => JSON.stringify(answer, null, 2)

/** Sorts the words after a verb. Throws what `parseArgs` throws for an option that the verb does not know. */
export function sorted({ options, flags = [] }: Verb, words: readonly string[]): Given {
  const known: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...['library', ...options].map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const { values, positionals } = parseArgs({ args: [...words], options: known, allowPositionals: true })
  const given = Object.entries(values)
  return {
    values: Object.fromEntries(given.filter((it): it is [string, string] => typeof it[1] === 'string')),
    flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    positionals,
  }
}
