import { Select } from '../../ui'
import { say } from '../../words'
import styles from './People.module.css'
import { registers, showRegister, useRegisters } from './registers-state'

/** Which of the registers is on screen. */
export function RegisterChoice() {
  const register = useRegisters((state) => state.register)
  return (
    <div className={styles.register}>
      <Select
        label={say('registers.register')}
        isLabelHidden
        value={register}
        choices={registers.map((value) => ({ value, label: say(`registers.${value}`) }))}
        onChange={(value) => {
          const chosen = registers.find((each) => each === value)
          if (chosen !== undefined) showRegister(chosen)
        }}
      />
    </div>
  )
}
