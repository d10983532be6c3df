import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical'
import type { FrozenRelease } from '../../shared/release'

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Hash of a version: SHA-256 over the canonical JSON of what it froze, lower-case hexadecimal. */
export const versionHash = (content: FrozenRelease): string => sha256(canonicalJson(content))

/**
 * Shows later whether a stored draft still is what was written: SQLite's own checks miss a flipped bit inside a text.
 * Half a surrogate pair, which UTF-8 cannot hold, counts as the replacement character that the file keeps of it.
 */
export const sealOf = (draft: unknown): string =>
  sha256(canonicalJson(draft).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'))
