import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectFinding({ library }: Desk): void {
  handle(contract.finding.page, (request) => library().finding.page(request))
  handle(contract.finding.facets, (listed) => library().finding.facets(listed))
  handle(contract.finding.complete, ({ field, begun }) => library().finding.complete(field, begun))
  handle(contract.finding.months, ({ view }) => library().finding.months(view))
}
