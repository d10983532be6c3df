import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectLibrary({ library, status, chooseLibrary }: Desk): void {
  handle(contract.library.status, () => status())
  handle(contract.library.open, async ({ create }) => {
    await chooseLibrary(create)
    return status()
  })
  handle(contract.library.counts, () => library().releases.counts())
  handle(contract.library.find, ({ query }) => library().find(query))
  handle(contract.library.recovered, () => library().releases.recovered())
}
