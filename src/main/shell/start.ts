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
  const { library } = parsed(words).values
  return typeof library === 'string' ? resolve(folder, library) : fileNamedIn(words, folder)
}

/** The file of ours that a start is to open, a library or a package, as an absolute path; otherwise null. */
export function fileNamedIn(words: readonly string[], folder: string): string | null {
  const file = parsed(words).positionals.find((word) => word.endsWith(libraryEnding))
  return file === undefined ? null : resolve(folder, file)
}

const parsed = (words: readonly string[]): ReturnType<typeof parseArgs> =>
  parseArgs({ args: [...words], options: { library: { type: 'string' } }, strict: false, allowPositionals: true })
