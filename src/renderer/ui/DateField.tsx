import { parseDate, parseTime, type CalendarDate, type Time } from '@internationalized/date'
import { X } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  Label,
  TimeField as AriaTimeField,
} from 'react-aria-components'
import { classes } from './classes'
import { useFieldFrame, type FieldProps } from './field'
import styles from './Field.module.css'

interface PointProps extends FieldProps {
  onChange: (value: string | null) => void
  /** Name of the button that empties the field. */
  clearLabel: string
}

/** The segments of the field around it, and the button that empties them; no label, no button. */
function Segments({ clearLabel, onClear }: { clearLabel: string | null; onClear: () => void }) {
  return (
    <div className={classes(styles.control, styles.group)}>
      <DateInput className={classes(styles.segments)} style={{ flex: 1, paddingInlineStart: 7 }}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      {clearLabel === null ? null : (
        <Button slot={null} className={classes(styles.step, styles.clear)} aria-label={clearLabel} onPress={onClear}>
          <X size={13} aria-hidden />
        </Button>
      )}
    </div>
  )
}

export interface DateFieldProps extends PointProps {
  /** `YYYY-MM-DD`, or null. */
  value: string | null
}

/** A day, typed segment by segment in the reader's own order. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, clearLabel, isDisabled } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  // A new key empties half-typed segments too, which the control keeps to itself.
  const [emptied, setEmptied] = useState(0)
  return (
    <AriaDateField<CalendarDate>
      key={emptied}
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isDisabled={isDisabled}
      shouldForceLeadingZeros
      aria-describedby={described}
      {...frame}
    >
      <Label className={labelClass}>{label}</Label>
      <Segments
        clearLabel={value === null ? null : clearLabel}
        onClear={() => {
          setEmptied(emptied + 1)
          onChange(null)
        }}
      />
      {note}
    </AriaDateField>
  )
}

export interface TimeFieldProps extends PointProps {
  /** `HH:MM`, or null. */
  value: string | null
}

/** A time of day on the 24-hour clock, as diplomatic notes write it. */
export function TimeField(props: TimeFieldProps) {
  const { label, value, onChange, clearLabel, isDisabled } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  const [emptied, setEmptied] = useState(0)
  return (
    <AriaTimeField<Time>
      key={emptied}
      value={value === null ? null : parseTime(value)}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      hourCycle={24}
      isDisabled={isDisabled}
      shouldForceLeadingZeros
      aria-describedby={described}
      {...frame}
    >
      <Label className={labelClass}>{label}</Label>
      <Segments
        clearLabel={value === null ? null : clearLabel}
        onClear={() => {
          setEmptied(emptied + 1)
          onChange(null)
        }}
      />
      {note}
    </AriaTimeField>
  )
}
