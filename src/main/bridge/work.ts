import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectWork({ works }: Desk): void {
  handle(contract.work.cancel, ({ work }) => {
    works.stop(work)
    return {}
  })
}
