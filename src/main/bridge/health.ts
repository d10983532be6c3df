import { contract } from '../../shared/contract'
import { checkLibrary } from '../errands'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectHealth({ library, checkBeside, repair, repaired, repairedRead }: Desk): void {
  handle(contract.health.state, () => library().health.state())
  handle(contract.health.check, ({ kind }) => {
    const checked = library()
    return checkLibrary(checked, kind, () => library() === checked, checkBeside)
  })
  handle(contract.health.repair, async () => {
    await repair()
    return {}
  })
  handle(contract.health.repaired, repaired)
  handle(contract.health.repairedRead, () => {
    repairedRead()
    return {}
  })
}
