import { z } from 'zod'
import type { ReceiptId, ReleaseId, VersionId } from './ids'
import { instant, languageTag, uuid } from './scalars'

export const deliveryFormats = ['pdf', 'html', 'eml'] as const

export type DeliveryFormat = (typeof deliveryFormats)[number]

/** What may be asked for as a file: the formats that a release leaves as, and the copy that the mission keeps. */
export const exportFormats = [...deliveryFormats, 'file-copy'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** How a file left: as an export, as a mail draft, on its way to whoever clears, or into the mission's own file. */
export const deliveryRoutes = ['file', 'mail-draft', 'clearance-copy', 'clearance-draft', 'file-copy'] as const

/** Proof of one file that left the library: reopened and compared before it got its name. */
export const receipt = z.strictObject({
  id: uuid<ReceiptId>(),
  release: uuid<ReleaseId>(),
  version: uuid<VersionId>(),
  versionNumber: z.int(),
  language: languageTag(),
  format: z.enum(deliveryFormats),
  route: z.enum(deliveryRoutes),
  path: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Pages of a PDF; null for other formats. */
  pages: z.int().nullable(),
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: z.string(),
  at: instant(),
})

export type Receipt = z.infer<typeof receipt>
