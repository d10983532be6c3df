import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectNumbers({ ask }: Desk): void {
  handle(contract.numbers.overview, (request) => ask('numbers', request))
}
