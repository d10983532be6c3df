import { contract } from '../../shared/contract'
import { checksOf } from '../errands'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectChecks({ library }: Desk): void {
  handle(contract.checks.run, ({ id, languages }) => checksOf(library(), id, languages))
}
