/**
 * How a release leaves the house. {@link DeliverActions} stands in the top bar, {@link ExportDialog} once in the
 * window, {@link ExportManyDialog} too, {@link History} beside the page; the functions run the same from menus and shortcuts.
 */
export { DeliverActions, type WayOut } from './DeliverActions'
export { copyForEmail, openDraft, startExport } from './deliveries'
export { ExportDialog } from './ExportDialog'
export { ExportManyDialog } from './ExportManyDialog'
export { startExportMany } from './many'
export { History, type HistoryProps } from './History'
