/**
 * A frozen release in, every output's text out: pure strings, one furniture for all of them. The preview shows the very
 * HTML that is printed, saved or mailed.
 */
export { furnitureOf, type Furniture, type PrintedContact } from './furniture'
export { fontFaces, fontFiles } from './fonts'
export { renderBodyHtml } from './parts'
export { renderPrintPage, type PageSurroundings, type PrintPage } from './print-page'
