import { useState, type KeyboardEvent } from 'react'
import type { Suggestion } from '../../../shared/intake'
import { Button, DateField, NumberField, Select, TextField, TimeField } from '../../ui'
import { say } from '../../words'
import styles from './Intake.module.css'
import { editableFields, labelOf, type EditableField } from './wording'

interface EditFormProps {
  suggestion: Suggestion
  onUse: (suggestion: Suggestion) => void
  onLeave: () => void
}

type Value = string | number | null

/** Another wording for one suggestion. Enter takes it, Escape leaves it. */
export function EditForm({ suggestion, onUse, onLeave }: EditFormProps) {
  const [it, setIt] = useState(suggestion)
  const fields = editableFields(suggestion)
  const values = it as unknown as Readonly<Record<string, Value>>
  // The names come from the kind of the suggestion itself, so that the result is of the same kind.
  const change = (name: string, value: Value): void => setIt({ ...it, [name]: value } as Suggestion)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onUse(it)
    // What is typed here is no command of the review, and Escape must not close it.
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields inside it
    <div
      className={styles.form}
      role="group"
      aria-label={say('intake.edit-title', { label: labelOf(suggestion) })}
      onKeyDown={onKeyDown}
    >
      {fields.map((field, index) => (
        <Control
          key={field.name}
          field={field}
          value={values[field.name] ?? null}
          isFirst={index === 0}
          onChange={change}
        />
      ))}
      <div className={styles.formCommands}>
        <Button small onPress={onLeave}>
          {say('intake.edit-cancel')}
        </Button>
        <Button small look="primary" onPress={() => onUse(it)}>
          {say('intake.edit-save')}
        </Button>
      </div>
    </div>
  )
}

interface ControlProps {
  field: EditableField
  value: Value
  isFirst: boolean
  onChange: (name: string, value: Value) => void
}

const roles = () => (['host', 'co-host'] as const).map((value) => ({ value, label: say(`intake.role-${value}`) }))
const modes = () =>
  (['spoke', 'quote', 'paraphrase'] as const).map((value) => ({ value, label: say(`intake.mode-${value}`) }))

function Control({ field: { name, kind }, value, isFirst, onChange }: ControlProps) {
  const label = say(`intake.field-${name}` as Parameters<typeof say>[0])
  const text = typeof value === 'string' ? value : ''
  switch (kind) {
    case 'text':
      return <TextField label={label} value={text} autoFocus={isFirst} onChange={(typed) => onChange(name, typed)} />
    case 'date':
      return (
        <DateField
          label={label}
          value={text === '' ? null : text}
          clearLabel={say('intake.clear-named', { name: label })}
          onChange={(date) => (date === null ? undefined : onChange(name, date))}
        />
      )
    case 'time':
      return (
        <TimeField
          label={label}
          value={text === '' ? null : text}
          clearLabel={say('intake.clear-named', { name: label })}
          onChange={(time) => onChange(name, time)}
        />
      )
    case 'year':
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : null}
          onChange={(year) => (year === null ? undefined : onChange(name, year))}
        />
      )
    case 'role':
      return <Select label={label} value={text as 'host'} choices={roles()} onChange={(role) => onChange(name, role)} />
    case 'mode':
      return (
        <Select label={label} value={text as 'spoke'} choices={modes()} onChange={(mode) => onChange(name, mode)} />
      )
  }
}
