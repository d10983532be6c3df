import { app } from 'electron'
import { resolve } from 'node:path'
import { keepBeforeSending, packageName } from '../errands'
import { packReleases } from '../library'
import { say } from '../words'
import { releaseIn } from './release-named'
import { choice, wrongUse } from './usage'
import type { Verb } from './verb'
import { anyLibrary } from './with-library'

/** Packs releases with their versions and pictures into one file, for another officer's library. */
export const pack: Verb = {
  usage: 'pack ID…, or pack --all, [--to FILE] [--replace no|yes] [--library PATH]',
  options: ['to', 'replace'],
  flags: ['all'],
  words: { from: 0 },
  run: async (given, tools) => {
    const isAll = given.flags.has('all')
    const named = given.positionals.map(releaseIn)
    if (isAll === named.length > 0) throw wrongUse('Name the releases by their ids, or say --all')
    const replace = choice(given, 'replace', ['no', 'yes']) === 'yes'
    return await anyLibrary(given, tools, async (library) => {
      const ids = isAll ? library.releases.selected({ view: 'all', query: '' }) : named
      const name = packageName(library, isAll ? [] : ids, say('command-line.package-name'))
      const to = resolve(tools.folder, given.values['to'] ?? `${name}.communique`)
      await keepBeforeSending(library, ids)
      const about = { app: app.getVersion(), at: new Date().toISOString(), officer: library.officer.get() }
      return await packReleases({ library: library.path, ids, to, replace, ...about })
    })
  },
}
