/**
 * What the editor asks of the window around it. A door of its own: the window that answers must not load an editor.
 */
import { create } from 'zustand'

/** Where in the body the words are quoted whose remark is asked for; null while nothing is asked. */
export const useAskedRemark = create<{ readonly at: number | null }>(() => ({ at: null }))

export const askWhatWasSaid = (at: number | null): void => useAskedRemark.setState({ at })

interface Unsourced {
  /** Whether claims without a source are shown. */
  readonly isShown: boolean
  /** How many, by the part that they stand in. */
  readonly counts: Readonly<Record<string, number>>
}

export const useUnsourced = create<Unsourced>(() => ({ isShown: false, counts: {} }))

export const showUnsourced = (isShown: boolean): void => useUnsourced.setState({ isShown, counts: {} })
