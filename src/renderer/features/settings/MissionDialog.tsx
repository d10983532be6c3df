import { ImagePlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { documentFromPlainText, emptyDocument, plainText } from '../../../shared/document'
import { newId, paperSizes, textIn, withTextIn, type Mission } from '../../../shared/release'
import { api } from '../../bridge'
import { tell } from '../../notices'
import { Button, ComboBox, Dialog, Select, StatusLine, TextArea, TextField } from '../../ui'
import { say, sayFailure } from '../../words'
import { Contacts } from './Contacts'
import { changeMission, closeMission, useMissionDialog } from './mission-state'
import styles from './Settings.module.css'

/** The mission's profile: letterhead, contacts and what every new release starts from. */
export function MissionDialog({ onSaved }: { onSaved: (mission: Mission) => void }) {
  const mission = useMissionDialog((state) => state.mission)
  return mission === null ? null : <Profile mission={mission} onSaved={onSaved} />
}

const failureLine = (problem: string | null): ReactNode =>
  problem === null ? null : (
    <div role="alert">
      <StatusLine tone="stop">{problem}</StatusLine>
    </div>
  )

function Profile({ mission, onSaved }: { mission: Mission; onSaved: (mission: Mission) => void }) {
  const { language } = mission
  const [problem, setProblem] = useState<string | null>(null)

  const save = async (): Promise<void> => {
    const answer = await api.mission.save(mission)
    if (!answer.ok) return setProblem(sayFailure(answer))
    onSaved(mission)
    closeMission()
    tell(say('settings.saved'))
  }

  return (
    <Dialog
      title={say('settings.mission')}
      isOpen
      size="medium"
      isDismissable={false}
      closeLabel={say('settings.cancel')}
      onClose={closeMission}
      actions={
        <>
          <Button onPress={closeMission}>{say('settings.cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {say('settings.save')}
          </Button>
        </>
      }
    >
      <div className={styles.profile}>
        {failureLine(problem)}
        <Part title={say('settings.section-mission')}>
          <TextField
            label={say('settings.name')}
            placeholder={say('settings.name-hint')}
            value={textIn(mission.name, language)}
            autoFocus
            onChange={(name) => changeMission({ name: withTextIn(mission.name, language, name) })}
          />
          <TextField
            label={say('settings.city')}
            value={textIn(mission.city, language)}
            onChange={(city) => changeMission({ city: withTextIn(mission.city, language, city) })}
          />
          <TextField
            label={say('settings.country')}
            description={say('settings.country-hint')}
            value={mission.country}
            onChange={(country) => changeMission({ country: country.trim().toUpperCase().slice(0, 2) })}
          />
          <Zone mission={mission} />
          <TextField
            label={say('settings.email')}
            type="email"
            description={say('settings.email-hint')}
            value={mission.email}
            onChange={(email) => changeMission({ email })}
          />
          <Select
            label={say('settings.language')}
            value={mission.language}
            choices={[{ value: 'en', label: say('settings.language-en') }]}
            onChange={(chosen) => changeMission({ language: chosen })}
          />
        </Part>
        <Part title={say('settings.section-letterhead')}>
          <Emblem mission={mission} onProblem={setProblem} />
          <TextArea
            label={say('settings.address')}
            rows={2}
            value={mission.address}
            onChange={(address) => changeMission({ address })}
          />
          <Select
            label={say('settings.paper')}
            value={mission.paper}
            choices={paperSizes.map((value) => ({ value, label: say(`settings.paper-${value}`) }))}
            onChange={(paper) => changeMission({ paper })}
          />
        </Part>
        <Part title={say('settings.section-contacts')} hint={say('settings.contacts-hint')}>
          <Contacts
            contacts={mission.contacts}
            language={language}
            onChange={(contacts) => changeMission({ contacts })}
          />
        </Part>
        <Part title={say('settings.section-boilerplate')}>
          <Boilerplate mission={mission} />
        </Part>
      </div>
    </Dialog>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.partTitle}>{title}</h3>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]

function Zone({ mission: { zone } }: { mission: Mission }) {
  const sought = zone.toLowerCase().replaceAll(' ', '_')
  const proposals = zones
    .filter((each) => zones.includes(zone) || each.toLowerCase().includes(sought))
    .slice(0, 12)
    .map((each) => ({ id: each, label: each }))
  return (
    <ComboBox
      label={say('settings.zone')}
      value={zone}
      proposals={proposals}
      onChange={(typed) => changeMission({ zone: typed.slice(0, 64) })}
    />
  )
}

function Emblem({ mission, onProblem }: { mission: Mission; onProblem: (problem: string | null) => void }) {
  const choose = async (): Promise<void> => {
    const answer = await api.mission.chooseEmblem({})
    // Only the emblem is taken over: what else has been typed here is not saved yet.
    if (answer.ok) changeMission({ emblem: answer.value.emblem })
    onProblem(answer.ok || answer.code === 'cancelled' ? null : sayFailure(answer))
  }
  return (
    <div className={styles.emblem} role="group" aria-label={say('settings.emblem')}>
      <span className={styles.label} aria-hidden>
        {say('settings.emblem')}
      </span>
      {mission.emblem === null ? (
        <span className={styles.hint}>{say('settings.emblem-none')}</span>
      ) : (
        <img className={styles.picture} src={`app://media/${mission.emblem}`} alt={say('settings.emblem-alt')} />
      )}
      <Button small icon={<ImagePlus size={14} aria-hidden />} onPress={() => void choose()}>
        {say('settings.emblem-choose')}
      </Button>
      {mission.emblem === null ? null : (
        <Button small look="quiet" onPress={() => changeMission({ emblem: null })}>
          {say('settings.emblem-remove')}
        </Button>
      )}
    </div>
  )
}

function Boilerplate({ mission: { boilerplate, language } }: { mission: Mission }) {
  // Kept as typed beside the document, which has no room for the space at the end of a line.
  const [typed, setTyped] = useState(() => plainText(boilerplate[language] ?? emptyDocument()))
  return (
    <TextArea
      label={say('settings.boilerplate')}
      description={say('settings.boilerplate-hint')}
      rows={4}
      lang={language}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        changeMission({ boilerplate: { ...boilerplate, [language]: documentFromPlainText(text, newId) } })
      }}
    />
  )
}
