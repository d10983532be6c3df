/**
 * A frozen release in, every output's text out: pure strings, one furniture for all of them. The preview shows the very
 * HTML that is printed, saved or mailed. All text leaves in normal form C.
 */
export { renderEmail, type RenderedEmail } from './email'
export { attributionLine, marksAround } from './body'
export { directionOfWords, type Direction } from './direction'
export { renderExportIndex, type ExportedRelease, type ExportWords } from './export-index'
export { renderExcerpt, type Excerpt } from './excerpt'
export { fontFiles, type FontAddress } from './fonts'
export { clearanceCopyWords, clearanceFileName, renderClearanceCopy, type ClearanceCopy } from './clearance-copy'
export { clearanceCode, type Edition } from './edition'
export { fileCopyName, fileCopyWords, renderFileCopy, type FileCopy } from './file-copy'
export { frozenFrom, printedDraft, type Corrected } from './frozen-from'
export { furnitureOf, type Furniture, type PrintedContact } from './furniture'
export type { PrintedFact } from './facts'
export { renderHtmlFile } from './html-file'
export type { PageImages, PictureAddresses } from './pictures'
export { personsWithin } from './structured-data'
export { printedWords, renderMailto, renderPlainText, type PrintedWords } from './plain-text'
export { previewSkins, renderPreview, type Preview, type PreviewSkin } from './preview'
export { renderPrintPage, withFonts, type PrintPage } from './print-page'
