import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectLibrary({ library, ask, status, chooseLibrary, pauses, publish, reopen, setApart }: Desk): void {
  handle(contract.library.status, () => status())
  handle(contract.library.open, async ({ create }) => {
    await chooseLibrary(create)
    return status()
  })
  handle(contract.library.publish, async () => {
    await publish()
    return status()
  })
  handle(contract.library.reopen, async () => {
    await reopen()
    return status()
  })
  handle(contract.library.setApart, async () => {
    await setApart()
    return status()
  })
  handle(contract.library.counts, (request) => ask('counts', request))
  handle(contract.library.find, (request) => ask('find', request))
  handle(contract.library.recovered, () => {
    const { releases } = library()
    const recovered = releases.recovered()
    // The session that wrote them kept no version of them when it ended.
    for (const { id } of recovered) pauses.written(id, releases.get(id).status)
    return recovered
  })
}
