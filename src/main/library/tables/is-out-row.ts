import { query } from '../sql'

/** What `isOut` says, of a row of `release`. */
export const isOutRow = query`release.status IN ('released', 'corrected', 'withdrawn')`
