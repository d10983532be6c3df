import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './Button'
import { classes } from './classes'
import styles from './StatusLine.module.css'

export interface StatusLineProps {
  tone?: 'quiet' | 'look' | 'stop' | 'done'
  children: ReactNode
  action?: { label: string; onPress: () => void }
  onClose?: () => void
  closeLabel?: string
}

/** A sentence across the window, with at most one thing to do about it. */
export function StatusLine({ tone = 'quiet', children, action, onClose, closeLabel = '' }: StatusLineProps) {
  return (
    <div className={classes(styles.line, tone !== 'quiet' && styles[tone])}>
      <span className={styles.text}>{children}</span>
      {action === undefined ? null : (
        <Button small onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      {onClose === undefined ? null : <IconButton small label={closeLabel} icon={<X size={14} />} onPress={onClose} />}
    </div>
  )
}

/** The same sentence floating over the window, for what has just happened. */
export function Toast(props: StatusLineProps) {
  return (
    <div className={styles.toast}>
      <StatusLine {...props} />
    </div>
  )
}
