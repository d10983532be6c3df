import { isKnownZone } from '../../../shared/release'
import { ChoiceBox } from '../../ui'
import { say } from '../../words'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ id: zone, label: zone }))

interface ZoneProps {
  zone: string
  onChange: (zone: string) => void
  description?: string | undefined
  layout?: 'row' | 'stacked'
}

/** A time zone, found by typing. An unknown one is kept as typed, with a sentence beside it. */
export function Zone({ zone, ...rest }: ZoneProps) {
  return (
    <ChoiceBox
      {...rest}
      label={say('settings.zone')}
      value={zone}
      choices={zones}
      kept={(typed) => typed.slice(0, 64)}
      finding={zone === '' || isKnownZone(zone) ? undefined : say('settings.zone-unknown')}
    />
  )
}
