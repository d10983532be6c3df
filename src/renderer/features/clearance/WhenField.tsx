import { epochOf } from '../../../shared/language'
import { isKnownZone, textIn, type Mission } from '../../../shared/release'
import { DateField, TimeField } from '../../ui'
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

export interface WhenFieldProps {
  mission: Mission
  value: MissionMoment
  onChange: (value: MissionMoment) => void
}

/** When something was said or done, in the mission's time. */
export function WhenField({ mission, value, onChange }: WhenFieldProps) {
  const date = say('clearance.when-date')
  const time = say('clearance.when-time')
  return (
    <div className={styles.when} role="group" aria-label={say('clearance.when')}>
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
      <span className={styles.hint}>
        {instantOf(value, mission) === null
          ? say('clearance.when-missing')
          : say('clearance.when-zone', {
              place: textIn(mission.city, mission.language) || zoneOf(mission).split('/').at(-1)!.replaceAll('_', ' '),
            })}
      </span>
    </div>
  )
}
