import { contract } from '../../shared/contract'
import { windowFlushed } from '../shell'
import { handle } from './handle'

export function connectWindow(): void {
  handle(contract.window.flushed, ({ token, unsaved }) => {
    windowFlushed(token, unsaved)
    return {}
  })
}
