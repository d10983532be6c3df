import { create } from 'zustand'
import type { ExportFormat, LanguageTag, Receipt, ReleaseId } from '../../../shared/release'
import type { Answer, Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tellOf } from '../../notices'
import { session, useSession } from '../../session'
import { say } from '../../words'

/** Where the export window stands. */
export type Export =
  | { readonly step: 'asking'; readonly failure: Failure | null }
  | { readonly step: 'working' }
  | { readonly step: 'done'; readonly receipts: readonly Receipt[] }

interface Deliveries {
  readonly exporting: Export | null
  readonly formats: readonly ExportFormat[]
  readonly folder: string
  readonly isMakingDraft: boolean
  /** Counts what left the house in this window, so that the history is read anew. */
  readonly count: number
}

export const useDeliveries = create<Deliveries>(() => ({
  exporting: null,
  formats: ['pdf'],
  folder: '',
  isMakingDraft: false,
  count: 0,
}))

interface OneText {
  readonly id: ReleaseId
  readonly language: LanguageTag
}

/** Saves what is on screen, so that what leaves is what is seen; null where nothing is open or it could not be saved. */
async function savedText(): Promise<Answer<OneText> | null> {
  const { release, language } = useSession.getState()
  if (release === null) return null
  const flushed = await session.flush()
  return flushed.ok ? { ok: true, value: { id: release.id, language } } : flushed
}

/** Something left the house. */
export const left = (): void => useDeliveries.setState(({ count }) => ({ count: count + 1 }))

/** Puts the open release on the clipboard as rich text and as plain text. */
export async function copyForEmail(): Promise<void> {
  const it = await savedText()
  const answer = it?.ok ? await api.deliver.copyForEmail(it.value) : it
  left()
  if (answer?.ok) tellOf('release', say('deliver.copied'))
  else if (answer !== null) report(answer)
}

/** Makes a mail draft of the open release and opens it in the mail program. */
export async function openDraft(): Promise<void> {
  const it = await savedText()
  if (it === null) return
  if (!it.ok) return report(it)
  useDeliveries.setState({ isMakingDraft: true })
  const answer = await api.deliver.openDraft(it.value)
  useDeliveries.setState({ isMakingDraft: false })
  left()
  if (answer.ok) tellOf('release', say('deliver.draft-opened'))
  else report(answer)
}

/** Opens a new message with the opening lines; the whole text is on the clipboard. */
export async function openMessage(): Promise<void> {
  const it = await savedText()
  const answer = it?.ok ? await api.deliver.mailto(it.value) : it
  left()
  if (answer?.ok) tellOf('release', say('deliver.mailto-opened'))
  else if (answer !== null) report(answer)
}

/** Opens the export window for the open release, with these formats chosen. */
export async function startExport(formats: readonly ExportFormat[] = useDeliveries.getState().formats): Promise<void> {
  if (useSession.getState().release === null) return
  await folderToStartWith()
  useDeliveries.setState({ exporting: { step: 'asking', failure: null }, formats })
}

/** Takes the folder of the last export where none has been chosen yet. */
export async function folderToStartWith(): Promise<void> {
  if (useDeliveries.getState().folder !== '') return
  const preferences = await api.preferences.get({})
  if (preferences.ok) useDeliveries.setState({ folder: preferences.value.lastFolder })
}

export const closeExport = (): void => useDeliveries.setState({ exporting: null })

export async function chooseFolder(): Promise<void> {
  const answer = await api.deliver.chooseFolder({})
  if (answer.ok) useDeliveries.setState({ folder: answer.value.folder, exporting: { step: 'asking', failure: null } })
  else if (answer.code !== 'cancelled') useDeliveries.setState({ exporting: { step: 'asking', failure: answer } })
}

export function chooseFormat(format: ExportFormat, isChosen: boolean): void {
  useDeliveries.setState(({ formats, exporting }) => ({
    formats: isChosen ? [...formats, format] : formats.filter((each) => each !== format),
    exporting: exporting && { step: 'asking', failure: null },
  }))
}

/** Writes the chosen files. With `replace`, files of the same names give way. */
export async function exportFiles(replace: boolean): Promise<void> {
  const { formats, folder } = useDeliveries.getState()
  useDeliveries.setState({ exporting: { step: 'working' } })
  const it = await savedText()
  const answer = it?.ok ? await api.deliver.export({ ...it.value, formats: [...formats], folder, replace }) : it
  if (answer === null) return closeExport()
  left()
  useDeliveries.setState({
    exporting: answer.ok ? { step: 'done', receipts: answer.value } : { step: 'asking', failure: answer },
  })
}
