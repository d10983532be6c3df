/** The whole library out to open formats, and back from them. */
export { bringBackExport, exportEverything } from './everything'
