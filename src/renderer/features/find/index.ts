/** Finds releases, people, places and texts at once. */
export { FindOverlay } from './FindOverlay'
export { openFind } from './find-state'
export type { Target as FindTarget } from './results'
