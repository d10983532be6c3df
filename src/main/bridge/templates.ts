import { contract } from '../../shared/contract'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectTemplates({ library }: Desk): void {
  handle(contract.templates.list, () => library().templates.list())
  handle(contract.templates.save, (request) => library().templates.save(request))
  handle(contract.templates.rename, ({ id, name }) => {
    library().templates.rename(id, name)
    return {}
  })
  handle(contract.templates.review, ({ id }) => library().templates.review(id))
  handle(contract.templates.remove, ({ id }) => {
    library().templates.remove(id)
    return {}
  })
  handle(contract.templates.restore, ({ id }) => library().templates.restore(id))
}
