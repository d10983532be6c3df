import type { Library } from '../library'
import { addHandover } from '../tables/handover'
import { readRelease, releaseKey } from '../tables/release'
import { listVersions, readVersion, versionKey } from '../tables/version'
import { freeze } from '../versions'
import { notYet, type Wing } from './wing'

export function versionsWing({ connection, read, write, cut }: Wing): Pick<Library, 'versions'> {
  return {
    versions: {
      freeze: (id) => read(() => freeze(connection, readRelease(connection, id))),
      cut: (id, why) => write((author) => cut(author, id, why)),
      get: (id) => read(() => readVersion(connection, id)),
      list: (release) => read(() => listVersions(connection, release)),
      lines: () => read(notYet),
      compare: () => read(notYet),
      restore: () => write(notYet),
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
