/** What the window and the command line both ask for and what takes more than one workroom. */
export { draftsFolder, removeOldDrafts } from './drafts'
export { emblemAddress } from './emblem-address'
export { exportFiles, ExportStopped, type ExportRequest, type Exported } from './export-files'
export { failureOf } from './failure-of'
export { keepEmblem } from './keep-emblem'
export { pictureType } from './picture-type'
export { expectReadable, readItem, readItemFile } from './read-item'
