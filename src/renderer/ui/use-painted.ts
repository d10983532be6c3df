import { startTransition, useEffect, useState } from 'react'

/**
 * Whether the window has been painted with a key: what can wait is drawn after what must be seen, and gives way to keys
 * that are pressed meanwhile.
 */
export function usePainted(key: string | null): boolean {
  const [painted, setPainted] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A frame's callbacks come before it is painted, a timer set in one of them after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(key)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [key])
  return painted === key
}
