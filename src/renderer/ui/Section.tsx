import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './Section.module.css'

export interface SectionProps {
  title: string
  /** A word or two after the title, such as what is asked of it. */
  note?: string
  /** A command at the end of the heading, such as a `link` Button "Add". */
  action?: ReactNode
  /** Makes it fold. Absent: always open. */
  startsOpen?: boolean
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** A name by which other parts of the window find it. */
  name?: string
  children: ReactNode
}

/** A titled part of a panel that may fold away. */
export function Section({ title, note, action, startsOpen, isOpen, onOpenChange, name, children }: SectionProps) {
  const [ownOpen, setOwnOpen] = useState(startsOpen ?? true)
  const folds = startsOpen !== undefined || isOpen !== undefined
  const open = isOpen ?? ownOpen
  if (!folds) {
    return (
      <section className={styles.section} data-section={name} aria-label={title}>
        <div className={styles.head}>
          <h3 className={styles.heading}>
            {title} {note === undefined ? null : <span className={styles.summary}>{note}</span>}
          </h3>
          {action}
        </div>
        <div className={styles.body}>{children}</div>
      </section>
    )
  }
  return (
    <Disclosure
      className={styles.section ?? ''}
      isExpanded={open}
      onExpandedChange={(next) => {
        setOwnOpen(next)
        onOpenChange?.(next)
      }}
      data-section={name}
    >
      <div className={styles.head}>
        <Heading level={3} className={styles.heading}>
          <Button slot="trigger" className={styles.toggle ?? ''}>
            <ChevronRight size={13} aria-hidden />
            {title}
          </Button>{' '}
          {note === undefined ? null : <span className={styles.summary}>{note}</span>}
        </Heading>
        {action}
      </div>
      <DisclosurePanel>{open ? <div className={styles.body}>{children}</div> : null}</DisclosurePanel>
    </Disclosure>
  )
}
