import { useRef } from 'react'
import { api } from '../../bridge'
import { report } from '../../notices'
import { session, useSession } from '../../session'
import { Button } from '../../ui'
import { say, sayDay } from '../../words'
import { titleAndName } from '../../../shared/language'
import { newId, textIn, type Person, type PersonId } from '../../../shared/release'
import { stepsOf } from './field-path'
import { useTextValue, writeField, writeFields } from './field-access'
import { TextFact } from './fields'
import styles from './Facts.module.css'
import { knownPerson } from './register-entries'
import { useHeldTitle, type HeldTitle } from './register-titles'
import { SuggestedField } from './SuggestedField'

export interface PersonFieldsProps {
  list: 'speakers' | 'attended'
  id: string
}

const toAdd = 'add'

/** Name, title and organisation of a speaker or guest. Of somebody from the register, title and organisation may stay blank. */
export function PersonFields({ list, id }: PersonFieldsProps) {
  const held = useHeldTitle(list, id)
  const record = `${list}.${id}`
  return (
    <>
      <NameField record={record} held={held} />
      <TitleField record={record} held={held} />
      <OrganisationField record={record} held={held} />
    </>
  )
}

/**
 * A name from the register links the row to its entry. Typing on keeps the link as long as the family name is still
 * there: somebody else must not get their titles.
 */
function NameField({ record, held }: { record: string; held: HeldTitle | null }) {
  const language = useSession((state) => state.language)
  const linked = useRef<Person | null>(null)
  if (held !== null) linked.current = held.person
  const field = `${record}.name`
  return (
    <SuggestedField
      field={field}
      label={say('facts.person-name')}
      register="people"
      searchFor={(typed) => titleAndName(typed, language)?.name ?? typed}
      more={(typed, entries) => {
        const parts = titleAndName(typed, language)
        return parts === null || knownPerson(entries, parts.name) !== undefined
          ? []
          : [
              {
                id: toAdd,
                label: say('facts.person-add', { name: parts.name, title: parts.title }),
                detail: say('facts.person-add-detail'),
              },
            ]
      }}
      onType={(typed) => {
        const person = linked.current
        if (person === null) writeField(field, typed)
        else writeFields({ [field]: typed, [`${record}.person`]: isStill(person, typed) ? person.id : null })
      }}
      onPick={(picked, { people }, typed) => {
        if (picked === toAdd) return void addTyped(record, typed, language)
        const person = people.find((each) => each.id === picked)
        if (person !== undefined) link(record, person)
      }}
    />
  )
}

const isStill = (person: Person, typed: string): boolean =>
  typed.includes(person.family === '' ? (person.name.split(/\s+/).at(-1) ?? '') : person.family)

/** The row is about this person from now on, and prints what the register says of them. */
function link(record: string, person: Person): void {
  const { release } = useSession.getState()
  const steps = release === null ? null : stepsOf(release.draft, record, '')
  if (steps === null) return
  session.changeFields([
    { path: [...steps, 'person'], value: person.id },
    { path: [...steps, 'name'], value: person.name },
    { path: [...steps, 'title'], value: {} },
    { path: [...steps, 'organisation'], value: {} },
  ])
}

/** Makes a register entry of "title name" and links the row to it. */
async function addTyped(record: string, typed: string, language: string): Promise<void> {
  const parts = titleAndName(typed, language)
  if (parts === null) return
  const { title, ...names } = parts
  const person: Person = {
    id: newId<PersonId>(),
    ...names,
    scripts: {},
    titles: [{ title: { [language]: title }, organisation: null, from: null, to: null }],
  }
  const answer = await api.registers.remember({ people: [person], organisations: [], places: [] })
  if (answer.ok) link(record, person)
  else report(answer)
}

interface WordingProps {
  record: string
  held: HeldTitle | null
}

function TitleField({ record, held }: WordingProps) {
  const language = useSession((state) => state.language)
  const wording = textIn(held?.title?.title ?? {}, language)
  const field = `${record}.title`
  return (
    <>
      <TextFact field={field} label={say('facts.person-title')} {...placeholder(wording)} />
      <FromRegister field={field} name={say('facts.person-title')} held={held} wording={wording} />
    </>
  )
}

function OrganisationField({ record, held }: WordingProps) {
  const language = useSession((state) => state.language)
  const wording = textIn(held?.organisation?.name ?? {}, language)
  const field = `${record}.organisation`
  return (
    <>
      <SuggestedField
        field={field}
        label={say('facts.person-organisation')}
        register="organisations"
        {...placeholder(wording)}
        onPick={(id, { organisations }) => {
          const body = organisations.find((each) => each.id === id)
          if (body !== undefined) writeField(field, textIn(body.name, useSession.getState().language))
        }}
      />
      {wording === '' ? null : (
        <FromRegister field={field} name={say('facts.person-organisation')} held={held} wording={wording} />
      )}
    </>
  )
}

const placeholder = (wording: string): { placeholder?: string } => (wording === '' ? {} : { placeholder: wording })

/** Where a wording comes from; one typed for this release can be given up for the register's. */
function FromRegister(props: { field: string; name: string; held: HeldTitle | null; wording: string }) {
  const { field, name, held, wording } = props
  const typed = useTextValue(field)
  if (held === null || (typed === '' && wording === '')) return null
  return (
    <p className={styles.fromRegister}>
      <span>{originOf(held, wording, typed)}</span>
      {typed === '' || typed === wording || wording === '' ? null : (
        <Button
          look="link"
          small
          aria-label={say('facts.use-register-named', { name: name.toLowerCase() })}
          onPress={() => writeField(field, '')}
        >
          {say('facts.use-register')}
        </Button>
      )}
    </p>
  )
}

function originOf({ title, day, isHeld }: HeldTitle, wording: string, typed: string): string {
  if (typed !== '') {
    if (wording === '') return say('facts.worded-here-only')
    return typed === wording ? say('facts.from-register-same') : say('facts.worded-here', { wording })
  }
  if (!isHeld && day !== null) return say('facts.from-register-last', { day: sayDay(day) })
  return title?.from ? say('facts.from-register-since', { year: title.from.slice(0, 4) }) : say('facts.from-register')
}
