import { z } from 'zod'
import { exportFormats, languageTag, receipt, uuid, type ReceiptId, type ReleaseId } from '../release'
import { channel } from './channel'

const oneText = { id: uuid<ReleaseId>(), language: languageTag() }

export const deliver = {
  /** Folder for the next export, as the officer chooses it. `cancelled` when they change their mind. */
  chooseFolder: channel('deliver.chooseFolder', {
    request: z.strictObject({}),
    response: z.strictObject({ folder: z.string() }),
  }),
  /**
   * Cuts a version and writes it in each format. A name that is taken is answered with `file-exists` unless `replace`.
   * Nothing half-written stays behind on any failure, `picture-missing` {name} among them.
   */
  export: channel('deliver.export', {
    request: z.strictObject({
      ...oneText,
      formats: z.array(z.enum(exportFormats)).min(1),
      folder: z.string(),
      replace: z.boolean(),
    }),
    response: z.array(receipt),
  }),
  /** How many pages of its paper the release takes as it was saved last; it is printed to be counted. */
  countPages: channel('deliver.countPages', {
    request: z.strictObject(oneText),
    response: z.strictObject({ pages: z.int().positive(), paper: z.enum(['A4', 'Letter']) }),
  }),
  /** Puts the release on the clipboard as rich text and as plain text. */
  copyForEmail: channel('deliver.copyForEmail', { request: z.strictObject(oneText), response: z.strictObject({}) }),
  /** Makes the mail draft and opens it in the mail program. Fails with `mail-program-missing`. */
  openDraft: channel('deliver.openDraft', { request: z.strictObject(oneText), response: receipt }),
  /** Opens a new message with the opening lines, and puts the full text on the clipboard. */
  mailto: channel('deliver.mailto', { request: z.strictObject(oneText), response: z.strictObject({}) }),
  /**
   * Shows a file that this app wrote in the file manager, or opens it. What is opened is exactly what left the house: where
   * the file has been moved or changed, the copy that the library keeps. Fails with `file-changed` {name} where there is
   * none, `file-unreadable`.
   */
  reveal: channel('deliver.reveal', {
    request: z.strictObject({ receipt: uuid<ReceiptId>(), open: z.boolean() }),
    response: z.strictObject({}),
  }),
  /** Opens a web or mail address of a release in the system's own program, after asking. */
  openLink: channel('deliver.openLink', {
    request: z.strictObject({ href: z.string() }),
    response: z.strictObject({}),
  }),
}
