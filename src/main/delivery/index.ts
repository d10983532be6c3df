/**
 * A frozen version in, one verified file out. Every file is read again by a reader that had no part in writing it before
 * it gets its name; a file that does not give the release back is not kept.
 */
export {
  deliver,
  deliverClearanceCopy,
  deliverFileCopy,
  type ClearanceCopyRequest,
  type DeliveredFile,
  type FileCopyRequest,
  type DeliveryRequest,
  type DeliveryTools,
  type PrintPdf,
} from './deliver'
export { pageCount } from './page-count'
