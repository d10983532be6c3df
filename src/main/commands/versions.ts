import type { ReleaseId, VersionId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { releaseNamed } from './release-named'
import { wrongUse } from './usage'
import type { Verb } from './verb'
import { readingLibrary } from './with-library'

/** What now stands for in place of a version's number. */
const now = 'now'

/** The versions of a release, newest first; or how one of them differs from another, or from what prints now. */
export const versions: Verb = {
  usage: 'versions ID [--compare NUMBER,NUMBER|now] [--library PATH]',
  options: ['compare'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const compared = given.values['compare']?.split(',').map((word) => word.trim())
    if (compared === undefined) return await readingLibrary(given, tools, (library) => library.versions.lines(id))
    const [before = '', after = ''] = compared
    if (compared.length !== 2) throw wrongUse('--compare takes two numbers, or a number and now, with a comma between')
    return await readingLibrary(given, tools, (library) =>
      library.versions.compare(
        id,
        versionNumbered(library, id, before),
        after === now ? null : versionNumbered(library, id, after),
      ),
    )
  },
}

/** The version that a number names. Fails with `not-found`. */
export function versionNumbered(library: Library, id: ReleaseId, number: string): VersionId {
  if (!/^\d+$/.test(number)) throw wrongUse(`${number} is not the number of a version`)
  const line = library.versions.lines(id).find((it) => it.number === Number(number))
  if (line === undefined) throw new NamedFailure('not-found', { id: number })
  return line.id
}
