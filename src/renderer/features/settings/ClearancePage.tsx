import {
  clearanceSteps,
  isEmailAddress,
  releaseTypes,
  type ClearanceStep,
  type Clearer,
  type Mission,
  type ReleaseType,
} from '../../../shared/release'
import { stepsOf } from '../../../shared/release-types'
import { Checkbox, TextField } from '../../ui'
import { say } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'
import { changeMission } from './settings-state'

/** Which steps clear which type, and who usually answers at each. */
export function ClearancePage({ mission }: { mission: Mission }) {
  return (
    <>
      <Part title={say('settings.section-steps')} hint={say('settings.steps-hint')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('settings.type')}</th>
              {clearanceSteps.map((step) => (
                <th key={step} scope="col">
                  {say(`settings.step-${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {releaseTypes.map((type) => (
              <Steps key={type} type={type} mission={mission} />
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={say('settings.section-clearers')} hint={say('settings.clearers-hint')}>
        {clearanceSteps.map((step) => (
          <WhoClears key={step} step={step} mission={mission} />
        ))}
      </Part>
    </>
  )
}

function Steps({ type, mission }: { type: ReleaseType; mission: Mission }) {
  const taken = stepsOf(type, mission)
  const name = say(`library.type-${type}`)
  const change = (step: ClearanceStep, isTaken: boolean): void => {
    const steps = clearanceSteps.filter((each) => (each === step ? isTaken : taken.includes(each)))
    changeMission({ clearance: { ...mission.clearance, [type]: steps } })
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      {clearanceSteps.map((step) => (
        <td key={step}>
          <Checkbox
            label={say('settings.step-of', { type: name, step: say(`settings.step-${step}`) })}
            isLabelHidden
            isOn={taken.includes(step)}
            // Nothing goes out uncleared, so the last step stays.
            isDisabled={taken.length === 1 && taken.includes(step)}
            onChange={(isTaken) => change(step, isTaken)}
          />
        </td>
      ))}
    </tr>
  )
}

const nobody: Clearer = { name: '', role: '', email: '' }

function WhoClears({ step, mission: { clearers } }: { step: ClearanceStep; mission: Mission }) {
  const clearer = clearers[step] ?? nobody
  const change = (part: Partial<Clearer>): void =>
    changeMission({ clearers: { ...clearers, [step]: { ...clearer, ...part } } })
  return (
    <div className={styles.trio} role="group" aria-label={say(`settings.step-${step}`)}>
      <h4 className={styles.trioTitle}>{say(`settings.step-${step}`)}</h4>
      <TextField
        label={say('settings.contact-name')}
        layout="stacked"
        value={clearer.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={say('settings.contact-role')}
        layout="stacked"
        value={clearer.role}
        onChange={(role) => change({ role })}
      />
      <TextField
        label={say('settings.contact-email')}
        layout="stacked"
        type="email"
        value={clearer.email}
        finding={
          clearer.email === '' || isEmailAddress(clearer.email.trim()) ? undefined : say('settings.email-incomplete')
        }
        onChange={(email) => change({ email })}
      />
    </div>
  )
}
