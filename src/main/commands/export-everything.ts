import { app } from 'electron'
import { resolve } from 'node:path'
import { textIn } from '../../shared/release'
import { exportEverything } from '../errands'
import { exportWords, say } from '../words'
import { needed } from './usage'
import type { Verb } from './verb'
import { readingLibrary } from './with-library'

/** Writes the whole library in open formats into a folder of its own. */
export const exportEverythingVerb: Verb = {
  usage: 'export-everything --to FOLDER [--library PATH]',
  options: ['to'],
  words: 0,
  run: async (given, tools) => {
    const folder = resolve(tools.folder, needed(given, 'to'))
    return await readingLibrary(given, tools, async (library) => {
      tools.tell(say('command-line.exporting-everything', { folder }))
      const at = new Date().toISOString()
      const { name, language } = library.mission.get()
      const words = exportWords({ mission: textIn(name, language), date: at.slice(0, 10), version: app.getVersion() })
      const about = { app: app.getVersion(), at, officer: library.officer.get(), words }
      return await exportEverything({ library: library.path, folder, ...about })
    })
  },
}
