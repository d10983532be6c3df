/** What a clearance is bound to, how its steps stand, and what has changed in words since. */
export { changedRuns, changedWords, type ChangedPart, type ChangedRun, type ChangedWords } from './changed-words'
export { clearedParts, clearedWords, clearedWordsToRead, type ClearedPart, type ClearedWords } from './cleared-words'
export {
  standingOfWords,
  statusOf,
  stepStates,
  type ClearanceStanding,
  type StepStanding,
  type StepState,
} from './state'
