import { normalise } from '../search'
import { query, type Query } from '../sql'

/** Whether the folded names of an entry hold every word typed; true for a blank one. */
export const holdsAll = (typed: string): Query =>
  normalise(typed)
    .split(' ')
    .map((word) => query`instr(folded, ${word}) > 0`)
    .reduce((all, it) => query`${all} AND ${it}`)
