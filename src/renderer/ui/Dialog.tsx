import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button'
import { classes } from './classes'
import styles from './Dialog.module.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Name of the button with the cross. */
  closeLabel: string
  size?: 'small' | 'medium' | 'tall' | 'large'
  /** Buttons at the foot, the confirming one last. */
  actions?: ReactNode
  /** Whether a click beside it closes it; off where something typed would be lost. */
  isDismissable?: boolean
  children: ReactNode
}

/** A window over the window. Escape closes it; the focus goes back to where it came from. */
export function Dialog({
  title,
  isOpen,
  onClose,
  closeLabel,
  size = 'small',
  actions,
  isDismissable = true,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X size={16} />} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.foot}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
