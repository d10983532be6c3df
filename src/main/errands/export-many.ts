import {
  textOf,
  type ExportFormat,
  type LanguageTag,
  type Receipt,
  type Release,
  type ReleaseId,
} from '../../shared/release'
import { NamedFailure, type Failure, type FailureCode } from '../../shared/result'
import type { Library } from '../library'
import { logError } from '../log'
import { checksOf, toFixAmong } from './checks-of'
import { exportFiles, ExportStopped } from './export-files'
import { failureOf } from './failure-of'
import { giveWay } from './give-way'
import type { OutputTools } from './output-tools'

/** Which releases are exported, as what, and into which folder. */
export interface ExportManyRequest {
  readonly ids: readonly ReleaseId[]
  readonly formats: readonly ExportFormat[]
  readonly folder: string
  readonly makesFolder?: boolean
  /** These of each release; or its own, or every one that it has. */
  readonly languages: readonly LanguageTag[] | 'own' | 'every'
}

/** A text that was not exported, or not whole. */
export interface NotExported {
  readonly release: ReleaseId
  readonly headline: string
  /** Null where the release itself could not be read. */
  readonly language: LanguageTag | null
  readonly failure: Failure
}

/** What was exported of many releases, and what was not. */
export interface ExportedMany {
  readonly receipts: readonly Receipt[]
  /** Whether versions and receipts are in the library. */
  readonly recorded: boolean
  /** Releases of which every file was written. */
  readonly releases: number
  readonly notExported: readonly NotExported[]
  /** Releases that it did not come to. */
  readonly left: number
  /** What ended it before: the folder, or the disk, takes no more. Null where it came to its end or was stopped. */
  readonly stoppedBy: Failure | null
}

/** What the next release would meet as well. */
const endsAll: readonly FailureCode[] = [
  'folder-missing',
  'folder-unwritable',
  'export-disk-full',
  'disk-full',
  'print-restart-needed',
  'library-missing',
]

/**
 * Exports one release after the other into a folder, each as {@link exportFiles} does. No file replaces another: a number
 * behind its name keeps them apart. A cleared text that something must be fixed in stays: nobody is asked about each.
 */
export async function exportMany(
  library: Library,
  request: ExportManyRequest,
  tools: OutputTools,
  tell: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<ExportedMany> {
  const { ids } = request
  const receipts: Receipt[] = []
  const notExported: NotExported[] = []
  let [done, whole, stoppedBy]: [number, number, Failure | null] = [0, 0, null]
  tell(0, ids.length)
  for (const id of ids) {
    if (signal.aborted || stoppedBy !== null) break
    const before = notExported.length
    for await (const it of exportOne(library, id, request, tools)) {
      if ('failure' in it) notExported.push(it)
      else receipts.push(...it.receipts)
    }
    const failed = notExported.slice(before)
    stoppedBy = failed.find(({ failure }) => endsAll.includes(failure.code))?.failure ?? null
    if (failed.length === 0) whole += 1
    done += 1
    tell(done, ids.length)
    await giveWay()
  }
  return { receipts, recorded: !library.readOnly, releases: whole, notExported, left: ids.length - done, stoppedBy }
}

type Outcome = NotExported | { readonly receipts: readonly Receipt[] }

async function* exportOne(
  library: Library,
  id: ReleaseId,
  { formats, folder, makesFolder = false, languages }: ExportManyRequest,
  tools: OutputTools,
): AsyncGenerator<Outcome> {
  let release: Release
  try {
    release = library.releases.get(id)
  } catch (error) {
    yield { release: id, headline: '', language: null, failure: failureOf(error) }
    return
  }
  const { draft, status, trashedAt } = release
  const named = languages === 'own' ? [draft.language] : languages === 'every' ? Object.keys(draft.texts) : languages
  for (const language of named) {
    try {
      if (status === 'cleared' && trashedAt === null) refuseUnfixed(library, id, language)
      const one = { id, language, formats, folder, makesFolder, isNumbered: true, replace: false } as const
      yield await exportFiles(library, { ...one, reason: 'export' }, tools)
    } catch (error) {
      if (!(error instanceof NamedFailure)) logError('export', error)
      if (error instanceof ExportStopped) yield error.exported
      yield { release: id, headline: textOf(draft, draft.language).headline, language, failure: failureOf(error) }
    }
  }
}

function refuseUnfixed(library: Library, id: ReleaseId, language: LanguageTag): void {
  const { count, hard } = toFixAmong(checksOf(library, id, [language]))
  if (count > 0) throw new NamedFailure('must-fix', { count, hard })
}
