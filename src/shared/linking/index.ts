/**
 * What ties words to the facts of a release: the wording that each kind of fact has, which linked words disagree with it,
 * and what follows when a fact changes. Pure, over JSON documents; links are marks on ordinary text.
 */
export { isFollowed } from '../language'
export { offeredDetails, wordingOfDetail } from './details'
export type { LinkFacts } from './facts'
export {
  disagreements,
  followed,
  followingRewritings,
  isGone,
  rewriting,
  rewritten,
  wordings,
  type Rewriting,
} from './following'
export { linked } from './linked'
export { offeredPeople, type OfferedPerson } from './people'
export { quotedIn } from './quoted'
export { linkedRuns, runsIn, type Link, type LinkedRun } from './runs'
export { repeatsIn, repeatsOf, typedMatches } from './typed-matches'
