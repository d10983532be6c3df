/**
 * What the editor asks of the window around it. A door of its own: the window that answers must not load an editor.
 */
import { create } from 'zustand'

/** Quoted words whose way from the speaker to the page is asked for. */
export interface AskedRemark {
  readonly speaker: string | null
  readonly remark: string | null
  readonly words: string
  /** Lets the quoted words belong to a remark, or to none. */
  readonly belongTo: (remark: string | null) => void
}

export const useAskedRemark = create<{ readonly asked: AskedRemark | null }>(() => ({ asked: null }))

export const askRemark = (asked: AskedRemark | null): void => useAskedRemark.setState({ asked })

interface Unsourced {
  /** Whether claims without a source are shown. */
  readonly isShown: boolean
  /** How many, by the part that they stand in. */
  readonly counts: Readonly<Record<string, number>>
}

export const useUnsourced = create<Unsourced>(() => ({ isShown: false, counts: {} }))

export const showUnsourced = (isShown: boolean): void => useUnsourced.setState({ isShown, counts: {} })

export { showClaim } from './next-claim'
