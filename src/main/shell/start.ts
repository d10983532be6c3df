import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Ending of a library's file, by which the system knows what to open it with. */
export const libraryEnding = '.communique'

/**
 * The words after the app itself: Electron run on a folder has that folder as its first argument that is no switch, a
 * packaged app has nothing in between.
 */
export function wordsAfterApp(argv: readonly string[], isRunOnFolder: boolean): string[] {
  if (!isRunOnFolder) return argv.slice(1)
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  return folder === -1 ? [] : argv.slice(folder + 1)
}

/** The library that a start names, by `--library PATH` or as a file to open, as an absolute path; otherwise null. */
export function libraryNamedIn(words: readonly string[], folder: string): string | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { library: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const named = typeof values.library === 'string' ? values.library : undefined
  const path = named ?? positionals.find((word) => word.endsWith(libraryEnding))
  return path === undefined ? null : resolve(folder, path)
}
