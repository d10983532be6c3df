import { useEffect, useRef, type RefObject } from 'react'

/** Milliseconds that the mouse may be elsewhere on its way to the card. */
const grace = 300

/** Closes what the mouse has opened, once it is neither on the words, which `words` selects, nor on what is said of them. */
export function useMouseAway(
  card: RefObject<HTMLElement | null>,
  words: string,
  isOn: boolean,
  onAway: () => void,
): void {
  const latest = useRef(onAway)
  latest.current = onAway
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = ({ target }: MouseEvent): void => {
      const isOnIt =
        target instanceof Element && (card.current?.contains(target) === true || target.closest(words) !== null)
      if (isOnIt) clearTimeout(timer)
      timer = isOnIt ? undefined : (timer ?? setTimeout(() => latest.current(), grace))
    }
    document.addEventListener('mouseover', onMove)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('mouseover', onMove)
    }
  }, [card, words, isOn])
}
