import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectSearches({ library }: Desk): void {
  handle(contract.searches.list, () => library().savedSearches.list())
  handle(contract.searches.save, (search) => {
    library().savedSearches.save(search)
    return {}
  })
  handle(contract.searches.remove, ({ id }) => {
    library().savedSearches.remove(id)
    return {}
  })
  handle(contract.searches.move, ({ id, before }) => {
    library().savedSearches.move(id, before)
    return {}
  })
}
