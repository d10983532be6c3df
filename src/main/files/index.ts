/** Files of ours on the officer's disk: whole or not at all, under names that every system takes. */
export { bytesAt } from './bytes-at'
export { safeFileName } from './safe-file-name'
export { errorCode, isDiskFull } from './error-code'
export { makeFolder } from './make-folder'
export { syncFile, syncFolder } from './sync'
export { rememberLibrary, usualLibrary } from './usual-library'
export { writeAtomically, type AtomicWrite } from './write-atomically'
