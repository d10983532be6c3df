import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './Choices.module.css'

export interface ChoicesProps {
  label: string
  value: string
  onChange: (value: string) => void
  choices: readonly { readonly value: string; readonly label: string; readonly detail?: string }[]
}

/** One of a few that are all worth reading, each on a line of its own. */
export function Choices({ label, value, onChange, choices }: ChoicesProps) {
  return (
    <RadioGroup className={styles.group ?? ''} value={value} onChange={onChange}>
      <Label className={styles.label}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className={styles.choice ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span>
            {choice.label}
            {choice.detail === undefined || choice.detail === '' ? null : (
              <span className={styles.detail}>{choice.detail}</span>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
