/** Full-text search over words normalised here; see `shared/language/search-words.ts` for what counts as the same word. */
export { fold, termsOf, wordsOf, type Word } from '../../../shared/language'
export { facetToken, type Facet } from './facets'
export { indexRelease, markSearchCurrent, searchIsCurrent, titleOf } from './index-release'
export { matchExpression, snippetOf } from './match'
export { normalise } from './normalise'
