import { useMemo, useState } from 'react'
import { ComboBox } from '../../ui'
import { say } from '../../words'
import { useShownFinding, useTextValue, writeField } from './field-access'
import type { FactProps } from './fields'
import { useIsLocked, useSurroundings } from './surroundings'
import { countryChoices, zoneChoices, type Choice } from './zones'

/** Proposals shown at a time; more than that is not read but typed. */
const mostShown = 12

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase()

const matching = (choices: readonly Choice[], typed: string): Choice[] => {
  const wanted = fold(typed.trim())
  const starts = (label: string): boolean => fold(label).startsWith(wanted) || fold(label).includes(`/${wanted}`)
  const found = choices.filter(({ label }) => fold(label).includes(wanted))
  return [...found.filter(({ label }) => starts(label)), ...found.filter(({ label }) => !starts(label))].slice(
    0,
    mostShown,
  )
}

/** One of many, found by typing. Words that match nothing stay on screen; `stored` says what they are kept as. */
function ChosenField({
  field,
  choices,
  kept,
  ...rest
}: FactProps & { choices: readonly Choice[]; kept: (typed: string) => string }) {
  const stored = useTextValue(field)
  const [typed, setTyped] = useState('')
  const idOf = (text: string): string =>
    choices.find(({ id, label }) => fold(label) === fold(text.trim()) || id === text)?.id ?? kept(text)
  const shown = idOf(typed) === stored ? typed : (choices.find(({ id }) => id === stored)?.label ?? stored)
  return (
    <ComboBox
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      value={shown}
      proposals={matching(choices, idOf(shown) === stored && choices.some(({ label }) => label === shown) ? '' : shown)}
      onChange={(text) => {
        setTyped(text)
        writeField(field, idOf(text))
      }}
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
