/** What the bench of the library takes of the app, bundled into one file. */
export { openLibrary } from '../../../src/main/library'
export { connect } from '../../../src/main/library/handle'
export { createRelease } from '../../../src/main/library/tables/release'
export { documentFromPlainText } from '../../../src/shared/document'
export { emptyMission, emptyReleaseText, emptySpeaker, newId, newReleaseDraft } from '../../../src/shared/release'
