import { isKnownZone } from '../../../shared/release'
import { ComboBox } from '../../ui'
import { say } from '../../words'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const mostShown = 12

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase()

interface ZoneProps {
  zone: string
  onChange: (zone: string) => void
  label?: string
  description?: string | undefined
  layout?: 'row' | 'stacked'
  name?: string
}

/** A time zone, found by typing. An unknown one is kept as typed, with a sentence beside it. */
export function Zone({ zone, onChange, label = say('settings.zone'), ...rest }: ZoneProps) {
  const proposals = zones
    .filter((each) => isKnownZone(zone) || fold(each).includes(fold(zone)))
    .slice(0, mostShown)
    .map((each) => ({ id: each, label: each }))
  return (
    <ComboBox
      {...rest}
      label={label}
      value={zone}
      proposals={proposals}
      finding={zone === '' || isKnownZone(zone) ? undefined : say('settings.zone-unknown')}
      onChange={(typed) => onChange(typed.slice(0, 64))}
    />
  )
}
