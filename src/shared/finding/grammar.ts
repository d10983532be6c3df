import { fold } from '../language'
import names from './field-names.json'

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
  /** None where a field is named and no value yet: such a clause asks for nothing. */
  readonly values: readonly SoughtValue[]
  readonly isNot: boolean
  readonly from: number
  readonly to: number
}

/** A value with where it stands, marks included; one may still be without words. */
export interface Slot extends SoughtValue {
  readonly from: number
  readonly to: number
}

interface Scanned extends Omit<Clause, 'values'> {
  readonly slots: readonly Slot[]
}

const fieldName = /([\p{L}\p{M}]+)[:：]/uy
/** A keyboard that sets marks for print means the same ones. */
const marks = /[“”„«»]/g

const fieldOf = new Map<string, Field>(
  fields.flatMap((field) => [field, ...names[field]].map((name): [string, Field] => [fold(name), field])),
)

const asField = (name: string | undefined): Field | null =>
  name === undefined ? null : (fieldOf.get(fold(name)) ?? null)

/** Letters of a name that is not an English one before it is offered: with fewer, many a word would begin one. */
const leastOfOther = 4

/** The names of fields that begin so, each as it is typed: in English, or in the language in which it was begun. */
export function namesBegun(begun: string): { readonly field: Field; readonly name: string }[] {
  const start = fold(begun)
  return fields.flatMap((field) => {
    const isBegun = (name: string): boolean =>
      fold(name) === start || (fold(name).startsWith(start) && (name === field || start.length >= leastOfOther))
    const name = [field, ...names[field]].find(isBegun)
    return name === undefined ? [] : [{ field, name }]
  })
}

/** The clauses of what was typed, those that ask for nothing yet among them. */
export function scan(typed: string): Scanned[] {
  const text = typed.replace(marks, '"')
  const isSpace = (at: number): boolean => /\s/.test(text.charAt(at))
  const scanned: Scanned[] = []
  let at = 0

  const slot = (ending: RegExp): Slot => {
    const from = at
    if (text.charAt(at) === '"') {
      const end = text.indexOf('"', at + 1)
      at = end === -1 ? text.length : end + 1
      return { words: text.slice(from + 1, end === -1 ? at : end), isPhrase: true, isOpen: end === -1, from, to: at }
    }
    while (at < text.length && !ending.test(text.charAt(at))) at += 1
    return { words: text.slice(from, at), isPhrase: false, isOpen: at === text.length, from, to: at }
  }

  while (at < text.length) {
    if (isSpace(at)) {
      at += 1
      continue
    }
    const from = at
    const isNot = text.charAt(at) === '-'
    if (isNot) at += 1
    if (at === text.length || isSpace(at)) continue
    fieldName.lastIndex = at
    const named = fieldName.exec(text)
    const field = asField(named?.[1])
    const slots: Slot[] = []
    if (field === null || named === null) slots.push(slot(/\s/))
    else {
      at += named[0].length
      slots.push(slot(/[\s,]/))
      while (text.charAt(at) === ',') {
        at += 1
        slots.push(slot(/[\s,]/))
      }
    }
    scanned.push({ field, slots, isNot, from, to: at })
  }
  return scanned
}

export function parseQuery(typed: string): readonly Clause[] {
  return scan(typed).flatMap(({ field, slots, isNot, from, to }) => {
    const values = slots
      .filter(({ words }) => words.trim() !== '')
      .map(({ words, isPhrase, isOpen }): SoughtValue => ({ words, isPhrase, isOpen }))
    return field === null && values.length === 0 ? [] : [{ field, values, isNot, from, to }]
  })
}

/** As one would type it. */
export function printQuery(clauses: readonly Clause[]): string {
  const printed = clauses.map(({ field, values, isNot }) => {
    const words = values.map(printedValue).join(',')
    return `${isNot ? '-' : ''}${field === null ? '' : `${field}:`}${words}`
  })
  // What is no longer being typed ends before a space.
  const last = clauses.at(-1)?.values.at(-1)
  return printed.join(' ') + (last === undefined || last.isOpen || last.isPhrase ? '' : ' ')
}

const printedValue = ({ words, isPhrase, isOpen }: SoughtValue): string =>
  isPhrase ? `"${words}${isOpen ? '' : '"'}` : words

/** A value as it is typed: in quotation marks where it would be taken apart without them. */
export const quoted = (value: string): string => {
  const words = value.replace(marks, '"').replaceAll('"', ' ')
  return /[\s,]/.test(words) || words === '' ? `"${words}"` : words
}

/** The words of a query that a hit shows, for `foundRuns` and snippets. */
export function wordsToMark(clauses: readonly Clause[]): string {
  const shown = clauses.filter(({ field, isNot }) => !isNot && (field === null || shownFields.has(field)))
  return shown.flatMap(({ values }) => values.map(({ words }) => words)).join(' ')
}

const shownFields: ReadonlySet<Field> = new Set(['speaker', 'place', 'event', 'tag'])
