import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button'
import styles from './CoachMark.module.css'

export interface CoachMarkProps {
  /** The part of the window that it is about, in pixels; null where that is not on screen. */
  anchor: DOMRect | null
  title: string
  /** How far along one is. */
  progress: string
  closeLabel: string
  onClose: () => void
  actions: ReactNode
  children: ReactNode
}

const width = 320
/** Room kept for the card above the window's lower edge. */
const height = 220
const gap = 14

/** A card beside a part of the window, which is left in the light. Escape closes it; the focus goes back. */
export function CoachMark({ anchor, title, progress, closeLabel, onClose, actions, children }: CoachMarkProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <div
        className={styles.light}
        aria-hidden
        style={
          anchor === null
            ? { insetInlineStart: '50%', insetBlockStart: '50%' }
            : { left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }
        }
      />
      <Modal className={styles.card ?? ''} style={{ width, ...placeBeside(anchor) }}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton small label={closeLabel} icon={<X size={14} />} onPress={onClose} />
          </div>
          <p className={styles.text} aria-live="polite">
            {children}
          </p>
          <div className={styles.foot}>
            <span className={styles.progress}>{progress}</span>
            {actions}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Beside the anchor, on the side that has room, else upon it; in the middle where there is none. */
function placeBeside(anchor: DOMRect | null): { left: number; top: number } {
  const { innerWidth, innerHeight } = window
  if (anchor === null) return { left: (innerWidth - width) / 2, top: (innerHeight - height) / 2 }
  const hasRoomAfter = innerWidth - anchor.right >= width + 2 * gap
  const isTall = anchor.height > innerHeight / 2
  const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most))
  const top = clamp(isTall ? anchor.top + 64 : anchor.top, innerHeight - height - gap)
  if (hasRoomAfter) return { left: anchor.right + gap, top }
  if (!isTall) {
    return { left: clamp(anchor.left, innerWidth - width - gap), top: clamp(anchor.bottom + gap, innerHeight - height) }
  }
  if (anchor.left >= width + 2 * gap) return { left: anchor.left - width - gap, top }
  return { left: clamp(anchor.left + (anchor.width - width) / 2, innerWidth - width - gap), top }
}
