import { useLayoutEffect, useRef, type HTMLAttributes, type Ref } from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes'
import styles from './Floating.module.css'

export interface FloatingProps extends HTMLAttributes<HTMLDivElement> {
  /** What it stands beside, in the window's pixels; asked again whenever something moves. */
  anchor: () => DOMRect
  /** The direction of the text that it stands beside: it begins where the text does. */
  direction: 'ltr' | 'rtl'
  ref?: Ref<HTMLDivElement>
}

const gap = 6
const edge = 8

/** A small surface beside a place of the page, below it where there is room, that leaves the focus where it is. */
export function Floating({ anchor, direction, className, ref, children, ...rest }: FloatingProps) {
  const own = useRef<HTMLDivElement>(null)
  const latest = useRef({ anchor, direction })
  latest.current = { anchor, direction }

  useLayoutEffect(() => {
    const element = own.current
    if (element === null) return
    const place = (): void => putBeside(element, latest.current.anchor(), latest.current.direction)
    const sizes = new ResizeObserver(place)
    sizes.observe(element)
    // Whatever comes or goes beside the place moves it, and takes room from something around it.
    const { left, top, height } = latest.current.anchor()
    let around = document.elementFromPoint(left, top + height / 2)
    for (; around !== null; around = around.parentElement) sizes.observe(around)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [])
  // What is shown may have another size, and stand beside another place.
  useLayoutEffect(() => {
    if (own.current !== null) putBeside(own.current, anchor(), direction)
  })

  return createPortal(
    <div
      {...rest}
      ref={(element) => {
        own.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
      className={classes(styles.surface, className)}
    >
      {children}
    </div>,
    document.body,
  )
}

function putBeside(element: HTMLElement, anchor: DOMRect, direction: 'ltr' | 'rtl'): void {
  const { innerWidth, innerHeight } = window
  element.style.maxHeight = ''
  const { offsetWidth: width, offsetHeight: height } = element
  const roomBelow = innerHeight - edge - anchor.bottom - gap
  const roomAbove = anchor.top - gap - edge
  // The line that it stands beside is being read or written, and stays in sight.
  const isAbove = height > roomBelow && roomAbove > roomBelow
  const fitting = Math.min(height, Math.max(0, isAbove ? roomAbove : roomBelow))
  const left = direction === 'rtl' ? anchor.right - width : anchor.left
  element.style.maxHeight = `${fitting}px`
  element.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`
  element.style.top = `${isAbove ? anchor.top - gap - fitting : anchor.bottom + gap}px`
}
