import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

/** How long main works on a check before it looks at what else there is to do. */
const chunk = 8

export function connectHealth({ library }: Desk): void {
  handle(contract.health.state, () => library().health.state())
  handle(contract.health.check, async ({ kind }) => {
    if (kind === 'quick') return library().health.quickCheck()
    while (library().health.fullCheckNext(chunk) > 0) await new Promise((go) => setImmediate(go))
    return library().health.state()
  })
}
