import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Quoted } from '../commands/quoted-words'

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

/** What the commands and plugins of one editor tell its menus. */
export interface QuotingView {
  readonly question: SpeakerQuestion | null
  readonly sources: SourceQuestion | null
  /** Quoted words of a paragraph that the caret or the mouse rests on. */
  readonly pointed: { readonly from: number; readonly to: number; readonly by: 'caret' | 'mouse' } | null
}

const newQuotingStore = (): StoreApi<QuotingView> =>
  createStore(() => ({ question: null, sources: null, pointed: null }))

const stores = new WeakMap<Editor, StoreApi<QuotingView>>()

/** Of one editor. */
export function quotingOf(editor: Editor): StoreApi<QuotingView> {
  let store = stores.get(editor)
  if (store === undefined) {
    store = newQuotingStore()
    stores.set(editor, store)
  }
  return store
}
