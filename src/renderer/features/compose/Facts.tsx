import type { PrintedFact } from '../../../shared/render'
import { say } from '../../words'
import { Generated } from './Generated'
import styles from './Sheet.module.css'

export interface FactsProps {
  facts: readonly PrintedFact[]
  labels: Readonly<Record<PrintedFact['part'], string>>
  /** Whether what journalists must know to come has its place although nothing is known of it yet. */
  isWanted: boolean
  onPress: (field: string) => void
}

/** The lines of the box, the field that each comes from, and what stands there while it is empty. */
const lines = [
  { part: 'when', field: 'event.start', missing: 'compose.add-when' },
  { part: 'where', field: 'event.venue', missing: 'compose.add-where' },
  { part: 'accreditation', field: 'event.accreditation', missing: 'compose.add-accreditation' },
  { part: 'accreditationUntil', field: 'event.accreditationUntil', missing: null },
] as const

/** When, where and how to get in. A press on a line leads to its field. */
export function Facts({ facts, labels, isWanted, onPress }: FactsProps) {
  const shown = lines.flatMap(({ part, field, missing }) => {
    const fact = facts.find((it) => it.part === part)
    if (fact === undefined && (missing === null || !isWanted)) return []
    return { part, field, words: fact?.words, hint: missing === null ? '' : say(missing) }
  })
  if (shown.length === 0) return null
  return (
    <div className={styles.facts}>
      {shown.map(({ part, field, words, hint }) => (
        <Generated key={part} label={say('compose.change-facts')} onPress={() => onPress(field)}>
          <b>{labels[part]}</b> {words ?? <span className={styles.toAdd}>{hint}</span>}
        </Generated>
      ))}
    </div>
  )
}
