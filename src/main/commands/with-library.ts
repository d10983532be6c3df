import { resolve } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { openLibrary, type Library, type OpenOptions } from '../library'
import type { Given, Tools } from './verb'

/** The library that is named, or the usual one. */
export const libraryNamed = ({ values }: Given, { usualLibrary, folder }: Tools): string =>
  values['library'] === undefined ? usualLibrary : resolve(folder, values['library'])

async function withLibrary<T>(
  given: Given,
  tools: Tools,
  options: OpenOptions,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const library = openLibrary(libraryNamed(given, tools), options)
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
  <T>(given: Given, tools: Tools, work: (library: Library) => T | Promise<T>): Promise<T> =>
    withLibrary(given, tools, { create }, (library) => {
      if (library.readOnly) throw new NamedFailure(library.reason ?? 'read-only', { path: library.path })
      return work(library)
    })

/** Writes, or fails with the reason why the library cannot be written now. A library that is not there yet is made. */
export const writingLibrary = writing(true)

/** The same for what needs a library with something in it: none is made. */
export const changingLibrary = writing(false)

/** Writes where that is possible, and else only reads. */
export const anyLibrary = <T>(given: Given, tools: Tools, work: (library: Library) => T | Promise<T>): Promise<T> =>
  withLibrary(given, tools, { create: false }, work)
