/** The library beside the page: views with counts, the list of releases, search and trash. */
export { Navigation, type NavigationProps } from './Navigation'
export { ReleaseList, type ReleaseListProps } from './ReleaseList'
export { neighbourOf, refreshCard, reload, search, showView, useLibrary } from './library-state'
export { moveToTrash } from './trash'
