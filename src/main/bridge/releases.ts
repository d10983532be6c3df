import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectReleases({ library }: Desk): void {
  handle(contract.releases.list, ({ view, query }) => library().releases.list(view, query))
  handle(contract.releases.create, ({ type, draft }) => library().releases.create(type, draft))
  handle(contract.releases.get, ({ id }) => library().releases.get(id))
  handle(contract.releases.save, ({ id, revision, draft }) => library().releases.save(id, revision, draft))
  handle(contract.releases.trash, ({ id }) => {
    library().releases.trash(id)
    return {}
  })
  handle(contract.releases.restore, ({ id }) => {
    library().releases.restore(id)
    return {}
  })
  handle(contract.releases.history, ({ id }) => library().receipts.list(id))
}
