import type { Document } from '../../shared/document'
import type { Rewriting } from '../../shared/linking'
import type { LanguageTag, Release, TextPart } from '../../shared/release'
import type { Failure } from '../../shared/result'

/** Where the words on screen stand. `at` is an instant of the log. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface SessionState {
  /** The open release. Its texts in `language` lag behind their editors until the next save. */
  readonly release: Release | null
  readonly language: LanguageTag
  readonly saving: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Counts what main has done with the open release, so that what hangs on it is read anew. */
  readonly exchanges: number
}

/** A text of the release in one of its languages. */
export interface Place {
  readonly language: LanguageTag
  readonly part: TextPart
}

/** What the session needs of the editor of one part. */
export interface EditorPort extends Place {
  /** The document as it stands. */
  readDocument: () => Document
  /** Replaces the document without recording an undo entry. */
  setDocument: (document: Document) => void
  /** Applies steps of an undo entry without recording them. Throws where they do not fit, and changes nothing then. */
  applySteps: (steps: readonly unknown[]) => void
  /** Replaces words that still stand there, as one change that is recorded; they keep their links and look. */
  rewrite: (rewritings: readonly Rewriting[]) => void
}

/** What typing or erasing replaced, `from` and `to` in the document before it and `end` in the document after it. */
export interface Typed {
  readonly from: number
  readonly to: number
  readonly end: number
}

/** A change that an editor has made to its text. `typed` is given where a person would take back what comes next with it. */
export interface TextWrite extends Place {
  readonly forward: unknown[]
  readonly inverse: unknown[]
  readonly typed?: Typed | undefined
}
