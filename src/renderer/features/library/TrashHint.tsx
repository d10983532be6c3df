import { isOut, type ReleaseSummary } from '../../../shared/release'
import { say } from '../../words'
import styles from './Library.module.css'

const day = 24 * 60 * 60 * 1000
const daysInTrash = 30

/** How long a release still waits in the trash, and what brings it back. */
export function TrashHint({ item: { status, trashedAt }, today }: { item: ReleaseSummary; today: Date }) {
  const since = trashedAt === null ? today.getTime() : Date.parse(trashedAt)
  const days = Math.max(0, Math.ceil((since + daysInTrash * day - today.getTime()) / day))
  return (
    <span className={styles.restore}>
      {isOut(status) ? say('keeping.stays') : say('keeping.left', { days })} · {say('library.restore-hint')}
    </span>
  )
}
