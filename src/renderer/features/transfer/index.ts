/**
 * Releases to and from another officer. {@link ReceiveDialog} stands once in the window and shows what a package would change
 * before anything of it is written; {@link followPackages} hears of those that are dropped or opened.
 */
export { followPackages } from './follow-packages'
export { ReceiveDialog, type ReceiveDialogProps } from './ReceiveDialog'
export { sendReleases } from './send'
export { leavePackage, receivePackage } from './transfer-state'
