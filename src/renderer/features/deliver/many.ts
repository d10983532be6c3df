import { create } from 'zustand'
import type { ExportReport, Selection } from '../../../shared/contract'
import type { Failure } from '../../../shared/result'
import { api, longWork } from '../../bridge'
import { report } from '../../notices'
import { session } from '../../session'
import { folderToStartWith, left, useDeliveries } from './deliveries'

/** Where the export of several releases stands. */
type Step =
  | { readonly is: 'asking'; readonly failure: Failure | null }
  | { readonly is: 'working'; readonly done: number; readonly isStopping: boolean; readonly stop: () => void }
  | { readonly is: 'done'; readonly report: ExportReport }

interface Many {
  /** What is to be exported; null while the window is closed. */
  readonly selection: Selection | null
  readonly count: number
  readonly isEveryLanguage: boolean
  readonly step: Step
}

const asking = (failure: Failure | null = null): Step => ({ is: 'asking', failure })

/** Folder and formats are those of the export of one release. */
export const useMany = create<Many>(() => ({ selection: null, count: 0, isEveryLanguage: false, step: asking() }))

/** Opens the export window for several releases. */
export async function startExportMany(selection: Selection, count: number): Promise<void> {
  await folderToStartWith()
  useMany.setState({ selection, count, step: asking() })
}

export const closeMany = (): void => useMany.setState({ selection: null })

export async function chooseFolderForMany(): Promise<void> {
  const answer = await api.deliver.chooseFolder({})
  if (answer.ok) useDeliveries.setState({ folder: answer.value.folder })
  if (answer.ok || answer.code !== 'cancelled') useMany.setState({ step: asking(answer.ok ? null : answer) })
}

/** Exports all of them, with what is on the page as it is seen there. */
export async function exportMany(): Promise<void> {
  const { selection, isEveryLanguage } = useMany.getState()
  const { formats, folder } = useDeliveries.getState()
  if (selection === null) return
  const flushed = await session.flush()
  if (!flushed.ok) return useMany.setState({ step: asking(flushed) })
  const { answer, stop } = longWork(
    (work) => api.deliver.exportMany({ work, selection, formats: [...formats], folder, isEveryLanguage }),
    ({ done }) => changeWorking({ done }),
  )
  useMany.setState({ step: { is: 'working', done: 0, isStopping: false, stop } })
  const ended = await answer
  left()
  useMany.setState({ step: ended.ok ? { is: 'done', report: ended.value } : asking(ended) })
}

export function stopMany(): void {
  const { step } = useMany.getState()
  if (step.is !== 'working') return
  changeWorking({ isStopping: true })
  step.stop()
}

const changeWorking = (change: { readonly done?: number; readonly isStopping?: boolean }): void =>
  useMany.setState(({ step }) => (step.is === 'working' ? { step: { ...step, ...change } } : {}))

/** Shows the folder that the files are in. */
export async function showFolder({ shown }: ExportReport): Promise<void> {
  if (shown === null) return
  const answer = await api.deliver.reveal({ receipt: shown, open: false })
  if (!answer.ok) report(answer)
}
