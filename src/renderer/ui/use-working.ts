import { useRef, useState } from 'react'

/** Does one thing at a time: what is asked for while the last is still being done, such as by a second press, is dropped. */
export function useWorking(): readonly [isWorking: boolean, work: (task: () => Promise<void>) => void] {
  const [isWorking, setWorking] = useState(false)
  const isBusy = useRef(false)
  const work = (task: () => Promise<void>): void => {
    if (isBusy.current) return
    isBusy.current = true
    setWorking(true)
    void task().finally(() => {
      isBusy.current = false
      setWorking(false)
    })
  }
  return [isWorking, work]
}
