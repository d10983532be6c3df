import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectLibrary({ library, status, chooseLibrary, pauses }: Desk): void {
  handle(contract.library.status, () => status())
  handle(contract.library.open, async ({ create }) => {
    await chooseLibrary(create)
    return status()
  })
  handle(contract.library.counts, () => library().releases.counts())
  handle(contract.library.find, ({ query }) => library().find(query))
  handle(contract.library.recovered, () => {
    const { releases } = library()
    const recovered = releases.recovered()
    // The session that wrote them kept no version of them when it ended.
    for (const { id } of recovered) pauses.written(id, releases.get(id).status)
    return recovered
  })
}
