import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Quoted } from './commands/quoted-words'

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

/** Linked or quoted words that are pointed at, by where they stand. */
export interface Pointed {
  readonly kind: 'link' | 'quoted'
  readonly from: number
  readonly to: number
  readonly by: 'caret' | 'mouse' | 'command'
  /** Whether words of the officer's own are asked for. */
  readonly isWorded?: boolean
}

/** The menu that asks who said it. */
export interface SpeakerQuestion {
  readonly quoted: Quoted
  readonly anchor: DOMRect
  /** Takes back the quotation that has just been made, while it is the last change; absent for one that was there. */
  readonly takeBack?: (tr: Transaction) => Transaction
}

/** Words whose sources are asked for. */
export interface SourceQuestion {
  readonly from: number
  readonly to: number
  readonly anchor: DOMRect
}

/** What the commands and plugins of one editor tell its menus; changes for what is on screen, never for a key beside it. */
export interface ViewState {
  readonly asked: Asked | null
  readonly pointed: Pointed | null
  /** Selected words that a detail is sought for. */
  readonly sought: { readonly from: number; readonly to: number } | null
  readonly question: SpeakerQuestion | null
  readonly sources: SourceQuestion | null
  /** The way of the menu at the caret with a key; true where it has taken it. */
  readonly onKey: ((event: KeyboardEvent) => boolean) | null
}

export type ViewStore = StoreApi<ViewState>

const stores = new WeakMap<Editor, ViewStore>()

/** Of one editor. */
export function viewOf(editor: Editor): ViewStore {
  let store = stores.get(editor)
  if (store === undefined) {
    store = createStore(() => ({
      asked: null,
      pointed: null,
      sought: null,
      question: null,
      sources: null,
      onKey: null,
    }))
    stores.set(editor, store)
  }
  return store
}
