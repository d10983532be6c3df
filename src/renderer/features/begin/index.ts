/**
 * How a release begins: the choice behind "New", what starts from earlier releases and templates, and the tour. Each
 * component is put once into the window; the functions open them.
 */
export { closeBegin, openBegin, openNewMenu, startTour, useBegin, type BeginDialog } from './begin-state'
export { FromEarlier } from './FromEarlier'
export { FromTemplate } from './FromTemplate'
export { NewMenu, type Beginning } from './NewMenu'
export { SaveTemplate } from './SaveTemplate'
export { Tour, type TourProps } from './Tour'
export type { TourPane } from './tour-steps'
