import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './Pill.module.css'

/** Accent is here and act, amber is look, red stops, green is done. */
export type Tone = 'quiet' | 'here' | 'look' | 'done' | 'stop'

/** A short state. The words carry the meaning; the colour only helps. */
export function Pill({
  tone = 'quiet',
  hasDot = false,
  children,
}: {
  tone?: Tone
  hasDot?: boolean
  children: ReactNode
}) {
  return (
    <span className={classes(styles.pill, tone !== 'quiet' && styles[tone], hasDot && styles.dot)}>{children}</span>
  )
}
