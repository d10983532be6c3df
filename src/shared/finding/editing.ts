import { fold } from '../language'
import { parseQuery, printQuery, quoted, scan, type Clause, type Field } from './grammar'

/** What was typed with a value of a field asked for as well, or no more. */
export function withValue(typed: string, field: Field, value: string, isThere: boolean): string {
  const clauses = parseQuery(typed)
  const isValue = ({ words }: { words: string }): boolean => fold(words) === fold(value)
  const isOfField = (clause: Clause): boolean => clause.field === field && !clause.isNot
  if (!isThere) {
    return printQuery(
      clauses
        .map((clause) =>
          isOfField(clause) ? { ...clause, values: clause.values.filter((it) => !isValue(it)) } : clause,
        )
        .filter((clause) => !isOfField(clause) || clause.values.length > 0),
    )
  }
  if (clauses.some((clause) => isOfField(clause) && clause.values.some(isValue))) return typed
  const written = quoted(value)
  const isPhrase = written.startsWith('"')
  const added = { words: isPhrase ? written.slice(1, -1) : written, isPhrase, isOpen: false }
  // A phrase that is still open would take in what comes after it.
  const closed = clauses.map((clause) => ({
    ...clause,
    values: clause.values.map((it) => ({ ...it, isOpen: false })),
  }))
  const place = closed.findIndex(isOfField)
  if (place === -1) return printQuery([...closed, { field, values: [added], isNot: false, from: 0, to: 0 }])
  return printQuery(
    closed.map((clause, index) => (index === place ? { ...clause, values: [...clause.values, added] } : clause)),
  )
}

/**
 * What is being typed at the caret and can be completed: a value of `field`, or the name of one where it is null. The
 * completion goes in place of `from` to `to`; see {@link quoted}.
 */
export interface Completing {
  readonly field: Field | null
  readonly begun: string
  readonly from: number
  readonly to: number
}

export function completionAt(typed: string, caret: number): Completing | null {
  const clause = scan(typed).find(({ from, to }) => from < caret && caret <= to)
  if (clause === undefined) return null
  const slot = clause.slots.findLast(({ from }) => from <= caret)
  if (slot === undefined) return null
  if (clause.field === null) {
    const begun = typed.slice(slot.from, caret)
    return slot.isPhrase || begun === '' ? null : { field: null, begun, from: slot.from, to: slot.to }
  }
  const begun = typed.slice(slot.from + (slot.isPhrase ? 1 : 0), caret).replace(/[“”„«»"]$/, '')
  return { field: clause.field, begun, from: slot.from, to: slot.to }
}
