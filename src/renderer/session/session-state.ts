import type { Document } from '../../shared/document'
import type { Rewriting } from '../../shared/linking'
import type { LanguageTag, Release, ReleaseId, TextPart } from '../../shared/release'
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
  /** Another number with every entry of the undo that is begun, taken back or done again: what was done is the last until then. */
  readonly deed: number
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
  /** Whether it belongs to what was typed last, however long that took: what is composed is looked at when it is over. */
  readonly isOwed?: boolean
  /** The composition that it is of: an input method may take its time over one. */
  readonly composition?: number | undefined
}

/** A change that an editor has made to its text. `typed` is given where a person would take back what comes next with it. */
export interface TextWrite extends Place {
  /** The release whose text it is: an editor may outlive the one that was open. */
  readonly release: ReleaseId
  readonly forward: unknown[]
  readonly inverse: unknown[]
  readonly typed?: Typed | undefined
}
