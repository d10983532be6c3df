import { join } from 'node:path'
import {
  newId,
  type ExportFormat,
  type LanguageTag,
  type Receipt,
  type ReceiptId,
  type ReleaseId,
  type Standing,
  type Version,
  type VersionId,
} from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { makeFolder } from '../files'
import { versionHash, wordsHash, type Library } from '../library'
import { logError } from '../log'
import { emblemAddress } from './emblem-address'
import { failureOf } from './failure-of'
import type { OutputTools } from './output-tools'
import { pictureAddresses } from './picture-addresses'
import { recordFile } from './record-file'
import { refuseFinal } from './refuse-final'

export interface ExportRequest {
  readonly id: ReleaseId
  readonly language: LanguageTag
  readonly formats: readonly ExportFormat[]
  readonly folder: string
  /** Whether a folder that is not there yet is made, once it is sure that there is something to put in it. */
  readonly makesFolder?: boolean
  /** Whether each version gets a folder of its own in there, so that none replaces another of the same name. */
  readonly isApart?: boolean
  /** Whether a file of the same name is replaced; otherwise it is answered with `file-exists`. */
  readonly replace: boolean
  /** Whether a file gets a number behind its name where that is taken. */
  readonly isNumbered?: boolean
  readonly reason: 'export' | 'mail'
}

export interface Exported {
  /** Where they are not recorded, their ids are in no library; neither is a version whose number is 0. */
  readonly receipts: readonly Receipt[]
  /** Whether version and receipts are in the library; not where it can only be read. */
  readonly recorded: boolean
  /** How the files present the text: a `draft` is marked DRAFT in every one of them. */
  readonly standing: Standing
}

/** A format failed after others were written: the failure as it is, and what was written before it. */
export class ExportStopped extends NamedFailure {
  constructor(
    cause: unknown,
    readonly exported: Exported,
  ) {
    const { code, values } = failureOf(cause)
    super(code, values, { cause })
  }
}

/**
 * Cuts a version and writes it in each format. Each file is entered in the library as soon as it has its name, so that
 * a failure of a later format loses no receipt; it then fails with {@link ExportStopped}.
 */
export async function exportFiles(library: Library, request: ExportRequest, tools: OutputTools): Promise<Exported> {
  const { deliver, deliverFileCopy } = await import('../delivery')
  const { id, language, formats, replace, isNumbered = false } = request
  if (library.releases.get(id).draft.texts[language] === undefined) {
    throw new NamedFailure('language-missing', { language })
  }
  // The file copy stays in the mission, so nothing stands in its way.
  if (formats.some((format) => format !== 'file-copy')) refuseFinal(library, id, language, library.versions.freeze(id))
  // Looked for before anything is written, and before a version is cut for nothing.
  const pictures = pictureAddresses(library, library.releases.get(id).draft.pictures, tools)
  if (request.makesFolder === true) makeFolder(request.folder)
  const version = library.readOnly ? looseVersion(library, request) : library.versions.cut(id, request.reason)
  const folder = request.isApart === true ? join(request.folder, version.id) : request.folder
  if (request.isApart === true) makeFolder(folder)
  const emblem = emblemAddress(library, version.content.mission.emblem)
  const { entries } = library.clearance.state(id)
  const receipts: Receipt[] = []
  const { standing } = version.content
  const exported: Exported = { receipts, recorded: !library.readOnly, standing }
  const route = request.reason === 'mail' ? ('mail-draft' as const) : ('file' as const)
  for (const format of new Set(formats)) {
    try {
      const common = { version, language, folder, replace, isNumbered, emblem, pictures }
      const file =
        format === 'file-copy'
          ? await deliverFileCopy({ ...common, hash: wordsHash(version.content), entries }, tools)
          : await deliver({ ...common, format }, tools)
      const kind = format === 'file-copy' ? ({ format: 'pdf', route: 'file-copy' } as const) : { format, route }
      const facts = { version: version.id, language, ...kind, ...file } as const
      if (library.readOnly) receipts.push(looseReceipt(version, facts))
      else await recordFile(library, facts, (receipt) => receipts.push(receipt))
    } catch (error) {
      if (receipts.length === 0) throw error
      if (!(error instanceof NamedFailure)) logError('export', error)
      throw new ExportStopped(error, exported)
    }
  }
  return exported
}

/** A version that no library keeps: an officer at another desk still gets the files while the library is locked. */
function looseVersion(library: Library, { id, reason }: ExportRequest): Version {
  const content = library.versions.freeze(id)
  const hash = versionHash(content)
  const known = library.versions.list(id).find((version) => version.hash === hash)
  return (
    known ?? { id: newId<VersionId>(), release: id, number: 0, at: new Date().toISOString(), reason, hash, content }
  )
}

const looseReceipt = (version: Version, facts: Omit<Receipt, 'id' | 'at' | 'release' | 'versionNumber'>): Receipt => ({
  ...facts,
  id: newId<ReceiptId>(),
  release: version.release,
  versionNumber: version.number,
  at: new Date().toISOString(),
})
