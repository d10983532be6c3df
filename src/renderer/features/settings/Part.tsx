import type { ReactNode } from 'react'
import styles from './Settings.module.css'

/** Fields of the settings, none of which can be changed in a library that is only read. */
export function Fields({ isReadOnly, children }: { isReadOnly: boolean; children: ReactNode }) {
  return (
    <fieldset className={styles.form} disabled={isReadOnly}>
      {children}
    </fieldset>
  )
}

/** A titled part of a page of the settings. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.partTitle}>{title}</h3>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
