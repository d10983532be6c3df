import { type LanguageTag, type ReleaseId } from '../../../shared/release'
import { EmptyState } from '../../ui'
import { say } from '../../words'
import styles from './People.module.css'
import { useRegisters, type Register } from './registers-state'
import { nameOf, whereOf } from './UsedList'
import { Uses } from './Uses'

export interface UsedPageProps {
  register: Exclude<Register, 'people'>
  language: LanguageTag
  onOpenRelease: (id: ReleaseId) => void
}

/** An organisation or a place, with the releases it is used in. */
export function UsedPage({ register, language, onOpenRelease }: UsedPageProps) {
  const { open, uses } = useRegisters()
  if (open === null) {
    return <EmptyState title={say(`registers.${register}`)}>{say(`registers.help-${register}`)}</EmptyState>
  }
  const where = whereOf(open, language)
  return (
    <div className={styles.page}>
      <article className={styles.sheet} key={open.entry.id} aria-label={nameOf(open, language)}>
        <header>
          <h2 className={styles.heading}>{nameOf(open, language)}</h2>
          {where === '' ? null : <p className={styles.detail}>{where}</p>}
        </header>
        <Uses
          title={say(`registers.uses-${register}`)}
          empty={say(`registers.uses-${register}-empty`)}
          uses={uses}
          onOpenRelease={onOpenRelease}
        />
      </article>
    </div>
  )
}
