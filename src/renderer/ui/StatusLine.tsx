import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './Button'
import { classes } from './classes'
import styles from './StatusLine.module.css'

export interface StatusLineProps {
  tone?: 'quiet' | 'look' | 'stop' | 'done'
  children: ReactNode
  action?: { label: string; onPress: () => void }
  /** Stands before the action and leads on through what the sentence is about. */
  next?: { label: string; onPress: () => void } | null
  onClose?: () => void
  closeLabel?: string
}

/** A sentence across the window, with at most one thing to do about it. */
export function StatusLine({
  tone = 'quiet',
  children,
  action,
  next = null,
  onClose,
  closeLabel = '',
}: StatusLineProps) {
  return (
    <div className={classes(styles.line, tone !== 'quiet' && styles[tone])}>
      <span className={styles.text}>{children}</span>
      {next === null ? null : (
        <Button small onPress={next.onPress}>
          {next.label}
        </Button>
      )}
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
