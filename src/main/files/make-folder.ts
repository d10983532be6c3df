import { mkdirSync } from 'node:fs'
import { NamedFailure } from '../../shared/result'
import { isDiskFull } from './error-code'

/**
 * Makes a folder with all above it, where it is not there yet. Fails with `folder-unwritable` {folder}, also where a file
 * is in its way, and `disk-full`.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const options = { cause: error }
    throw isDiskFull(error)
      ? new NamedFailure('disk-full', {}, options)
      : new NamedFailure('folder-unwritable', { folder }, options)
  }
}
