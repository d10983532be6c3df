import type { Officer } from '../../../shared/release'
import { TextField } from '../../ui'
import { say } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'
import { changeOfficer, flushSettings } from './settings-state'

/** Who works at this desk. */
export function OfficerPage({ officer: { name, role, device } }: { officer: Officer }) {
  return (
    <Part title={say('settings.section-officer')} hint={say('settings.officer-hint', { device })}>
      <div className={styles.fields} onBlur={() => void flushSettings()}>
        <TextField
          label={say('settings.officer-name')}
          value={name}
          finding={name.trim() === '' ? say('settings.officer-unnamed') : undefined}
          onChange={(typed) => changeOfficer({ name: typed })}
        />
        <TextField
          label={say('settings.officer-role')}
          placeholder={say('settings.officer-role-hint')}
          value={role}
          onChange={(typed) => changeOfficer({ role: typed })}
        />
      </div>
    </Part>
  )
}
