import { useId, useRef, useState, type ReactNode } from 'react'
import { afterPress } from './after-press'
import { classes } from './classes'
import styles from './Field.module.css'

/** What every field of the window is given. All words come from outside. */
export interface FieldProps {
  label: string
  /** Keeps the label for screen readers only, where the place says what it is. */
  isLabelHidden?: boolean
  /** A name by which other parts of the window find the field and put the caret there. */
  name?: string
  layout?: 'row' | 'stacked'
  /** A sentence about the value; shown once the officer has left the field, never while they type. */
  finding?: string | undefined
  /** Shows it in the field too, because it stands in the way of what they have just asked for. */
  isFindingDue?: boolean
  severity?: 'mustFix' | 'check'
  description?: string
  placeholder?: string
  isDisabled?: boolean
}

export interface FieldFrame {
  readonly frame: { className: string; 'data-field': string | undefined; onFocus: () => void; onBlur: () => void }
  readonly labelClass: string
  readonly note: ReactNode
  readonly described: string | undefined
}

/** The frame around a control: where its label stands, and when the line below it is shown. */
export function useFieldFrame({
  isLabelHidden = false,
  name,
  layout = 'row',
  finding,
  isFindingDue = false,
  severity = 'check',
  description,
}: FieldProps): FieldFrame {
  const [isInside, setInside] = useState(false)
  const isThere = useRef(false)
  const go = (inside: boolean): void => {
    isThere.current = inside
    afterPress(() => setInside(isThere.current))
  }
  const id = useId()
  const sentence = isInside && !isFindingDue ? undefined : finding
  const shown = sentence ?? description
  return {
    frame: {
      className: classes(styles.field, styles[layout], isLabelHidden && styles.hiddenLabel),
      'data-field': name,
      onFocus: () => go(true),
      onBlur: () => go(false),
    },
    labelClass: isLabelHidden ? 'visually-hidden' : (styles.label ?? ''),
    described: shown === undefined ? undefined : id,
    note:
      shown === undefined ? null : (
        <p
          id={id}
          role={isFindingDue && sentence !== undefined ? 'alert' : undefined}
          className={classes(
            styles.note,
            sentence !== undefined && styles.finding,
            sentence !== undefined && severity === 'mustFix' && styles.mustFix,
          )}
        >
          {shown}
        </p>
      ),
  }
}
