import { normalise, termsOf } from '../search'
import { query, type Query } from '../sql'

/** Whether the folded names of an entry hold every word typed, in one of its forms; true for a blank one. */
export const holdsAll = (typed: string): Query =>
  termsOf(typed)
    .flatMap(({ ideographic, forms }) =>
      ideographic ? normalise(forms.join(' ')).split(' ').map(holds) : [forms.map(holds).reduce(either)],
    )
    .reduce((all, it) => query`${all} AND (${it})`, query`1`)

const holds = (word: string): Query => query`instr(folded, ${word}) > 0`
const either = (one: Query, other: Query): Query => query`${one} OR ${other}`
