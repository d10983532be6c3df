import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectOfficer({ library }: Desk): void {
  handle(contract.officer.get, () => library().officer.get())
  handle(contract.officer.save, (changed) => library().officer.save(changed))
}
