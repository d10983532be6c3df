import type { Document } from '../../shared/document'
import type { LanguageTag, Release, TextPart } from '../../shared/release'
import type { Failure } from '../../shared/result'

/** Where the words on screen stand. `at` is an instant of the log. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface SessionState {
  /** The open release. Its body in `language` lags behind the editor until the next save. */
  readonly release: Release | null
  readonly language: LanguageTag
  readonly saving: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Counts what main has done with the open release, so that what hangs on it is read anew. */
  readonly exchanges: number
}

/** What the session needs of the editor of one part. */
export interface EditorPort {
  readonly language: LanguageTag
  readonly part: TextPart
  /** The document as it stands. */
  readDocument: () => Document
  /** Replaces the document without recording an undo entry. */
  setDocument: (document: Document) => void
  /** Applies steps of an undo entry without recording them. */
  applySteps: (steps: readonly unknown[]) => void
}
