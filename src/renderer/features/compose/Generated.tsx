import type { ReactNode } from 'react'
import { classes } from '../../ui'
import styles from './Sheet.module.css'

export interface GeneratedProps {
  /** What a press does, in words. */
  label: string
  className?: string | undefined
  onPress: () => void
  children: ReactNode
}

/** A part of the page that is generated from the facts; pressing it leads to the fact. */
export function Generated({ label, className, onPress, children }: GeneratedProps) {
  return (
    <button type="button" className={classes(styles.generated, className)} title={label} onClick={onPress}>
      {/* Generated words may run the other way than the page does, so they are taken by themselves. */}
      <bdi>{children}</bdi>
    </button>
  )
}
