import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the menu at the caret offers: people after `@`, details after `{`. */
export type AskedKind = 'mention' | 'detail'

/** A menu open at the caret. `from` and `to` are what a choice takes the place of: the sign, and what was typed after it. */
export interface Asked {
  readonly kind: AskedKind
  readonly from: number
  readonly to: number
  /** What was typed after the sign. */
  readonly query: string
}

/** Linked words that are pointed at, by where they stand. */
export interface Pointed {
  readonly from: number
  readonly to: number
  readonly by: 'caret' | 'mouse' | 'command'
  /** Whether words of the officer's own are asked for. */
  readonly isWorded?: boolean
}

/** What the plugins tell the menus of one editor; changes for what is on screen, never for a key beside it. */
export interface LinkView {
  readonly asked: Asked | null
  readonly pointed: Pointed | null
  /** Selected words that a detail is sought for. */
  readonly sought: { readonly from: number; readonly to: number } | null
  /** The open menu's way with a key; true where it has taken it. */
  readonly onKey: ((event: KeyboardEvent) => boolean) | null
}

export type LinkStore = StoreApi<LinkView>

export const newLinkStore = (): LinkStore =>
  createStore<LinkView>(() => ({ asked: null, pointed: null, sought: null, onKey: null }))
