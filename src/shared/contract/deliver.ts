import { z } from 'zod'
import { exportFormats, languageTag, receipt, uuid, type ReceiptId, type ReleaseId } from '../release'
import { channel } from './channel'
import { failed } from './failed'
import { selection } from './releases'
import type { WorkId } from './work'

const oneText = { id: uuid<ReleaseId>(), language: languageTag() }

/** How the export of several releases ended. */
const exportReport = z.strictObject({
  files: z.int(),
  /** One of the files, by which their folder is shown; null where there is none. */
  shown: uuid<ReceiptId>().nullable(),
  /** Releases of which every file was written. */
  releases: z.int(),
  notExported: z.array(
    z.strictObject({
      release: uuid<ReleaseId>(),
      headline: z.string(),
      language: languageTag().nullable(),
      failure: failed,
    }),
  ),
  /** Releases that it did not come to: it was stopped, or `stoppedBy` a folder that takes no more. */
  left: z.int(),
  stoppedBy: failed.nullable(),
})

export type ExportReport = z.infer<typeof exportReport>

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
  /**
   * The same of several releases, one after the other: what must not leave is answered with its reason, and the others are
   * exported. A name that is taken gets a number. It tells how far it is, and ends between two releases when it is stopped.
   */
  exportMany: channel('deliver.exportMany', {
    request: z.strictObject({
      work: uuid<WorkId>(),
      selection,
      formats: z.array(z.enum(exportFormats)).min(1),
      folder: z.string(),
      /** Whether each is exported in every language that it has, and not in its own alone. */
      isEveryLanguage: z.boolean(),
    }),
    response: exportReport,
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
