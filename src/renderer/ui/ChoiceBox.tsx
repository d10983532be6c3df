import { useState } from 'react'
import { ComboBox, type ComboBoxProps, type Proposal } from './ComboBox'

/** Proposals shown at a time; more than that is not read but typed. */
const mostShown = 12

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase()

const matching = (choices: readonly Proposal[], typed: string): Proposal[] => {
  const wanted = fold(typed.trim())
  const starts = (label: string): boolean => fold(label).startsWith(wanted) || fold(label).includes(`/${wanted}`)
  const found = choices.filter(({ label }) => fold(label).includes(wanted))
  return [...found.filter(({ label }) => starts(label)), ...found.filter(({ label }) => !starts(label))].slice(
    0,
    mostShown,
  )
}

export interface ChoiceBoxProps extends Omit<ComboBoxProps, 'proposals' | 'onPick'> {
  /** What may be chosen; the value is the id of one of them. */
  choices: readonly Proposal[]
  /** What words that name none of them are kept as; they stay on screen. */
  kept: (typed: string) => string
}

/** One of many, found by typing. */
export function ChoiceBox({ choices, kept, value, onChange, ...rest }: ChoiceBoxProps) {
  const [typed, setTyped] = useState('')
  const idOf = (text: string): string =>
    choices.find(({ id, label }) => fold(label) === fold(text.trim()) || id === text)?.id ?? kept(text)
  const shown = idOf(typed) === value ? typed : (choices.find(({ id }) => id === value)?.label ?? value)
  return (
    <ComboBox
      {...rest}
      value={shown}
      proposals={matching(choices, idOf(shown) === value && choices.some(({ label }) => label === shown) ? '' : shown)}
      onChange={(text) => {
        setTyped(text)
        onChange(idOf(text))
      }}
    />
  )
}
