/** Find and replace in the texts of the open release. */
export { FindBar } from './FindBar'
export { openReplace, step as stepToHit } from './replace-state'
