/**
 * The editor of a release's body. It records every change as steps and their inverse for the session's one undo, and
 * hands its document over when asked; nothing is serialised for a key.
 */
export { afterRest } from './after-rest'
export { editorCommands, type EditorCommandId } from './commands'
export { Editor, type EditorHandle, type EditorProps } from './Editor'
export { Toolbar } from './Toolbar'
export { takeFiles, type FilesInto } from './taken-in'
export { walkParts } from './walk-parts'
