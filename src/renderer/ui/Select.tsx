import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { classes } from './classes'
import { useFieldFrame, type FieldProps } from './field'
import styles from './Field.module.css'
import menuStyles from './Menu.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectProps<Value extends string> extends FieldProps {
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

/** One of a few. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, choices, onChange, isDisabled, placeholder } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  return (
    <AriaSelect
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
      isDisabled={isDisabled}
      placeholder={placeholder}
      {...frame}
    >
      <Label className={labelClass}>{label}</Label>
      <Button className={classes(styles.control, styles.select)} aria-describedby={described}>
        <SelectValue className={styles.value} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      {note}
      <Popover className={classes(menuStyles.popover, styles.list)} offset={4}>
        <ListBox className={menuStyles.menu}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className={menuStyles.item} textValue={choice.label}>
              <span className={menuStyles.label}>{choice.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
