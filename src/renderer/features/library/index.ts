/** The library beside the page: views with counts, saved searches, the list of releases, search and trash. */
export { Navigation, type NavigationProps } from './Navigation'
export { DestroyDialog } from './DestroyDialog'
export { ReleaseList, type ReleaseListProps } from './ReleaseList'
export { neighbourOf, refreshCard, reload, search, showList, shownList, showView, useLibrary } from './library-state'
export { loadSearches } from './saved-searches'
export { moveToTrash } from './trash'
