import type { Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-41: words that were cleared and have changed since. */
export const clearanceVoid = ({ clearance }: Checked): Finding[] =>
  clearance === 'void'
    ? [{ code: 'clearance.void', path: 'clearance', severity: 'mustFix', values: {}, fix: { kind: 'ask-clearance' } }]
    : []
