import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectRegisters({ library }: Desk): void {
  handle(contract.registers.suggest, ({ query }) => library().registers.suggest(query))
  handle(contract.registers.remember, (entries) => {
    library().registers.remember(entries)
    return {}
  })
}
