import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectRegisters({ library }: Desk): void {
  handle(contract.registers.suggest, ({ query }) => library().registers.suggest(query))
  handle(contract.registers.remember, (entries) => {
    library().registers.remember(entries)
    return {}
  })
  handle(contract.registers.named, (ids) => library().registers.named(ids))
  handle(contract.registers.people, ({ query }) => library().registers.people(query))
  handle(contract.registers.uses, ({ person }) => library().registers.uses(person))
  handle(contract.registers.organisations, ({ query }) => library().registers.organisations(query))
  handle(contract.registers.places, ({ query }) => library().registers.places(query))
  handle(contract.registers.usesOf, (entry) => library().registers.usesOf(entry))
  handle(contract.registers.merge, ({ keep, others }) => library().registers.merge(keep, others))
}
