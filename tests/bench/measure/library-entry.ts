/** What the bench of the library takes of the app, bundled into one file. */
export { openLibrary } from '../../../src/main/library'
export { documentFromPlainText, plainText } from '../../../src/shared/document'
export { emptyMission, emptyReleaseText, emptySpeaker, newId, newReleaseDraft } from '../../../src/shared/release'
