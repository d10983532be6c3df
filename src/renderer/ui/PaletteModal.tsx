import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes'
import styles from './Dialog.module.css'

export interface PaletteModalProps {
  label: string
  size: 'palette' | 'medium'
  onClose: () => void
  children: ReactNode
}

/** The window of a palette: no heading and no buttons, a click beside it closes it. */
export const PaletteModal = ({ label, size, onClose, children }: PaletteModalProps) => (
  <ModalOverlay
    className={styles.overlay}
    isOpen
    isDismissable
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose()
    }}
  >
    <Modal className={classes(styles.modal, styles[size])}>
      <Dialog aria-label={label} className={styles.dialog}>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
)
