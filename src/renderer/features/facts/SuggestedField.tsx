import { useRef, useState } from 'react'
import { api } from '../../bridge'
import { useSession } from '../../session'
import { textIn } from '../../../shared/release'
import { ComboBox, type Proposal } from '../../ui'
import { useShownFinding, useTextValue, writeField } from './field-access'
import type { FactProps } from './fields'
import { noEntries, titleOn, type RegisterEntries } from './register-entries'

interface SuggestedProps extends FactProps {
  register: keyof RegisterEntries
  /** An entry was taken from the register; writes what follows from it, the field itself included. */
  onPick: (id: string, entries: RegisterEntries) => void
  autoFocus?: boolean
}

/** Free text for which the register proposes as one types. */
export function SuggestedField({ field, register, onPick, ...rest }: SuggestedProps) {
  const language = useSession((state) => state.language)
  const [entries, setEntries] = useState(noEntries)
  const asked = useRef(0)

  const ask = async (query: string): Promise<void> => {
    const turn = ++asked.current
    const answer = query.trim() === '' ? null : await api.registers.suggest({ query: query.slice(0, 200) })
    // An answer to earlier words must not replace that to later ones.
    if (turn === asked.current) setEntries(answer?.ok ? answer.value : noEntries)
  }

  return (
    <ComboBox
      {...rest}
      {...useShownFinding(field)}
      name={field}
      lang={language}
      value={useTextValue(field)}
      proposals={proposalsOf(entries, register, language)}
      onChange={(text) => {
        writeField(field, text)
        void ask(text)
      }}
      onPick={(id) => {
        asked.current += 1
        setEntries(noEntries)
        onPick(id, entries)
      }}
    />
  )
}

function proposalsOf(entries: RegisterEntries, register: keyof RegisterEntries, language: string): Proposal[] {
  switch (register) {
    case 'people':
      return entries.people.map((each) => ({
        id: each.id,
        label: each.name,
        detail: textIn(titleOn(each, null)?.title ?? {}, language),
      }))
    case 'organisations':
      return entries.organisations.map((each) => ({ id: each.id, label: textIn(each.name, language) }))
    case 'places':
      return entries.places.map((each) => ({
        id: each.id,
        label: textIn(each.venue, language),
        detail: textIn(each.city, language),
      }))
  }
}
