import { mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { isDiskFull } from './error-code'

/**
 * Makes a folder with all above it, where it is not there yet. Fails with `folder-unwritable` {folder}, also where a file
 * is in its way, and `export-disk-full` {name, folder}.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const options = { cause: error }
    throw isDiskFull(error)
      ? new NamedFailure('export-disk-full', { name: basename(folder), folder: dirname(folder) }, options)
      : new NamedFailure('folder-unwritable', { folder }, options)
  }
}
