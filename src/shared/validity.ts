import type { Values } from './result'

/** How much a finding matters, in officers' words: Must fix, Check, Consider. */
export type Severity = 'mustFix' | 'check' | 'consider'

/** Something that stands between a record and print. The words are in the locale catalogue under `finding.<code>`. */
export interface Finding {
  readonly code: string
  /** Where it shows: a field's path such as `event.end` or `speakers.<id>.name`. */
  readonly path: string
  readonly severity: Severity
  readonly values: Values
}

export const finding = (code: string, path: string, severity: Severity = 'check', values: Values = {}): Finding => ({
  code,
  path,
  severity,
  values,
})

export const isBlank = (text: string): boolean => text.trim() === ''
