import { contract } from '../../shared/contract'
import { checkLibrary } from '../errands'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectHealth({ library, checkBeside }: Desk): void {
  handle(contract.health.state, () => library().health.state())
  handle(contract.health.check, ({ kind }) => {
    const checked = library()
    return checkLibrary(checked, kind, () => library() === checked, checkBeside)
  })
}
