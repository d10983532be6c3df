/** Full-text search over words normalised here; see `normalise.ts` for what counts as the same word. */
export { indexRelease, searchIsCurrent, markSearchCurrent, emptySearch } from './index-release'
export { matchExpression, snippetOf, termsOf } from './match'
export { fold, normalise, wordsOf, type Word } from './normalise'
