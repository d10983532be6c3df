import { destroyReleases, trashRound, wipeFreePages } from '../destroying'
import { Checks } from '../health'
import type { Library, Releases } from '../library'
import { sweepIndex } from '../search/sweep-index'
import type { Wing } from './wing'

export function keepingWing({ path, connection, isReadOnly, read, write }: Wing): Pick<Library, 'health'> & {
  destroying: Pick<Releases, 'destroy' | 'trashRound' | 'sweepNext'>
} {
  const checks = new Checks(path, connection, isReadOnly ? null : (work) => write(() => work(connection)))
  let sweep: Generator<undefined> | null = null

  const sweeping = (gone: ReturnType<Releases['destroy']>): typeof gone => {
    if (gone.length > 0) sweep = sweepIndex(connection)
    return gone
  }

  return {
    health: {
      state: () => read(() => checks.state()),
      checkNext: (kind, milliseconds) => read(() => checks.next(kind, milliseconds)),
      beginCheck: (kind) => read(() => checks.begin(kind)),
      takeChecked: (kind, part) => read(() => checks.take(kind, part)),
    },
    destroying: {
      destroy: (ids, reason) => write((author) => sweeping(destroyReleases(connection, author, ids, reason))),
      trashRound: (now) => write((author) => sweeping(trashRound(connection, author, now))),
      sweepNext: (milliseconds) =>
        write(() => {
          const until = performance.now() + milliseconds
          while (sweep !== null && performance.now() < until) {
            if (sweep.next().done === true) {
              sweep = null
              wipeFreePages(connection)
            }
          }
          return sweep !== null
        }),
    },
  }
}
