/** Values that a sentence about a failure or finding may mention. Never a sentence themselves. */
export type Values = Readonly<Record<string, string | number>>

/** Everything that can go wrong and be told to a person. The words are in the locale catalogue under `failure.<code>`. */
export const failureCodes = [
  'refused',
  'invalid',
  'unexpected',
  'work-ended',
  'not-found',
  'stale',
  'read-only',
  'disk-full',
  'cancelled',
  'library-missing',
  'library-newer',
  'library-locked',
  'library-damaged',
  'library-not-ours',
  'library-unwritable',
  'library-backup-failed',
  'share-gone',
  'share-full',
  'share-busy',
  'share-taken',
  'share-forked',
  'share-in-window',
  'share-none',
  'share-unreadable',
  'folder-missing',
  'folder-unwritable',
  'file-exists',
  'file-unreadable',
  'file-too-large',
  'file-not-text',
  'text-empty',
  'text-too-large',
  'emblem-unreadable',
  'picture-unreadable',
  'picture-missing',
  'export-failed',
  'export-disk-full',
  'export-mismatch',
  'export-characters',
  'print-failed',
  'print-restart-needed',
  'mail-program-missing',
  'clipboard-failed',
  'language-missing',
  'transition-refused',
  'in-trash',
  'clearance-unnamed',
  'clearance-in-future',
  'release-in-future',
  'on-hold',
  'step-not-needed',
  'released',
  'must-fix',
  'put-right-already',
  'number-taken',
  'reason-missing',
  'version-destroyed',
  'scan-unreadable',
  'file-changed',
  'backup-unreadable',
  'backup-failed',
  'repair-failed',
  'package-unreadable',
  'package-newer',
  'package-too-large',
  'package-refused',
  'library-is-package',
  'export-unreadable',
  'export-newer',
  'usage',
] as const

export type FailureCode = (typeof failureCodes)[number]

export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  readonly values: Values
}

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

/** What crosses a boundary: an outcome as data, because thrown errors lose their type on the way. */
export type Answer<T> = Success<T> | Failure

export const ok = <T>(value: T): Success<T> => ({ ok: true, value })

export const failure = (code: FailureCode, values: Values = {}): Failure => ({ ok: false, code, values })

/** Thrown inside main's rooms for an outcome that a person must hear about; the bridge turns it into a {@link Failure}. */
export class NamedFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly values: Values = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'NamedFailure'
  }
}
