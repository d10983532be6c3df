/** What speakers said: as spoken, as they cleared it, as it prints. */
export { RemarkDialog } from './RemarkDialog'
