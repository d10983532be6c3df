import { create } from 'zustand'
import type { WorkId } from '../../../shared/contract'
import { longWork } from '../../bridge'

interface UnderWay {
  readonly done: number
  readonly of: number
  readonly isStopping: boolean
  readonly stop: () => void
}

/** What is being done to many releases, once there is more to it than one would notice. */
export const useUnderWay = create<{ readonly underWay: UnderWay | null }>(() => ({ underWay: null }))

/** Of fewer nothing is told: it is over before one could read it. */
const leastTold = 200

/** Asks for work on many releases, and shows how far it is. */
export async function toldOf<T>(ask: (work: WorkId) => Promise<T>): Promise<T> {
  const { answer, stop } = longWork(ask, ({ done, of }) => {
    if (of < leastTold) return
    const isStopping = useUnderWay.getState().underWay?.isStopping === true
    useUnderWay.setState({ underWay: { done, of, isStopping, stop } })
  })
  return answer.finally(() => useUnderWay.setState({ underWay: null }))
}

/** Stops it; what has been done so far stays, and is taken back by the notice. */
export function stopUnderWay(): void {
  const { underWay } = useUnderWay.getState()
  if (underWay === null) return
  useUnderWay.setState({ underWay: { ...underWay, isStopping: true } })
  underWay.stop()
}
