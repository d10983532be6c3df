import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
  isSmall?: boolean
}

/** What stands where nothing is yet, and teaches how to begin. */
export function EmptyState({ title, children, actions, isSmall = false }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, isSmall && styles.small)}>
      <h2 className={styles.title}>{title}</h2>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
