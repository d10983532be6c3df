/**
 * What a release said before. {@link VersionsDialog} stands once in the window and {@link VersionsButton} over the history;
 * {@link showVersions} runs the same from menu and palette.
 */
export { VersionsButton } from './VersionsButton'
export { VersionsDialog } from './VersionsDialog'
export { showVersions } from './versions-state'
