/** Full-text search over words normalised here; see `shared/language/search-words.ts` for what counts as the same word. */
export { fold, isHit, termsOf, wordsOf, type Word } from '../../../shared/language'
export { compiled, type Compiled } from './compile'
export { allOf, isShort, type Expression } from './expression'
export { facetToken, type Facet } from './facets'
export {
  indexRelease,
  insertNames,
  insertWords,
  markSearchCurrent,
  searchIsCurrent,
  takeOutOfIndex,
  titleOf,
  wordsToIndex,
} from './index-release'
export { mergeWhileIdle, mergingAlong, tidyIndex } from './merging'
export { snippetOf } from './snippet'
export { normalise } from './normalise'
