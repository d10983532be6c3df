import { useEffect, useState } from 'react'
import { numberTakenBy } from '../../../shared/checks'
import type { AssignedNumber } from '../../../shared/release'
import { api } from '../../bridge'
import { session, useSession } from '../../session'
import { afterPress, classes, Select } from '../../ui'
import { say, sayMomentIn } from '../../words'
import { useDraft, useTextValue } from './field-access'
import styles from './Facts.module.css'
import { FieldGroup, TextFact } from './fields'
import { useIsLocked, useSurroundings } from './surroundings'

const byHand = 'by-hand'

/** The number: typed, or given by a series of the mission once the release is cleared. */
export function NumberFields() {
  const { series } = useSurroundings().mission
  const given = useSession(({ release }) => release?.assignedNumber ?? null)
  const wanted = useDraft((draft) => draft.series) ?? null
  const typed = useTextValue('number')
  const isLocked = useIsLocked()
  const chosen = series.find(({ id }) => id === wanted)
  if (given !== null) return <GivenNumber given={given} />
  if (series.length === 0) return <TypedNumber />
  return (
    <FieldGroup label={say('facts.number')}>
      <Select
        label={say('facts.number-series')}
        isLabelHidden
        isDisabled={isLocked}
        name={chosen === undefined ? 'series' : 'number'}
        value={chosen?.id ?? byHand}
        choices={[
          ...series.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: byHand, label: say('facts.number-by-hand') },
        ]}
        onChange={(value) => session.setField(['series'], value === byHand ? null : value)}
      />
      {chosen === undefined ? (
        <TypedNumber isLabelHidden />
      ) : (
        <p className={styles.hint}>
          {typed === '' ? say('facts.number-to-come') : say('facts.number-until-then', { number: typed })}
        </p>
      )}
    </FieldGroup>
  )
}

/** Asked on leaving the field: a number that another release has is said at once, not only among the checks. */
function TypedNumber({ isLabelHidden = false }: { isLabelHidden?: boolean }) {
  const id = useSession(({ release }) => release?.id)
  const typed = useTextValue('number')
  const [taken, setTaken] = useState<{ number: string; by: string } | null>(null)
  const look = async (): Promise<void> => {
    if (id === undefined || typed === '' || !(await session.flush()).ok) return
    const answer = await api.numbers.overview({})
    const other = answer.ok ? numberTakenBy(answer.value.duplicates, id) : null
    setTaken(other === null ? null : { number: typed, by: other.headline })
  }
  return (
    <div className={styles.stack} onBlur={() => afterPress(() => void look())}>
      <TextFact
        field="number"
        label={say('facts.number')}
        isLabelHidden={isLabelHidden}
        placeholder={say('facts.number-hint')}
      />
      {taken?.number === typed ? (
        <p className={classes(styles.groupFinding, styles.mustFix)}>
          {say('facts.number-taken', { headline: taken.by === '' ? say('library.untitled') : taken.by })}
        </p>
      ) : null}
    </div>
  )
}

/** A number that a series has given stays with its release. */
function GivenNumber({ given }: { given: AssignedNumber }) {
  const { mission } = useSurroundings()
  const id = useSession(({ release }) => release?.id)
  const [at, setAt] = useState<string | null>(null)
  useEffect(() => {
    if (id === undefined) return
    let isWanted = true
    void api.releases.history({ id }).then((answer) => {
      const numbered = answer.ok ? answer.value.find(({ kind }) => kind === 'numbered') : undefined
      if (isWanted) setAt(numbered?.at ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [id, given.text])
  const series = mission.series.find((each) => each.id === given.series)?.name ?? say('facts.number-series-gone')
  return (
    <div className={styles.row} data-field="number">
      <span className={styles.label}>{say('facts.number')}</span>
      <div className={styles.stack}>
        <output className={styles.given} aria-label={say('facts.number')}>
          {given.text}
        </output>
        <p className={styles.hint}>
          {at === null
            ? say('facts.number-given', { series })
            : say('facts.number-given-at', { series, when: sayMomentIn(at, mission.zone) })}
        </p>
      </div>
    </div>
  )
}
