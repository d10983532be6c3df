import { useSyncExternalStore } from 'react'

const minute = 60_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let now = Date.now()

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
  timer = setTimeout(tick, minute - (now % minute))
}

function listen(listener: () => void): () => void {
  // While nobody listened nothing ticked; React looks again once it listens.
  if (listeners.size === 0) {
    now = Date.now()
    timer = setTimeout(tick, minute - (now % minute))
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** The present instant in milliseconds, renewed with every minute of the clock. */
export const useNow = (): number => useSyncExternalStore(listen, () => now)
