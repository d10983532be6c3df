import type { ReleaseId } from '../../../shared/release'
import { say, sayDay } from '../../words'
import { useEntry } from './entry'
import styles from './People.module.css'

/** Where somebody speaks or attends; a press opens the release. */
export function Uses({ onOpenRelease }: { onOpenRelease: (id: ReleaseId) => void }) {
  const uses = useEntry((state) => state.uses)
  return (
    <section className={styles.part} aria-labelledby="person-uses">
      <div className={styles.partHead}>
        <h3 id="person-uses">{say('people.uses')}</h3>
      </div>
      {uses === null ? null : uses.length === 0 ? (
        <p className={styles.hint}>{say('people.uses-empty')}</p>
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
