import { create } from 'zustand'
import type { Reading } from '../../../shared/intake'
import { api } from '../../bridge'
import { report } from '../../notices'

/** Where the text goes: into a release of its own, or into the empty page of the open one. */
export type Target = 'new' | 'open'

/** A reading that waits for the officer's review. */
export interface Waiting {
  readonly reading: Reading
  /** A file's name, or empty for the clipboard. */
  readonly name: string
  readonly target: Target
}

interface IntakeState {
  readonly isPasting: boolean
  /** What is in the paste window; kept when it is closed, so that nothing typed is lost. */
  readonly pasted: string
  readonly waiting: Waiting | null
}

export const useIntake = create<IntakeState>(() => ({ isPasting: false, pasted: '', waiting: null }))

/** Opens the window that a news item is pasted into, for a new release. */
export const pasteNewsItem = (): void => useIntake.setState({ isPasting: true })

/** Asks for a plain text file and opens the review, for a new release. */
export async function importNewsItem(): Promise<void> {
  const answer = await api.intake.chooseFile({})
  if (answer.ok) useIntake.setState({ waiting: { ...answer.value, target: 'new' } })
  else report(answer)
}

/** Opens the review of text that was pasted into an empty page; `target` says which release takes it. */
export async function reviewPasted(text: string, target: Target): Promise<void> {
  const answer = await api.intake.read({ text })
  if (answer.ok) useIntake.setState({ isPasting: false, waiting: { reading: answer.value, name: '', target } })
  else report(answer)
}
