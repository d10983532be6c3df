import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { bringShare, openLibrary, shareAt, type Library, type OpenOptions, type Share } from '../library'
import { say } from '../words'
import type { Given, Tools } from './verb'

const pathNamed = ({ values }: Given, { usualLibrary, folder }: Tools): string =>
  values['library'] === undefined ? usualLibrary : resolve(folder, values['library'])

/**
 * The library that is named, or the usual one; of one on a share the working copy. Fails with `share-in-window` {path} where
 * there is none yet.
 */
export function libraryNamed(given: Given, tools: Tools): string {
  const path = pathNamed(given, tools)
  const share = shareAt(tools.userData, path)
  if (share === null) return path
  if (!existsSync(share.copy)) throw new NamedFailure('share-in-window', { path: share.path })
  return share.copy
}

/**
 * Brings what is published on a share, where it is there and nothing here waits to be published. Else what is here is read, and
 * the person is told so. Fails as {@link bringShare} where nothing is here.
 */
function bringForReading(share: Share, { tell }: Tools): void {
  try {
    const { state } = bringShare({ share, create: false }, () => {})
    if (state !== 'current') tell(say(`command-line.on-share-${state}`, { path: share.path }))
  } catch (error) {
    // The window has it open, and with it all that was published before.
    const isOpen = error instanceof NamedFailure && error.code === 'library-locked' && existsSync(share.copy)
    if (!isOpen) throw error
  }
}

async function withLibrary<T>(
  given: Given,
  tools: Tools,
  options: OpenOptions,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const path = pathNamed(given, tools)
  const share = shareAt(tools.userData, path)
  if (share !== null) bringForReading(share, tools)
  const library = openLibrary(share?.copy ?? path, share === null ? options : { create: false, readOnly: true })
  try {
    return await work(library)
  } finally {
    library.close()
  }
}

/** Reads beside whatever else has the library open. */
export const readingLibrary = <T>(given: Given, tools: Tools, work: (library: Library) => T | Promise<T>): Promise<T> =>
  withLibrary(given, tools, { create: false, readOnly: true }, work)

const writing =
  (create: boolean) =>
  async <T>(given: Given, tools: Tools, work: (library: Library) => T | Promise<T>): Promise<T> => {
    const share = shareAt(tools.userData, pathNamed(given, tools))
    if (share !== null) throw new NamedFailure('share-in-window', { path: share.path })
    return await withLibrary(given, tools, { create }, (library) => {
      if (library.readOnly) throw new NamedFailure(library.reason ?? 'read-only', { path: library.path })
      return work(library)
    })
  }

/** Writes, or fails with the reason why the library cannot be written now, or not from here, as one on a share. A library that is not there yet is made. */
export const writingLibrary = writing(true)

/** The same for what needs a library with something in it: none is made. */
export const changingLibrary = writing(false)

/** Writes where that is possible, and else only reads. */
export const anyLibrary = <T>(given: Given, tools: Tools, work: (library: Library) => T | Promise<T>): Promise<T> =>
  withLibrary(given, tools, { create: false }, work)
