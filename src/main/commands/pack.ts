import { app } from 'electron'
import { resolve } from 'node:path'
import { textOf } from '../../shared/release'
import { safeFileName } from '../files'
import { packReleases, type Library } from '../library'
import { say } from '../words'
import { releaseIn } from './release-named'
import { choice, wrongUse } from './usage'
import type { Verb } from './verb'
import { readingLibrary } from './with-library'

/** Packs releases with their versions and pictures into one file, for another officer's library. */
export const pack: Verb = {
  usage: 'pack ID…, or pack --all, [--to FILE] [--replace no|yes] [--library PATH]',
  options: ['to', 'replace'],
  flags: ['all'],
  words: { from: 0 },
  run: async (given, tools) => {
    const isAll = given.flags.has('all')
    const ids = given.positionals.map(releaseIn)
    if (isAll === ids.length > 0) throw wrongUse('Name the releases by their ids, or say --all')
    const replace = choice(given, 'replace', ['no', 'yes']) === 'yes'
    return await readingLibrary(given, tools, (library) => {
      const to = resolve(tools.folder, given.values['to'] ?? nameFor(library, ids[0]))
      const at = new Date().toISOString()
      const about = { app: app.getVersion(), at, officer: library.officer.get() }
      return packReleases({ library: library.path, ids: isAll ? 'all' : ids, to, replace, ...about })
    })
  },
}

/** What a package is called that nobody has named: by its first release. */
function nameFor(library: Library, first: ReturnType<typeof releaseIn> | undefined): string {
  const headline = (id: NonNullable<typeof first>): string => {
    const { draft } = library.releases.get(id)
    return textOf(draft, draft.language).headline
  }
  const name = first === undefined ? '' : headline(first)
  return `${safeFileName(name, say('command-line.package-name'))}.communique`
}
