/**
 * What ties words to the facts of a release: the wording that each kind of fact has, which linked words disagree with it,
 * and what follows when a fact changes. Pure, over JSON documents; links are marks on ordinary text.
 */
export { offeredDetails, wordingOfDetail, type OfferedDetail } from './details'
export { isFollowed } from '../language'
export type { LinkFacts } from './facts'
export {
  disagreements,
  followed,
  followingRewritings,
  isGone,
  rewriting,
  rewritten,
  wordings,
  type Disagreement,
  type Followed,
  type Rewriting,
} from './following'
export { offeredPeople, type OfferedPerson } from './people'
export { quotedIn } from './quoted'
export { isSameLink, linkedRuns, runsIn, type BlockRun, type Link, type LinkedRun } from './runs'
export { linked } from './linked'
export { repeatsIn, repeatsOf, typedMatches, type Repeat, type TypedLink, type TypedMatch } from './typed-matches'
