import { useState } from 'react'
import { documentFromPlainText, emptyDocument, plainText } from '../../../shared/document'
import { isReviewDue, newId, todayAt, type Boilerplate, type LanguageTag, type Mission } from '../../../shared/release'
import { Button, Select, TextArea } from '../../ui'
import { say, sayDay } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'
import { changeMission, useSettings } from './settings-state'

/** Languages that missions write in most; a release language that is not among them keeps its text all the same. */
const offered: readonly LanguageTag[] = ['en', 'es', 'fr', 'pt', 'de', 'it', 'ru', 'uk', 'ar', 'zh-Hans', 'ja']

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** The standing text about the mission, a wording per language. */
export function BoilerplatePage({ mission }: { mission: Mission }) {
  const { language, boilerplate } = mission
  const languages = [...new Set([language, ...Object.keys(boilerplate)])]
  const others = offered.filter((each) => !languages.includes(each))
  return (
    <>
      {languages.map((each) => (
        <Wording key={each} language={each} mission={mission} />
      ))}
      <div className={styles.narrow}>
        <Select
          label={say('settings.boilerplate-add')}
          layout="stacked"
          value=""
          placeholder={say('settings.boilerplate-choose')}
          choices={others.map((value) => ({ value, label: names.of(value) ?? value }))}
          onChange={(chosen) => changeMission({ boilerplate: { ...boilerplate, [chosen]: noBoilerplate } })}
        />
      </div>
    </>
  )
}

const noBoilerplate: Boilerplate = { document: emptyDocument(), version: 1, lastReviewed: null }

function Wording({ language, mission: { boilerplate, zone } }: { language: LanguageTag; mission: Mission }) {
  const opened = useSettings((state) => state.opened?.boilerplate[language])
  const current = boilerplate[language] ?? noBoilerplate
  // Kept as typed beside the document, which has no room for the space at the end of a line.
  const [typed, setTyped] = useState(() => plainText(current.document))
  const today = todayAt(zone)
  const change = (part: Partial<Boilerplate>): void =>
    changeMission({ boilerplate: { ...boilerplate, [language]: { ...current, ...part } } })
  const type = (text: string): void => {
    setTyped(text)
    const document = documentFromPlainText(text, newId)
    const isNew = opened !== undefined && plainText(opened.document) !== plainText(document)
    change({ document, version: (opened?.version ?? 1) + (isNew ? 1 : 0) })
  }
  return (
    <Part title={names.of(language) ?? language}>
      <TextArea
        label={say('settings.boilerplate')}
        layout="stacked"
        description={say('settings.boilerplate-hint')}
        rows={4}
        lang={language}
        value={typed}
        onChange={type}
      />
      {typed.trim() === '' ? null : (
        <div className={styles.line}>
          <p className={styles.grow}>
            {say('settings.boilerplate-version', { version: current.version })}{' '}
            <span className={isReviewDue(current.lastReviewed, today) ? styles.look : undefined}>
              {current.lastReviewed === null
                ? say('settings.reviewed-never')
                : say('settings.reviewed-on', { day: sayDay(current.lastReviewed) })}
            </span>
          </p>
          <Button small isDisabled={current.lastReviewed === today} onPress={() => change({ lastReviewed: today })}>
            {say('settings.reviewed-today')}
          </Button>
        </div>
      )}
    </Part>
  )
}
