import { create } from 'zustand'

export type BeginDialog = 'earlier' | 'template' | 'save-template'

interface BeginState {
  /** The place beside which the choice of what to begin is open, in the window's pixels; null while it is closed. */
  readonly newMenu: DOMRect | null
  readonly dialog: BeginDialog | null
  /** Step of the tour, from 0; null while it is not taken. */
  readonly tourStep: number | null
}

export const useBegin = create<BeginState>(() => ({ newMenu: null, dialog: null, tourStep: null }))

/** Offers everything that a release can start from, at the button for it or, where that is hidden, at the window's edge. */
export function openNewMenu(): void {
  const button = document.querySelector('[data-part="new"] button')
  useBegin.setState({ newMenu: button?.getBoundingClientRect() ?? new DOMRect(12, 12, 0, 0) })
}

export const openBegin = (dialog: BeginDialog): void => useBegin.setState({ dialog })

export const closeBegin = (): void => useBegin.setState({ dialog: null })

export const startTour = (): void => useBegin.setState({ tourStep: 0 })
