import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import {
  emptyContact,
  newId,
  textIn,
  withTextIn,
  type Contact,
  type ContactId,
  type Mission,
} from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button, Checkbox, Dialog, TextField, useWorking } from '../../ui'
import { say, sayFailure } from '../../words'
import { Emblem } from './Emblem'
import { Part } from './Part'
import styles from './Settings.module.css'
import { Zone } from './Zone'
import { useCityAndZone } from './use-city-and-zone'

export interface FirstRunProps {
  mission: Mission
  /** Mission and officer are kept; `sample` is whether a sample release is wanted. */
  onDone: (mission: Mission, sample: boolean) => void
  /** The questions were passed over; what had been typed is kept all the same. */
  onSkip: (mission: Mission) => void
}

/** The few questions of the first morning. Enter goes on from field to field, and at the last one begins. */
export function FirstRun({ mission: before, onDone, onSkip }: FirstRunProps) {
  const [mission, setMission] = useState(before)
  const [contact, setContact] = useState(() => before.contacts[0] ?? emptyContact(newId<ContactId>()))
  const [officer, setOfficer] = useState({ name: '', role: '' })
  const place = useCityAndZone(mission, (part) => setMission({ ...mission, ...part }))
  const [wantsSample, setWantsSample] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const [, work] = useWorking()
  const form = useRef<HTMLDivElement>(null)
  const { language } = mission

  useEffect(() => {
    void api.officer.get({}).then((answer) => {
      if (answer.ok) setOfficer({ name: answer.value.name, role: answer.value.role })
      else report(answer)
    })
  }, [])

  const finish = async (next: (mission: Mission) => void): Promise<void> => {
    const filled = {
      ...mission,
      contacts: isFilled(contact) ? [contact, ...before.contacts.slice(1)] : before.contacts,
    }
    const kept = await api.mission.save(filled)
    if (!kept.ok) return setProblem(sayFailure(kept))
    const named = await api.officer.save(officer)
    if (!named.ok) return setProblem(sayFailure(named))
    next(filled)
  }
  const begin = (): void => work(() => finish((filled) => onDone(filled, wantsSample)))
  const skip = (): void => work(() => finish(onSkip))

  return (
    <Dialog
      title={say('begin.title')}
      isOpen
      size="medium"
      isDismissable={false}
      closeLabel={say('begin.skip-long')}
      onClose={skip}
      actions={
        <>
          <Button look="quiet" onPress={skip}>
            {say('begin.skip')}
          </Button>
          <Button look="primary" onPress={begin}>
            {say('begin.start')}
          </Button>
        </>
      }
    >
      {/* Fields let the keys through that they do not use themselves. */}
      <div
        ref={form}
        role="presentation"
        className={styles.first}
        onKeyDown={(event) => goOn(event, form.current, begin)}
      >
        <p className={styles.lead}>{say('begin.lead')}</p>
        {problem === null ? null : (
          <p role="alert" className={styles.stop}>
            {problem}
          </p>
        )}
        <Part title={say('begin.mission')}>
          <TextField
            label={say('begin.mission-name')}
            layout="stacked"
            placeholder={say('begin.mission-name-hint')}
            value={textIn(mission.name, language)}
            autoFocus
            onChange={(name) => setMission({ ...mission, name: withTextIn(mission.name, language, name) })}
          />
          <div className={styles.pair}>
            <TextField
              label={say('settings.city')}
              layout="stacked"
              value={textIn(mission.city, language)}
              onChange={place.typeCity}
            />
            <Zone zone={mission.zone} layout="stacked" description={place.hint} onChange={place.typeZone} />
          </div>
          <Emblem
            label={say('settings.emblem')}
            emblem={mission.emblem}
            onChange={(emblem) => setMission({ ...mission, emblem })}
          />
        </Part>
        <Part title={say('begin.contact')} hint={say('begin.contact-hint')}>
          <div className={styles.trio}>
            <TextField
              label={say('begin.contact-name')}
              layout="stacked"
              value={contact.name}
              onChange={(name) => setContact({ ...contact, name })}
            />
            <TextField
              label={say('settings.contact-phone')}
              layout="stacked"
              type="tel"
              value={contact.phone}
              onChange={(phone) => setContact({ ...contact, phone })}
            />
            <TextField
              label={say('settings.contact-email')}
              layout="stacked"
              type="email"
              value={contact.email}
              onChange={(email) => setContact({ ...contact, email })}
            />
          </div>
        </Part>
        <Part title={say('begin.officer')} hint={say('begin.officer-hint')}>
          <div className={styles.pair}>
            <TextField
              label={say('begin.officer-name')}
              layout="stacked"
              value={officer.name}
              onChange={(name) => setOfficer({ ...officer, name })}
            />
            <TextField
              label={say('begin.officer-role')}
              layout="stacked"
              placeholder={say('settings.officer-role-hint')}
              value={officer.role}
              onChange={(role) => setOfficer({ ...officer, role })}
            />
          </div>
        </Part>
        <Checkbox label={say('begin.sample')} isOn={wantsSample} onChange={setWantsSample} />
      </div>
    </Dialog>
  )
}

const isFilled = ({ name, phone, email }: Contact): boolean => [name, phone, email].some((part) => part.trim() !== '')

/** Enter puts the caret into the next field, and after the last one begins; a list of proposals takes it first. */
function goOn(event: KeyboardEvent, form: HTMLElement | null, begin: () => void): void {
  const field = event.target
  if (event.key !== 'Enter' || form === null || !(field instanceof HTMLInputElement) || field.type === 'checkbox')
    return
  if (field.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  const fields = [...form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')]
  const next = fields[fields.indexOf(field) + 1]
  if (next === undefined || event.ctrlKey) return begin()
  next.focus()
  next.select()
}
