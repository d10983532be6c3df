import { useEffect, useState } from 'react'
import { joined, textIn, titleOn, type LanguageTag, type Person, type PersonId } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button, Choices, ComboBox, Dialog, useWorking } from '../../ui'
import { say, sayDay } from '../../words'
import { merge, stopMerging, useMerging } from './merge-state'
import styles from './People.module.css'
import type { Counted } from './people-state'
import { scriptChoices } from './scripts'

/** Two entries for one person become one. It says beforehand that this is for good, and shows what comes of it. */
export function MergeDialog({ language }: { language: LanguageTag }) {
  const { people, keep } = useMerging()
  const [all, setAll] = useState<readonly Counted[]>([])
  const [isMerging, work] = useWorking()
  const isOpen = people !== null
  useEffect(() => {
    if (!isOpen) return
    void api.registers.people({ query: '' }).then((answer) => {
      if (answer.ok) setAll(answer.value.people)
      else report(answer)
    })
  }, [isOpen])
  const chosen = (people ?? []).flatMap((id) => all.filter(({ person }) => person.id === id))
  const kept = chosen.find(({ person }) => person.id === keep)
  const others = chosen.filter((it) => it !== kept)
  const isReady = kept !== undefined && others.length > 0
  return (
    <Dialog
      title={say('people.merge-title')}
      isOpen={isOpen}
      onClose={stopMerging}
      closeLabel={say('app.close')}
      size="medium"
      actions={
        <>
          <Button onPress={stopMerging}>{say('app.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!isReady || isMerging}
            onPress={() => {
              if (!isReady) return
              work(() =>
                merge(
                  kept.person.id,
                  others.map(({ person }) => person.id),
                ),
              )
            }}
          >
            {isReady ? say('people.merge-into', { name: kept.person.name }) : say('people.merge-do')}
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        <p>
          {say('people.merge-help')} <strong className={styles.warning}>{say('people.merge-for-good')}</strong>
        </p>
        {chosen.length === 0 ? null : (
          <Choices
            label={say('people.merge-keep')}
            value={keep ?? ''}
            onChange={(id) => useMerging.setState({ keep: id as PersonId })}
            choices={chosen.map(({ person, releases }) => ({
              value: person.id,
              label: person.name === '' ? say('people.unnamed') : person.name,
              detail: [
                textIn(titleOn(person, null)?.title ?? {}, language),
                say('people.releases', { count: releases }),
              ]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
        )}
        <Another all={all} people={people ?? []} language={language} />
        {isReady ? (
          <Preview
            person={joined(
              kept.person,
              others.map(({ person }) => person),
            )}
            language={language}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

/** Somebody else whose entry is about the same person. */
function Another({
  all,
  people,
  language,
}: {
  all: readonly Counted[]
  people: readonly PersonId[]
  language: LanguageTag
}) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = all
    .filter(({ person }) => !people.includes(person.id) && wanted !== '' && person.name.toLowerCase().includes(wanted))
    .slice(0, 8)
  return (
    <ComboBox
      label={say('people.merge-another')}
      layout="stacked"
      value={typed}
      onChange={setTyped}
      proposals={found.map(({ person }) => ({
        id: person.id,
        label: person.name,
        detail: textIn(titleOn(person, null)?.title ?? {}, language),
      }))}
      onPick={(id) => {
        setTyped('')
        useMerging.setState(({ people: before }) => ({ people: [...(before ?? []), id as PersonId] }))
      }}
    />
  )
}

function Preview({ person, language }: { person: Person; language: LanguageTag }) {
  const scripts = scriptChoices()
  const lines: readonly [string, string][] = [
    [say('people.name'), person.name],
    [say('people.given'), person.given],
    [say('people.family'), person.family],
    [say('people.honorific'), person.honorific],
    ...Object.entries(person.scripts).map(([script, name]): [string, string] => [
      scripts.find(({ value }) => value === script)?.label ?? script,
      name,
    ]),
  ]
  return (
    <section className={styles.preview} aria-label={say('people.merge-preview')}>
      <h3>{say('people.merge-preview')}</h3>
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {person.titles.map((it, index) => (
          <div key={index}>
            <dt>{index === 0 ? say('people.titles') : ''}</dt>
            <dd>
              {textIn(it.title, language) || Object.values(it.title)[0]} <span>{daysOf(it)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function daysOf({ from, to }: Person['titles'][number]): string {
  if (from === null) return to === null ? '' : say('people.held-to', { to: sayDay(to) })
  return to === null
    ? say('people.held-from', { from: sayDay(from) })
    : say('people.held', { from: sayDay(from), to: sayDay(to) })
}
