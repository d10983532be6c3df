import { Check } from 'lucide-react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Field.module.css'

export interface CheckboxProps {
  label: string
  /** Keeps the label for screen readers only, where the place says what it is. */
  isLabelHidden?: boolean
  isOn: boolean
  onChange: (isOn: boolean) => void
  name?: string
  isDisabled?: boolean
}

/** Something that is so or not. */
export function Checkbox({ label, isLabelHidden = false, isOn, onChange, name, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.check ?? ''}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
      data-field={name}
    >
      <span className={styles.box} aria-hidden>
        {isOn ? <Check size={12} strokeWidth={3} /> : null}
      </span>
      {isLabelHidden ? <span className="visually-hidden">{label}</span> : label}
    </AriaCheckbox>
  )
}
