import { Label, Radio, RadioGroup } from 'react-aria-components'
import { changedRuns } from '../../../shared/clearance'
import type { Choice, Conflict } from '../../../shared/merging'
import { Changes } from '../../ui'
import { say } from '../../words'
import { sayPlace, sayWording } from './say-place'
import styles from './Transfer.module.css'

export interface ConflictCardProps {
  conflict: Conflict
  choice: Choice | null
  onChoose: (choice: Choice) => void
}

/** Something that both have changed: both wordings, each with what it has changed, and which of them is to stand. */
export function ConflictCard({ conflict, choice, onChoose }: ConflictCardProps) {
  const { ours, theirs, mayBeBoth } = conflict
  return (
    <RadioGroup
      className={styles.conflict ?? ''}
      value={choice}
      onChange={(value) => onChoose(value as Choice)}
      data-decided={choice !== null}
    >
      <Label className={styles.place}>{sayPlace(conflict)}</Label>
      {ours === theirs ? <p className={styles.hint}>{say('transfer.same-words')}</p> : null}
      <div className={styles.wordings}>
        <Radio value="ours" className={styles.wording ?? ''}>
          <Head label={say('transfer.ours')} />
          <Wording conflict={conflict} wording={ours} />
        </Radio>
        <Radio value="theirs" className={styles.wording ?? ''}>
          <Head label={say('transfer.theirs')} />
          <Wording conflict={conflict} wording={theirs} />
        </Radio>
        {mayBeBoth ? (
          <Radio value="both" className={`${styles.wording} ${styles.both}`}>
            <Head label={say('transfer.both')} />
          </Radio>
        ) : null}
      </div>
    </RadioGroup>
  )
}

const Head = ({ label }: { label: string }) => (
  <span className={styles.side}>
    <span className={styles.dot} aria-hidden />
    {label}
  </span>
)

/** What a side has made of the common wording; where none is known, how theirs differs from ours. */
function Wording({ conflict, wording }: { conflict: Conflict; wording: string | null }) {
  if (wording === null) return <span className={styles.hint}>{say('transfer.taken-out')}</span>
  const { base, ours, isOrder, where } = conflict
  if (isOrder) {
    return (
      <span className={styles.words} lang={where.language ?? 'en'}>
        {wording}
      </span>
    )
  }
  const before = base ?? (wording === ours ? wording : (ours ?? wording))
  const runs = changedRuns(sayWording(conflict, before), sayWording(conflict, wording))
  const language = where.language ?? 'en'
  // Where nothing differs there is no paragraph that was changed, and the words stand for themselves.
  if (runs.every(({ kind }) => kind === 'same')) {
    return (
      <span className={styles.words} lang={language}>
        {sayWording(conflict, wording)}
      </span>
    )
  }
  return (
    <Changes
      isHeaded={false}
      parts={[{ heading: '', language, runs }]}
      marks={{
        added: say('clearance.changes-added'),
        removed: say('clearance.changes-removed'),
        end: say('clearance.changes-end'),
      }}
    />
  )
}
