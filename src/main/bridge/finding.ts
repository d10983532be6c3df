import { contract, type Facets, type Listed } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { chunk, giveWay } from '../errands'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectFinding({ library }: Desk): void {
  let asked = 0

  /** Fails with `cancelled` when another count is asked for meanwhile: the one under way is of what was typed before. */
  async function facets(listed: Listed): Promise<Facets> {
    const mine = (asked += 1)
    const steps = library().finding.facets(listed)
    for (;;) {
      const until = performance.now() + chunk
      do {
        const { done, value } = steps.next()
        if (done === true) return value
      } while (performance.now() < until)
      await giveWay()
      if (mine !== asked) throw new NamedFailure('cancelled')
    }
  }

  handle(contract.finding.page, (request) => library().finding.page(request))
  handle(contract.finding.facets, facets)
  handle(contract.finding.complete, ({ field, begun }) => library().finding.complete(field, begun))
  handle(contract.finding.months, ({ view }) => library().finding.months(view))
}
