import { fold, wordsOf, type Word } from '../../../shared/language'
import type { Field, SoughtValue } from '../../../shared/finding'
import { facetToken, type Facet } from './facets'
import { bigrams } from './normalise'

/** An expression of FTS5. Its words are letters and digits only, so quoting is all they need. */
export type Expression = string

/** Whether words may be the beginnings of what is meant, or are whole. */
export type Reach = 'begun' | 'whole'

/** From so many letters on, a word may be the beginning of another: shorter ones begin half of the library. */
const begunFrom = 3

export const isShort = ({ ideographic, forms }: Word): boolean =>
  !ideographic && forms.every((form) => [...form].length < begunFrom)

export const anyOf = (expressions: readonly Expression[]): Expression =>
  expressions.length === 1 ? (expressions[0] ?? '') : expressions.map((it) => `(${it})`).join(' OR ')

export const allOf = (expressions: readonly Expression[]): Expression =>
  expressions.length === 1 ? (expressions[0] ?? '') : expressions.map((it) => `(${it})`).join(' AND ')

const withForm = (word: Word, form: string, reach: Reach): Expression => {
  if (word.ideographic) {
    const characters = bigrams(form)
    // The last character of a run stands alone, so that it begins with whatever one character finds.
    return characters.length === 1 ? `"${form}"*` : `"${characters.slice(0, -1).join(' ')}"`
  }
  return reach === 'begun' && [...form].length >= begunFrom ? `"${form}"*` : `"${form}"`
}

const wordExpression = (word: Word, reach: Reach): Expression =>
  anyOf(word.forms.map((form) => withForm(word, form, reach)))

/** The beginning of any word, however short: only for the index of names. */
export const beginning = (word: Word): Expression => anyOf(word.forms.map((form) => `"${form}"*`))

/** Words in a row, in the first forms of all or in the second, as the index has them. */
function phraseExpression(words: readonly Word[], isOpen: boolean): Expression {
  const inForm = (place: 0 | 1): Expression => {
    const rows = words.flatMap((word, index) => {
      const form = word.forms[place] ?? word.forms[0] ?? ''
      if (!word.ideographic) return [form]
      const pairs = bigrams(form)
      return index < words.length - 1 || pairs.length === 1 ? pairs : pairs.slice(0, -1)
    })
    const last = words.at(-1)
    const isBegun = last !== undefined && (last.ideographic ? [...(last.forms[0] ?? '')].length === 1 : isOpen)
    return `"${rows.join(' ')}"${isBegun ? '*' : ''}`
  }
  return words.some(({ forms }) => forms.length > 1) ? anyOf([inForm(0), inForm(1)]) : inForm(0)
}

/** A value's words, without a short last one that is still being typed; null where none is left. */
export function valueExpression(value: SoughtValue, reach: Reach, keepsShort: boolean): Expression | null {
  const words = [...wordsOf(value.words)]
  const last = words.at(-1)
  if (last !== undefined && value.isOpen && isShort(last) && !keepsShort) words.pop()
  if (words.length === 0) return null
  return value.isPhrase
    ? phraseExpression(words, value.isOpen && reach === 'begun' && last === words.at(-1))
    : allOf(words.map((word) => wordExpression(word, reach)))
}

const facetOfField: Partial<Record<Field, Facet>> = { type: 'type', status: 'status', lang: 'language' }

const nothing: Expression = '"¶nothing"'

const firstYear = 1900
const lastYear = 2100

/** A value of a field that has few: as it is written in the column `facets`. */
export function facetExpression(field: Field, { words, isOpen }: SoughtValue): Expression {
  const said = fold(words.trim())
  if (field === 'year') return `facets : (${yearExpression(said, isOpen)})`
  const facet = facetOfField[field]
  if (facet === undefined) return nothing
  // A language is asked for without its script, too.
  return `facets : "${facetToken(facet, said)}"${isOpen || facet === 'language' ? '*' : ''}`
}

function yearExpression(said: string, isOpen: boolean): Expression {
  const range = /^(\d{4})?\.\.(\d{4})?$/.exec(said)
  if (range !== null) {
    const first = Math.max(firstYear, Number(range[1] ?? firstYear))
    const last = Math.min(lastYear, Number(range[2] ?? lastYear))
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index))
    return years.length === 0 ? nothing : years.map((year) => `"${facetToken('year', year)}"`).join(' OR ')
  }
  if (!/^\d{1,4}(-\d{0,2})?$/.test(said)) return nothing
  return `"${facetToken(said.includes('-') ? 'month' : 'year', said)}"${isOpen ? '*' : ''}`
}
