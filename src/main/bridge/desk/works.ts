import type { WorkId, WorkProgress } from '../../../shared/contract'

/** Tells how far work is. */
export type Tell = (done: number, of: number) => void

/** Long work that the window asked for: told of while it goes on, and stopped where it can be. */
export interface Works {
  readonly run: <T>(id: WorkId, work: (tell: Tell, signal: AbortSignal) => Promise<T>) => Promise<T>
  /** What has come to its end meanwhile needs no stopping. */
  readonly stop: (id: WorkId) => void
  readonly stopAll: () => void
}

/** Milliseconds between two tellings: more often, nobody would see it. */
const betweenTellings = 100

export function worksTold(tell: (progress: WorkProgress) => void, now: () => number): Works {
  const underWay = new Map<WorkId, AbortController>()
  return {
    run: async (id, work) => {
      const controller = new AbortController()
      underWay.set(id, controller)
      let last = -Infinity
      const telling: Tell = (done, of) => {
        if (done < of && now() - last < betweenTellings) return
        last = now()
        tell({ work: id, done, of })
      }
      try {
        return await work(telling, controller.signal)
      } finally {
        underWay.delete(id)
      }
    },
    stop: (id) => underWay.get(id)?.abort(),
    stopAll: () => {
      for (const controller of underWay.values()) controller.abort()
    },
  }
}
