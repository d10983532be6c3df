import { epochOf } from '../../../shared/language'
import { isKnownZone, isOut, leadHours, textIn, type Mission } from '../../../shared/release'
import { useSession } from '../../session'
import { classes, DateField, Select, TimeField, useNow } from '../../ui'
import { say, saySpan } from '../../words'
import { ZoneFact } from './ChosenField'
import { useShownFinding, useTextValue, writeField } from './field-access'
import styles from './Facts.module.css'
import { FieldGroup, Pair } from './fields'
import { useIsLocked, useSurroundings } from './surroundings'

const modes = () =>
  (['immediate', 'embargo', 'hold'] as const).map((value) => ({ value, label: say(`facts.time-${value}`) }))

/** When the release may be published. */
export function ReleaseTime() {
  const mode = useTextValue('releaseTime.mode') as 'immediate' | 'embargo' | 'hold'
  return (
    <FieldGroup label={say('facts.time')}>
      <Select
        label={say('facts.time')}
        isLabelHidden
        name="releaseTime.mode"
        value={mode}
        choices={modes()}
        isDisabled={useIsLocked()}
        onChange={(value) => writeField('releaseTime.mode', value)}
      />
      {mode === 'hold' ? <p className={styles.hint}>{say('facts.hold-hint')}</p> : null}
      {mode === 'embargo' ? (
        <>
          <Until />
          <Clocks />
        </>
      ) : null}
    </FieldGroup>
  )
}

/** Day and time are one value: a day typed first begins at midnight, and the time follows. */
function Until() {
  const until = useTextValue('releaseTime.until')
  const [day = '', time = ''] = until.split('T')
  const finding = useShownFinding('releaseTime.until')
  const isLocked = useIsLocked()
  const write = (nextDay: string | null, nextTime: string | null): void =>
    writeField('releaseTime.until', nextDay === null ? null : `${nextDay}T${nextTime ?? '00:00'}`)
  return (
    <>
      <Pair>
        <DateField
          {...finding}
          name="releaseTime.until"
          label={say('facts.until-date')}
          isLabelHidden
          isDisabled={isLocked}
          clearLabel={say('facts.clear-named', { name: say('facts.until-date') })}
          value={day === '' ? null : day}
          onChange={(value) => write(value, time === '' ? null : time)}
        />
        <TimeField
          label={say('facts.until-time')}
          isLabelHidden
          isDisabled={day === '' || isLocked}
          clearLabel={say('facts.clear-named', { name: say('facts.until-time') })}
          value={time === '' ? null : time}
          onChange={(value) => write(day, value)}
        />
      </Pair>
      <ZoneFact field="releaseTime.zone" label={say('facts.until-zone')} isLabelHidden />
    </>
  )
}

/** The same moment by the clocks of the mission, the capital and UTC, and how far away it is. */
function Clocks() {
  const { mission } = useSurroundings()
  const language = useSession((state) => state.language)
  const until = useTextValue('releaseTime.until')
  const zone = useTextValue('releaseTime.zone')
  const epoch = until === '' ? null : epochOf(until, zone)
  if (epoch === null) return null
  return (
    <div className={styles.clocks}>
      <dl aria-label={say('facts.clocks')}>
        {clocksOf(mission, language).map(({ name, zone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{clockAt(epoch, zone)}</dd>
          </div>
        ))}
      </dl>
      <Countdown epoch={epoch} />
    </div>
  )
}

function clocksOf({ city, zone, capital }: Mission, language: string): { name: string; zone: string }[] {
  const home = textIn(city, language)
  const away = textIn(capital.city, language)
  return [
    { name: home === '' ? say('facts.clock-mission') : home, zone },
    { name: away === '' ? say('facts.clock-capital') : away, zone: capital.zone },
    { name: 'UTC', zone: 'UTC' },
  ].filter((each) => isKnownZone(each.zone))
}

const clockAt = (epoch: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(epoch)

/** The count itself is silent; what it comes to is said once, when it does. */
function Countdown({ epoch }: { epoch: number }) {
  const left = epoch - useNow()
  const hasGoneOut = useSession(({ release }) => release !== null && isOut(release.status))
  const isOver = left <= 0
  return (
    <>
      <p role="timer" className={styles.countdown}>
        {isOver ? say('facts.lifted') : say('facts.lifts-in', { span: saySpan(left) })}
      </p>
      <p role="status" className={classes(styles.groupFinding, isOver && styles.mustFix)}>
        {hasGoneOut || left >= leadHours * 3_600_000 ? null : say(isOver ? 'facts.lifted-already' : 'facts.lead-short')}
      </p>
    </>
  )
}
