/**
 * A frozen release in, every output's text out: pure strings, one furniture for all of them. The preview shows the very
 * HTML that is printed, saved or mailed. All text leaves in normal form C.
 */
export { renderEmail, type RenderedEmail } from './email'
export { attributionLine, marksAround } from './body'
export { fontFiles, type FontAddress } from './fonts'
export {
  clearanceCode,
  clearanceCopyWords,
  clearanceFileName,
  renderClearanceCopy,
  type ClearanceCopy,
} from './clearance-copy'
export { frozenFrom, type Corrected } from './frozen-from'
export { furnitureOf, type Furniture, type PrintedContact } from './furniture'
export type { PrintedFact } from './facts'
export { renderHtmlFile } from './html-file'
export { printedWords, renderMailto, renderPlainText, type PrintedWords } from './plain-text'
export { previewSkins, renderPreview, type Preview, type PreviewSkin } from './preview'
export { renderPrintPage, withFonts, type PrintPage } from './print-page'
