import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectFinding({ ask }: Desk): void {
  handle(contract.finding.page, (request) => ask('page', request))
  handle(contract.finding.facets, (request) => ask('facets', request))
  handle(contract.finding.complete, (request) => ask('complete', request))
  handle(contract.finding.months, (request) => ask('months', request))
}
