import type { KeyboardEventHandler } from 'react'
import { Input, Label, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { classes } from './classes'
import { useFieldFrame, type FieldProps } from './field'
import styles from './Field.module.css'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url'
  /** Language of what is typed, for fonts and spelling. */
  lang?: string
  /** Where it is not the window's own: a name in another script. */
  dir?: 'ltr' | 'rtl'
  autoFocus?: boolean
  onKeyDown?: KeyboardEventHandler
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', lang, dir, placeholder, isDisabled, autoFocus, onKeyDown } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      type={type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...frame}
    >
      <Label className={labelClass}>{label}</Label>
      <Input
        className={styles.control}
        placeholder={placeholder}
        lang={lang}
        dir={dir}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={described}
        onKeyDown={onKeyDown}
      />
      {note}
    </AriaTextField>
  )
}

export interface TextAreaProps extends TextFieldProps {
  /** Lines shown when it is empty; it grows with its text. */
  rows?: number
}

/** Several lines of text; as high as what is in it. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, lang, dir, placeholder, isDisabled, autoFocus, onKeyDown, rows = 2 } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  return (
    <AriaTextField value={value} onChange={onChange} isDisabled={isDisabled} autoFocus={autoFocus} {...frame}>
      <Label className={labelClass}>{label}</Label>
      <AriaTextArea
        className={classes(styles.control, styles.area)}
        placeholder={placeholder}
        lang={lang}
        dir={dir}
        spellCheck={false}
        aria-describedby={described}
        onKeyDown={onKeyDown}
        style={{ minBlockSize: `${rows * 18 + 12}px` }}
      />
      {note}
    </AriaTextField>
  )
}
