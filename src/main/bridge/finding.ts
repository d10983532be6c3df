import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectFinding({ ask, library }: Desk): void {
  // All releases have an index for every order: a page of them is there sooner than the reader could be asked.
  handle(contract.finding.page, (request) =>
    request.view === 'all' && request.query.trim() === '' ? library().finding.page(request) : ask('page', request),
  )
  handle(contract.finding.facets, (request) => ask('facets', request))
  handle(contract.finding.complete, (request) => ask('complete', request))
  handle(contract.finding.months, (request) => ask('months', request))
}
