import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components'
import { AnchoredPopover, type AnchoredPopoverProps } from './AnchoredPopover'
import styles from './Menu.module.css'

export interface FloatingPanelProps extends Pick<AnchoredPopoverProps, 'anchor' | 'onClose'> {
  label: string
  children: ReactNode
}

/** A few controls beside a place of the page. Escape and a press beside it close it. */
export function FloatingPanel({ anchor, label, onClose, children }: FloatingPanelProps) {
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} className={styles.panel}>
      <Dialog aria-label={label} className={styles.menu ?? ''}>
        {children}
      </Dialog>
    </AnchoredPopover>
  )
}
