import type { ParseArgsConfig } from 'node:util'
import type { PrintPdf } from '../delivery'

/** What a verb works with. */
export interface Tools {
  /** The library to use where `--library` names none. */
  readonly usualLibrary: string
  /** Where relative paths start. */
  readonly folder: string
  readonly print: PrintPdf
  /** For a person who watches; never part of the answer. */
  readonly tell: (sentence: string) => void
}

/** Words as `parseArgs` sorts them. */
export interface Given {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly positionals: readonly string[]
}

/** One word of the command line. What `run` answers is printed as JSON. */
export interface Verb {
  readonly usage: string
  /** Options besides `--library`; each takes a value. */
  readonly options: readonly string[]
  /** How many words follow the verb, options apart. */
  readonly words: number
  readonly run: (given: Given, tools: Tools) => Promise<unknown>
}

/** The options of a verb as `parseArgs` wants them. */
export const optionsOf = ({ options }: Verb): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(['library', ...options].map((name) => [name, { type: 'string' as const }]))
