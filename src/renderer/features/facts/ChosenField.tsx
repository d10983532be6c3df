import { useMemo } from 'react'
import { ChoiceBox, type Proposal } from '../../ui'
import { countryChoices, say } from '../../words'
import { useShownFinding, useTextValue, writeField } from './field-access'
import type { FactProps } from './fields'
import { useIsLocked, useSurroundings } from './surroundings'
import { zoneChoices } from './zones'

function ChosenField({
  field,
  ...rest
}: FactProps & { choices: readonly Proposal[]; kept: (typed: string) => string }) {
  return (
    <ChoiceBox
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      value={useTextValue(field)}
      onChange={(id) => writeField(field, id)}
    />
  )
}

/** A time zone. An unknown name is kept as typed and becomes a finding. */
export function ZoneFact(props: FactProps) {
  const missionZone = useSurroundings().mission.zone
  const choices = useMemo(
    () =>
      zoneChoices(missionZone).map((each) =>
        each.id === missionZone ? { ...each, label: say('facts.zone-mission', { zone: each.label }) } : each,
      ),
    [missionZone],
  )
  return <ChosenField {...props} choices={choices} kept={(typed) => typed.slice(0, 64)} />
}

/** A country, kept by its ISO code; words that name none are not kept. */
export function CountryFact(props: FactProps) {
  const choices = useMemo(() => countryChoices('en'), [])
  return <ChosenField {...props} choices={choices} kept={() => ''} />
}
