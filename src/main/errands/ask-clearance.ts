import { join } from 'node:path'
import {
  isOut,
  type ClearanceStep,
  type LanguageTag,
  type Receipt,
  type Release,
  type ReleaseId,
} from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { makeFolder } from '../files'
import { wordsHash, type Library } from '../library'
import type { OutputTools } from './output-tools'
import { pictureAddresses } from './picture-addresses'
import { recordFile } from './record-file'

export interface ClearanceRequest {
  readonly id: ReleaseId
  readonly language: LanguageTag
  readonly steps: readonly ClearanceStep[]
  readonly folder: string
  /** Whether each version gets a folder of its own in there. */
  readonly isApart: boolean
  /** Whether a file of the same name is replaced; otherwise it is answered with `file-exists`. */
  readonly replace: boolean
}

export interface AskedClearance {
  readonly release: Release
  /** The clearance copy and the mail draft that carries it. */
  readonly receipts: readonly Receipt[]
}

/**
 * Cuts a version, makes its clearance copy and a mail draft to whoever clears, and only then writes down who is asked:
 * nobody is asked about a copy that is not there. Fails with `in-trash`, `transition-refused` once the release is out,
 * `step-not-needed` {step}, and as an export does.
 */
export async function askClearance(
  library: Library,
  { id, language, steps, folder, isApart, replace }: ClearanceRequest,
  tools: OutputTools,
): Promise<AskedClearance> {
  const { deliverClearanceCopy } = await import('../delivery')
  const { draft, status, trashedAt } = library.releases.get(id)
  if (trashedAt !== null) throw new NamedFailure('in-trash')
  if (draft.texts[language] === undefined) throw new NamedFailure('language-missing', { language })
  if (isOut(status)) throw new NamedFailure('transition-refused', { from: status, to: 'in-clearance' })
  const mission = library.mission.get()
  const needed = library.clearance.state(id).steps.map(({ step }) => step)
  const asked = [...new Set(steps)]
  for (const step of asked) if (!needed.includes(step)) throw new NamedFailure('step-not-needed', { step })
  const { clearers } = mission
  const to = asked.map((step) => clearers[step]?.email.trim() ?? '').filter((address) => address !== '')
  const pictures = pictureAddresses(library, draft.pictures, tools)
  const version = library.versions.cut(id, 'clearance')
  const place = isApart ? join(folder, version.id) : folder
  makeFolder(place)
  const required = needed.map((step) => ({ step, name: clearers[step]?.name.trim() ?? '' }))
  const hash = wordsHash(version.content)
  const receipts: Receipt[] = []
  for (const format of ['pdf', 'eml'] as const) {
    const file = await deliverClearanceCopy(
      { version, language, hash, format, folder: place, replace, required, asked, to, pictures },
      tools,
    )
    const route = format === 'pdf' ? 'clearance-copy' : 'clearance-draft'
    await recordFile(library, { version: version.id, language, format, route, ...file }, (it) => receipts.push(it))
  }
  return { release: library.clearance.ask(id, asked, version.id), receipts }
}
