import { Group, Input, Label, NumberField as AriaNumberField } from 'react-aria-components'
import { useFieldFrame, type FieldProps } from './field'
import styles from './Field.module.css'

export interface NumberFieldProps extends FieldProps {
  /** A whole number, or null for an empty field. */
  value: number | null
  onChange: (value: number | null) => void
  smallest?: number
  largest?: number
}

/** A whole number without grouping, such as a year. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, smallest, largest, placeholder, isDisabled } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : Math.trunc(number))}
      minValue={smallest}
      maxValue={largest}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      isDisabled={isDisabled}
      {...frame}
    >
      <Label className={labelClass}>{label}</Label>
      <Group>
        <Input className={styles.control} placeholder={placeholder} aria-describedby={described} />
      </Group>
      {note}
    </AriaNumberField>
  )
}
