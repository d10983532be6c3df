import type { Values } from './result'

/** How much a finding matters, in officers' words: Must fix, Check, Consider. */
export type Severity = 'mustFix' | 'check' | 'consider'

/** Words of a block that a finding is about, in UTF-16 code units of the block's text (a line break counts one). */
export interface Anchor {
  readonly language: string
  readonly text: 'body' | 'notesToEditors' | 'boilerplate' | `captions.${string}`
  /** The block's id; null in a document that no editor has named the blocks of. */
  readonly block: string | null
  /** Place of the text block in reading order, from 0. */
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A change that settles a finding. */
export type Fix =
  /** Puts `text` in place of the words that the finding is about. */
  | { readonly kind: 'replace-words'; readonly text: string }
  /** Writes a field of the draft, by its path. */
  | { readonly kind: 'set-field'; readonly path: readonly (string | number)[]; readonly value: unknown }
  /** Carried-over words that the officer confirms as right where they stand. */
  | { readonly kind: 'confirm'; readonly place: string; readonly phrase: string }
  | { readonly kind: 'ask-clearance' }

/** Something that stands between a record and print. The words are in the locale catalogue under `finding.<code>`. */
export interface Finding {
  readonly code: string
  /** Where it shows: a field's path such as `event.end` or `speakers.<id>.name`. */
  readonly path: string
  readonly severity: Severity
  readonly values: Values
  /** Absent where a finding is about a field. */
  readonly anchor?: Anchor
  readonly fix?: Fix
  /** No reason lets a release go out with it; only on what must be fixed. */
  readonly isHard?: true
}

export const finding = (code: string, path: string, severity: Severity = 'check', values: Values = {}): Finding => ({
  code,
  path,
  severity,
  values,
})

export const isBlank = (text: string): boolean => text.trim() === ''
