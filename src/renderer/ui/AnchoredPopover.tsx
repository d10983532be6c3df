import { useRef, type ReactNode } from 'react'
import { Popover } from 'react-aria-components'
import { classes } from './classes'
import styles from './Menu.module.css'

export interface AnchoredPopoverProps {
  /** What it opens beside, in the window's pixels; null while it is closed. */
  anchor: DOMRect | null
  label?: string
  className?: string | undefined
  onClose: () => void
  children: ReactNode
}

/** A popover beside a place of the page instead of a button. */
export function AnchoredPopover({ anchor, label, className, onClose, children }: AnchoredPopoverProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={place}
        aria-hidden
        style={{
          position: 'fixed',
          pointerEvents: 'none',
          left: anchor?.left ?? 0,
          top: anchor?.top ?? 0,
          width: anchor?.width ?? 0,
          height: anchor?.height ?? 0,
        }}
      />
      <Popover
        triggerRef={place}
        isOpen={anchor !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom start"
        offset={4}
        aria-label={label}
        className={classes(styles.popover, className)}
      >
        {children}
      </Popover>
    </>
  )
}
