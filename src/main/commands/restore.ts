import { resolve } from 'node:path'
import type { ReleaseId } from '../../shared/release'
import { restoreLibrary } from '../library'
import { releaseNamed } from './release-named'
import { idIn, wrongUse } from './usage'
import type { Verb } from './verb'
import { versionNumbered } from './versions'
import { changingLibrary, libraryNamed } from './with-library'

/**
 * Brings a backup back: whole, as a library of its own beside this one, or one release of it, as a copy in this one. Or makes
 * an older version of a release what it says again.
 */
export const restore: Verb = {
  usage: 'restore BACKUP [--release ID] [--library PATH], or restore ID --version NUMBER [--library PATH]',
  options: ['release', 'version'],
  words: 1,
  run: async (given, tools) => {
    const number = given.values['version']
    if (number !== undefined) {
      if (given.values['release'] !== undefined) throw wrongUse('--release belongs to a backup, --version to a release')
      const id = releaseNamed(given)
      return await changingLibrary(given, tools, (library) => {
        const version = versionNumbered(library, id, number)
        return library.versions.restore(id, library.releases.get(id).revision, version)
      })
    }
    const path = resolve(tools.folder, given.positionals[0] ?? '')
    const release = idIn<ReleaseId>(given, 'release')
    // A whole library is brought back without opening the one beside it, which may be damaged or gone.
    if (release === null) return { library: restoreLibrary(libraryNamed(given, tools), path, new Date()) }
    return await changingLibrary(given, tools, (library) => library.backups.restoreRelease(path, release))
  },
}
