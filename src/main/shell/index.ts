/** The window and everything around it: protocol, guards, menu, dialogs, life and end. It knows nothing of releases. */
export { serveApp, type PreviewPage, type Served } from './app-protocol'
export {
  askAfterFailure,
  askForFiles,
  askForLibrary,
  askToRepair,
  askToStopRepair,
  askForPackage,
  askToFollow,
  askToOpen,
  tell,
} from './dialogs'
export { endChildren } from './child-process'
export { flushWindow, isFlushing, windowFlushed } from './flush'
export { fontAddress } from './fonts'
export { guardEveryPage, guardSession } from './guards'
export { runInKeeper } from './keeper-process'
export { followQuit, followWindow } from './lifecycle'
export { setMenu, type MenuDeeds } from './menu'
export { isOurMainFrame, registerScheme } from './origin'
export { canBeDrawn, pictureForOutput, type OutgoingPicture } from './picture-for-output'
export { printPdf } from './printing'
export { askReader, type AskReader } from './reader-process'
export { reportTrouble } from './report-trouble'
export { sendEvent } from './send-event'
export { endUnlessOnlyInstance, type Start } from './single-instance'
export { fileNamedIn, libraryEnding, libraryNamedIn, wordsAfterApp } from './start'
export { createWindow, openMainWindow, securePreferences, shownWindow } from './window'
