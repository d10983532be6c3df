import styles from './Progress.module.css'

export interface ProgressProps {
  label: string
  /** So much of all is done; left out where nobody can know. */
  done?: number
  of?: number
}

/** How far something that takes longer has come, as wide as its place. */
export const Progress = ({ label, done, of }: ProgressProps) => (
  <progress className={styles.progress} aria-label={label} value={done} max={of} />
)
