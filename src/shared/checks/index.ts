/**
 * The editorial checks: pure, one rule per file. What they find are codes with values; the sentences are in the catalogue
 * under `finding.<code>`. Rules about words run only in languages that `language/check-words` knows.
 */
export type { CheckInput } from './checked'
export { passagesOf, type Passage } from './passages'
export { runChecks } from './run-checks'
export { numberTakenBy } from './rules/number-taken'
