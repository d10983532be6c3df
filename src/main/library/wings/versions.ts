import { comparison } from '../../../shared/comparing'
import type { FrozenRelease, VersionId } from '../../../shared/release'
import type { Library } from '../library'
import { restoreVersion } from '../restore-version'
import { addHandover } from '../tables/handover'
import { readRelease, releaseKey } from '../tables/release'
import { linesOf, listVersions, readVersion, versionKey } from '../tables/version'
import { freeze } from '../versions'
import type { Wing } from './wing'

export function versionsWing({ connection, read, write, cut }: Wing): Pick<Library, 'versions'> {
  return {
    versions: {
      freeze: (id) => read(() => freeze(connection, readRelease(connection, id))),
      cut: (id, why) => write((author) => cut(author, id, why)),
      get: (id) => read(() => readVersion(connection, id)),
      list: (release) => read(() => listVersions(connection, release)),
      lines: (release) => read(() => linesOf(connection, releaseKey(connection, release))),
      compare: (release, before, after) =>
        read(() => {
          const key = releaseKey(connection, release)
          const contentOf = (id: VersionId): FrozenRelease => {
            versionKey(connection, key, id)
            return readVersion(connection, id).content
          }
          const now = (): FrozenRelease => freeze(connection, readRelease(connection, release))
          return comparison(contentOf(before), after === null ? now() : contentOf(after))
        }),
      restore: (release, revision, version) =>
        write((author) => restoreVersion(connection, author, release, revision, version)),
      handOver: (id, language, route) =>
        write((author) =>
          connection.transaction(() => {
            const key = releaseKey(connection, readVersion(connection, id).release)
            addHandover(connection, author, key, versionKey(connection, key, id), { language, route })
          }),
        ),
    },
  }
}
