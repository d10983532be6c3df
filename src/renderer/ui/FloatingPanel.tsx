import { useRef, type ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { classes } from './classes'
import styles from './Menu.module.css'

export interface FloatingPanelProps {
  /** What it opens beside, in the window's pixels; null while it is closed. */
  anchor: DOMRect | null
  label: string
  onClose: () => void
  children: ReactNode
}

/** A few controls beside a place of the page. Escape and a press beside it close it. */
export function FloatingPanel({ anchor, label, onClose, children }: FloatingPanelProps) {
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
        className={classes(styles.popover, styles.panel)}
      >
        <Dialog aria-label={label} className={styles.menu ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </>
  )
}
