import { contract } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectBackups({ library, status, switchTo, toTheEnd, makeBackup }: Desk): void {
  /** A window may name the backups of its own library, and no other file. */
  const ours = (path: string): string => {
    if (
      !library()
        .backups.list()
        .some((it) => it.path === path)
    )
      throw new NamedFailure('backup-unreadable', { path })
    return path
  }

  handle(contract.backups.list, () => library().backups.list())
  handle(contract.backups.make, () => toTheEnd(makeBackup('by-hand')))
  handle(contract.backups.contents, ({ path }) => library().backups.contents(ours(path)))
  handle(contract.backups.restoreAll, async ({ path }) => {
    await switchTo(library().backups.restoreAll(ours(path)), false)
    return status()
  })
  handle(contract.backups.restoreRelease, ({ path, id }) => library().backups.restoreRelease(ours(path), id))
}
