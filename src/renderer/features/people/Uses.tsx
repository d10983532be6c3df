import type { ReleaseId, ReleaseSummary } from '../../../shared/release'
import { say, sayDay } from '../../words'
import styles from './People.module.css'

export interface UsesProps {
  title: string
  /** What is said where there are none. */
  empty: string
  /** Null until they are known. */
  uses: readonly ReleaseSummary[] | null
  onOpenRelease: (id: ReleaseId) => void
}

/** Where an entry of a register is used; a press opens the release. */
export function Uses({ title, empty, uses, onOpenRelease }: UsesProps) {
  return (
    <section className={styles.part} aria-labelledby="entry-uses">
      <div className={styles.partHead}>
        <h3 id="entry-uses">{title}</h3>
      </div>
      {uses === null ? null : uses.length === 0 ? (
        <p className={styles.hint}>{empty}</p>
      ) : (
        <ul className={styles.uses}>
          {uses.map(({ id, headline, number, date, status }) => (
            <li key={id}>
              <button type="button" className={styles.use} onClick={() => onOpenRelease(id)}>
                <span className={styles.useHeadline}>{headline === '' ? say('library.untitled') : headline}</span>
                <span className={styles.detail}>
                  {[number, date === null ? '' : sayDay(date), say(`library.status-${status}`)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
