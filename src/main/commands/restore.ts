import { resolve } from 'node:path'
import type { ReleaseId } from '../../shared/release'
import { restoreLibrary } from '../library'
import { idIn } from './usage'
import type { Verb } from './verb'
import { changingLibrary, libraryNamed } from './with-library'

/** Brings a backup back: whole, as a library of its own beside this one, or one release of it, as a copy in this one. */
export const restore: Verb = {
  usage: 'restore BACKUP [--release ID] [--library PATH]',
  options: ['release'],
  words: 1,
  run: async (given, tools) => {
    const path = resolve(tools.folder, given.positionals[0] ?? '')
    const release = idIn<ReleaseId>(given, 'release')
    // A whole library is brought back without opening the one beside it, which may be damaged or gone.
    if (release === null) return { library: restoreLibrary(libraryNamed(given, tools), path, new Date()) }
    return await changingLibrary(given, tools, (library) => library.backups.restoreRelease(path, release))
  },
}
