import { z } from 'zod'
import { uuid, type Brand } from '../release'
import { channel } from './channel'

/** Long work that the window asked for, by a name that it gave: see `longWork` in the window's bridge. */
export type WorkId = Brand<string, 'WorkId'>

/** How far long work is: event `work`. */
export interface WorkProgress {
  readonly work: WorkId
  readonly done: number
  readonly of: number
}

export const work = {
  /** Asks long work to stop where it can. It then answers what it has done so far, or fails with `cancelled`. */
  cancel: channel('work.cancel', {
    request: z.strictObject({ work: uuid<WorkId>() }),
    response: z.strictObject({}),
  }),
}
