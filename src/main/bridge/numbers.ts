import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectNumbers({ library }: Desk): void {
  handle(contract.numbers.overview, () => library().numbers.overview())
}
