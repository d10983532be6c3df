import { epochOf } from '../../../shared/language'
import { isKnownZone, textIn, type Mission } from '../../../shared/release'
import { classes, DateField, TimeField } from '../../ui'
import { say } from '../../words'
import styles from './Clearance.module.css'

/** A day and a time on the mission's clock, either of which may be missing while it is typed. */
export interface MissionMoment {
  readonly date: string | null
  readonly time: string | null
}

const zoneOf = ({ zone }: Mission): string =>
  isKnownZone(zone) ? zone : new Intl.DateTimeFormat().resolvedOptions().timeZone

export function missionNow(mission: Mission): MissionMoment {
  // Swedish writes a day and a time as ISO 8601 does.
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zoneOf(mission) })
  const [date = null, time = null] = clock.format(new Date()).split(' ')
  return { date, time }
}

/** The instant that the mission's clock named, or null while something is missing. */
export function instantOf({ date, time }: MissionMoment, mission: Mission): string | null {
  const epoch = date === null || time === null ? null : epochOf(`${date}T${time}`, zoneOf(mission))
  return epoch === null ? null : new Date(epoch).toISOString()
}

/** What is told: the answer to a request for clearance, or that a release went out. */
type Told = 'clearance' | 'release'

/** What is wrong with a moment that must have been, in a sentence; null where nothing is. */
export function problemWith(value: MissionMoment, mission: Mission, of: Told): string | null {
  const instant = instantOf(value, mission)
  if (instant === null) return say(`clearance.when-missing-${of}`)
  return Date.parse(instant) > Date.now() ? say(`failure.${of}-in-future`) : null
}

export interface WhenFieldProps {
  of: Told
  mission: Mission
  value: MissionMoment
  onChange: (value: MissionMoment) => void
}

/** When something was said or done, in the mission's time. */
export function WhenField({ of, mission, value, onChange }: WhenFieldProps) {
  const date = say('clearance.when-date')
  const time = say('clearance.when-time')
  const problem = problemWith(value, mission, of)
  return (
    <div className={styles.when} role="group" aria-label={say('clearance.when')} data-field="when">
      <span className={styles.label} aria-hidden>
        {say('clearance.when')}
      </span>
      <DateField
        label={date}
        isLabelHidden
        clearLabel={say('clearance.clear-named', { name: date })}
        value={value.date}
        onChange={(next) => onChange({ ...value, date: next })}
      />
      <TimeField
        label={time}
        isLabelHidden
        clearLabel={say('clearance.clear-named', { name: time })}
        value={value.time}
        onChange={(next) => onChange({ ...value, time: next })}
      />
      <span role="status" className={classes(styles.hint, problem !== null && styles.wrong)}>
        {problem ??
          say('clearance.when-zone', {
            place: textIn(mission.city, mission.language) || zoneOf(mission).split('/').at(-1)!.replaceAll('_', ' '),
          })}
      </span>
    </div>
  )
}
