/**
 * What words say of the details: what has followed a changed one, what says otherwise, and what could be linked. Words are
 * rewritten by the session; here they are listed, gone to, and changed or kept where that is asked.
 */
export { LinkingFollower } from './LinkingFollower'
export { LinkLines, type LinkLinesProps } from './LinkLines'
export { MatchDialog } from './MatchDialog'
export { openMatching } from './linking-state'
