import { wordsOf, type Word } from '../../../shared/language'
import { wordsToMark, type Clause, type Field } from '../../../shared/finding'
import { query, type Query } from '../sql'
import {
  allOf,
  anyOf,
  beginning,
  facetExpression,
  isShort,
  valueExpression,
  type Expression,
  type Reach,
} from './expression'

/** What was typed, as the library is asked for it. */
export interface Compiled {
  /** Where the words are looked up: one or two letters by themselves only among names. */
  readonly table: 'search' | 'search_names'
  /** What the index must hold; null where it is not asked. */
  readonly found: Expression | null
  /** The same with every word whole; null where that is no other question. */
  readonly whole: Expression | null
  /** What the index of words must not hold. */
  readonly not: Expression | null
  /** What a row of `release` must be besides. */
  readonly where: Query
  /** What a hit shows. */
  readonly terms: readonly Word[]
  /** Whether there are words that say which hit is the better one. */
  readonly hasWords: boolean
  /** Whether something was typed in which there is nothing to look for. */
  readonly isNothing: boolean
}

const columns: Partial<Record<Field, string>> = { speaker: 'speakers', place: 'places', event: 'event', tag: 'tags' }

const isDates = ({ field }: Clause): boolean => field === 'before' || field === 'after'
const isWords = ({ field }: Clause): boolean => field === null || columns[field] !== undefined

export function compiled(clauses: readonly Clause[]): Compiled {
  const asked = clauses.filter(({ values }) => values.length > 0)
  const meant = asked.filter((clause) => !clause.isNot && !isDates(clause))
  const [dates, refused] = [asked.filter(isDates), asked.filter((it) => it.isNot && !isDates(it))]
  const short = shortAlone(meant)
  const inReach = (reach: Reach): Expression[] =>
    meant.map((clause) => clauseExpression(clause, reach)).filter((it) => it !== null)
  const found = short === null ? inReach('begun') : [`names : (${beginning(short)})`, ...facetsAmong(meant)]
  const whole = inReach('whole')
  const refusals = refused.map((clause) => clauseExpression(clause, 'begun')).filter((it) => it !== null)
  const terms = [...wordsOf(wordsToMark(clauses))]
  return {
    table: short === null ? 'search' : 'search_names',
    found: found.length === 0 ? null : allOf(found),
    whole: short !== null || whole.join() === found.join() ? null : allOf(whole),
    not: refusals.length === 0 ? null : anyOf(refusals),
    where: dates.map(datesCondition).reduce((all, it) => query`${all} AND ${it}`, query`1`),
    terms,
    hasWords: meant.some(isWords) && found.length > 0,
    isNothing: asked.length > 0 && found.length + refusals.length + dates.length === 0 && !isBeingTyped(asked),
  }
}

/** The one word that is meant, where it is short and still being typed; what has few values may stand beside it. */
function shortAlone(meant: readonly Clause[]): Word | null {
  const [only, ...others] = meant.filter(isWords)
  const [value, ...values] = only?.values ?? []
  if (only?.field !== null || others.length > 0 || value === undefined || values.length > 0) return null
  const [word, ...words] = wordsOf(value.words)
  return word !== undefined && words.length === 0 && value.isOpen && !value.isPhrase && isShort(word) ? word : null
}

const facetsAmong = (meant: readonly Clause[]): Expression[] =>
  meant
    .filter((clause) => !isWords(clause))
    .map((clause) => clauseExpression(clause, 'begun'))
    .filter((it) => it !== null)

/** Null where the clause asks for nothing yet. */
function clauseExpression({ field, values }: Clause, reach: Reach): Expression | null {
  const column = field === null ? null : columns[field]
  if (field !== null && column === undefined) return anyOf(values.map((value) => facetExpression(field, value)))
  const expressions = values.map((value) => valueExpression(value, reach, field !== null)).filter((it) => it !== null)
  if (expressions.length === 0) return null
  return column === null ? anyOf(expressions) : `${column} : (${anyOf(expressions)})`
}

/** Whether letters were typed that are only too few yet. */
const isBeingTyped = (asked: readonly Clause[]): boolean =>
  asked.some(({ values }) => values.some(({ words }) => !wordsOf(words).next().done))

const wholeDate = /^\d{4}(-\d{2}(-\d{2})?)?$/
const begunDate = /^\d{1,4}(-(\d{0,2}(-\d{0,2})?)?)?$/

/** Days are compared as they are written, so that a year or a month is its first day. */
function datesCondition({ field, values, isNot }: Clause): Query {
  const any = values
    .map(({ words, isOpen }) => {
      const day = words.trim()
      if (!(isOpen ? begunDate : wholeDate).test(day)) return query`0`
      return field === 'before' ? query`release.day < ${day}` : query`release.day >= ${day}`
    })
    .reduce((all, it) => query`${all} OR ${it}`)
  return isNot ? query`NOT (${any})` : query`(${any})`
}
