import { useState, type ReactNode } from 'react'
import { classes, DateField, Select, TextArea, TextField, TimeField, type Choice } from '../../ui'
import { useSession } from '../../session'
import { say } from '../../words'
import { useFieldValue, useShownFinding, useTextValue, writeField } from './field-access'
import type { FieldName } from './field-path'
import styles from './Facts.module.css'
import { useIsLocked, useSurroundings } from './surroundings'

export interface FactProps {
  layout?: 'row' | 'stacked'
  field: FieldName
  label: string
  isLabelHidden?: boolean
  placeholder?: string
  description?: string
}

/** One line of text that is a field of the release. */
export function TextFact({ field, type, ...rest }: FactProps & { type?: 'email' | 'tel' | 'url' }) {
  const language = useSession((state) => state.language)
  return (
    <TextField
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      type={type}
      lang={language}
      value={useTextValue(field)}
      onChange={(value) => writeField(field, value)}
    />
  )
}

export function TextAreaFact({ field, rows, ...rest }: FactProps & { rows?: number }) {
  const language = useSession((state) => state.language)
  const isLocked = useIsLocked()
  const { isReadOnly } = useSurroundings()
  return (
    <TextArea
      {...rest}
      {...useShownFinding(field)}
      name={field}
      // The text has gone out, but what stays inside may still be noted.
      isDisabled={field === 'internalNote' ? isReadOnly : isLocked}
      rows={rows}
      lang={language}
      value={useTextValue(field)}
      onChange={(value) => writeField(field, value)}
    />
  )
}

/** A value that is typed as text: what is on screen stays as typed while it means what is stored. */
export function ParsedFact<Value>({
  field,
  parse,
  print,
  ...rest
}: FactProps & { parse: (text: string) => Value; print: (value: Value) => string }) {
  const stored = useFieldValue(field) as Value
  const [typed, setTyped] = useState('')
  const means = (text: string): boolean => JSON.stringify(parse(text)) === JSON.stringify(stored)
  return (
    <TextField
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      value={means(typed) ? typed : print(stored)}
      onChange={(text) => {
        setTyped(text)
        if (!means(text)) writeField(field, parse(text))
      }}
    />
  )
}

export function DateFact({ field, ...rest }: FactProps) {
  const value = useFieldValue(field)
  return (
    <DateField
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      clearLabel={say('facts.clear-named', { name: rest.label })}
      value={typeof value === 'string' ? value : null}
      onChange={(date) => writeField(field, date)}
    />
  )
}

export function TimeFact({ field, ...rest }: FactProps) {
  const value = useFieldValue(field)
  return (
    <TimeField
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      clearLabel={say('facts.clear-named', { name: rest.label })}
      value={typeof value === 'string' ? value : null}
      onChange={(time) => writeField(field, time)}
    />
  )
}

export function SelectFact<Value extends string>({
  field,
  choices,
  ...rest
}: FactProps & { choices: readonly Choice<Value>[] }) {
  return (
    <Select
      {...rest}
      {...useShownFinding(field)}
      name={field}
      isDisabled={useIsLocked()}
      value={useTextValue(field) as Value}
      choices={choices}
      onChange={(value) => writeField(field, value)}
    />
  )
}

/** Several small fields beside one label. */
export function FieldGroup({
  label,
  isRequired = false,
  children,
}: {
  label: string
  isRequired?: boolean
  children: ReactNode
}) {
  const name = isRequired ? say('facts.required-named', { name: label }) : label
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <span className={styles.label} aria-hidden>
        {label}
        {isRequired ? <span className={styles.required}>{say('facts.required')}</span> : null}
      </span>
      <div className={styles.stack}>{children}</div>
    </div>
  )
}

export const Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>

/** A finding about a group of fields, such as an end before a start. */
export function GroupFinding({ field }: { field: FieldName }) {
  const { finding, severity } = useShownFinding(field)
  if (finding === undefined) return null
  return <p className={classes(styles.groupFinding, severity === 'mustFix' && styles.mustFix)}>{finding}</p>
}
