import { useRef, useState } from 'react'
import { api } from '../../bridge'
import { useSession } from '../../session'
import { textIn, titleOn } from '../../../shared/release'
import { ComboBox, type Proposal } from '../../ui'
import { useShownFinding, useTextValue, writeField } from './field-access'
import type { FactProps } from './fields'
import { noEntries, type RegisterEntries } from './register-entries'
import { useIsLocked } from './surroundings'

interface SuggestedProps extends FactProps {
  register: keyof RegisterEntries
  /** An entry was taken; writes what follows from it, the field itself included. */
  onPick: (id: string, entries: RegisterEntries, typed: string) => void
  /** Writes what is typed; without it, the field alone. */
  onType?: (typed: string) => void
  /** What of the words typed the register is asked for. */
  searchFor?: (typed: string) => string
  /** Proposals after those of the register. */
  more?: (typed: string, entries: RegisterEntries) => Proposal[]
  autoFocus?: boolean
}

/** Free text for which the register proposes as one types. */
export function SuggestedField({ field, register, onPick, onType, searchFor, more, ...rest }: SuggestedProps) {
  const typed = useTextValue(field)
  const language = useSession((state) => state.language)
  const [entries, setEntries] = useState(noEntries)
  const asked = useRef(0)

  const ask = async (words: string): Promise<void> => {
    const query = searchFor?.(words) ?? words
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
      isDisabled={useIsLocked()}
      lang={language}
      value={typed}
      proposals={[...proposalsOf(entries, register, language), ...(more?.(typed, entries) ?? [])]}
      onChange={(text) => {
        if (onType === undefined) writeField(field, text)
        else onType(text)
        void ask(text)
      }}
      onPick={(id) => {
        asked.current += 1
        setEntries(noEntries)
        onPick(id, entries, typed)
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
