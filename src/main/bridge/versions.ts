import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectVersions({ library }: Desk): void {
  handle(contract.versions.list, ({ id }) => library().versions.lines(id))
  handle(contract.versions.compare, ({ id, before, after }) => library().versions.compare(id, before, after))
  handle(contract.versions.restore, ({ id, revision, version }) => library().versions.restore(id, revision, version))
}
