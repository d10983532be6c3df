import { Plus, X } from 'lucide-react'
import { useEffect } from 'react'
import { directionOf } from '../../../shared/language'
import { newId, personFindings, type LanguageTag, type PersonId, type ReleaseId } from '../../../shared/release'
import { Button, EmptyState, IconButton, Select, StatusLine, TextField } from '../../ui'
import { say, sayFinding } from '../../words'
import { changeEntry, openNewEntry, personOf, removeRow, settleEntry, useEntry, type Entry } from './entry'
import { mergeWith } from './merge-state'
import styles from './People.module.css'
import { doublesOf, usePeople } from './people-state'
import { useRegisters } from './registers-state'
import { scriptChoices } from './scripts'
import { TitleRows } from './TitleRows'
import { UsedPage } from './UsedPage'
import { Uses } from './Uses'

export interface PersonPageProps {
  /** The mission's, for what the registers hold in several. */
  language: LanguageTag
  isReadOnly: boolean
  onOpenRelease: (id: ReleaseId) => void
}

/** What is open of the register on screen. */
export function PersonPage({ language, ...props }: PersonPageProps) {
  const register = useRegisters((state) => state.register)
  return register === 'people' ? (
    <OpenPerson {...props} />
  ) : (
    <UsedPage register={register} language={language} onOpenRelease={props.onOpenRelease} />
  )
}

/** Somebody of the register, edited in place. Everything typed is kept by itself. */
function OpenPerson({ isReadOnly, onOpenRelease }: Omit<PersonPageProps, 'language'>) {
  const { entry, language, uses } = useEntry()
  useEffect(
    () => () => {
      void settleEntry()
    },
    [],
  )
  if (entry === null) {
    return (
      <EmptyState
        title={say('people.title')}
        actions={isReadOnly ? undefined : <Button onPress={() => void openNewEntry()}>{say('people.add')}</Button>}
      >
        {say('people.help')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <article
        className={styles.sheet}
        key={entry.id}
        aria-label={entry.name === '' ? say('people.unnamed') : entry.name}
      >
        <header className={styles.head}>
          <h2 className={styles.heading}>{entry.name === '' ? say('people.unnamed') : entry.name}</h2>
          {isReadOnly ? null : (
            <Button small onPress={() => mergeWith(entry.id, doublesOf(usePeople.getState().doubles, entry.id))}>
              {say('people.merge')}
            </Button>
          )}
        </header>
        <Doubles id={entry.id} isReadOnly={isReadOnly} />
        <Names entry={entry} isReadOnly={isReadOnly} />
        <Scripts entry={entry} isReadOnly={isReadOnly} />
        <TitleRows entry={entry} language={language} isReadOnly={isReadOnly} />
        <Uses title={say('people.uses')} empty={say('people.uses-empty')} uses={uses} onOpenRelease={onOpenRelease} />
      </article>
    </div>
  )
}

/** Who may be the same person. */
function Doubles({ id, isReadOnly }: { id: PersonId; isReadOnly: boolean }) {
  const { doubles, list } = usePeople()
  const others = doublesOf(doubles, id)
  if (others.length === 0) return null
  const names = others.map((other) => list?.find(({ person }) => person.id === other)?.person.name ?? '')
  return (
    <StatusLine
      tone="look"
      {...(isReadOnly ? {} : { action: { label: say('people.compare'), onPress: () => mergeWith(id, others) } })}
    >
      {say('people.may-be', { names: names.join(', ') })}
    </StatusLine>
  )
}

const parts = ['name', 'given', 'family', 'honorific'] as const

function Names({ entry, isReadOnly }: { entry: Entry; isReadOnly: boolean }) {
  const { language } = useEntry.getState()
  const unnamed = personFindings(personOf(entry), language).find(({ path }) => path === 'name')
  return (
    <section className={styles.fields} aria-label={say('people.name')}>
      {parts.map((part) => (
        <TextField
          key={part}
          name={`person.${part}`}
          label={say(`people.${part}`)}
          layout="stacked"
          isDisabled={isReadOnly}
          autoFocus={part === 'name' && entry.name === ''}
          value={entry[part]}
          finding={part === 'name' && unnamed !== undefined ? sayFinding(unnamed) : undefined}
          severity="mustFix"
          onChange={(value) => changeEntry({ [part]: value })}
        />
      ))}
    </section>
  )
}

/** The name as it is written elsewhere, each in the direction of its script. */
function Scripts({ entry, isReadOnly }: { entry: Entry; isReadOnly: boolean }) {
  const { scripts } = entry
  const all = scriptChoices()
  const free = all.filter(({ value }) => !scripts.some(({ script }) => script === value))
  return (
    <section className={styles.part} aria-labelledby="person-scripts">
      <div className={styles.partHead}>
        <h3 id="person-scripts">{say('people.scripts')}</h3>
        {isReadOnly || free[0] === undefined ? null : (
          <Button
            look="link"
            small
            icon={<Plus size={13} aria-hidden />}
            onPress={() => changeEntry({ scripts: [...scripts, { key: newId(), script: free[0]!.value, name: '' }] })}
          >
            {say('people.script-add')}
          </Button>
        )}
      </div>
      {scripts.length === 0 ? <p className={styles.hint}>{say('people.scripts-empty')}</p> : null}
      {scripts.map((row) => {
        const { key, script, name } = row
        const called = all.find(({ value }) => value === script)?.label ?? script
        const change = (changed: { script?: string; name?: string }): void =>
          changeEntry({ scripts: scripts.map((each) => (each.key === key ? { ...each, ...changed } : each)) })
        return (
          <div key={key} className={styles.script} role="group" aria-label={called}>
            <Select
              label={say('people.script')}
              isLabelHidden
              isDisabled={isReadOnly}
              value={script}
              choices={all.filter(({ value }) => value === script || free.some((each) => each.value === value))}
              onChange={(value) => change({ script: value })}
            />
            <TextField
              label={say('people.name-in', { script: called })}
              isLabelHidden
              isDisabled={isReadOnly}
              lang={`und-${script}`}
              dir={directionOf(`und-${script}`)}
              value={name}
              onChange={(value) => change({ name: value })}
            />
            {isReadOnly ? null : (
              <IconButton
                small
                label={say('people.remove-named', { name: called })}
                icon={<X size={14} />}
                onPress={() => removeRow('scripts', row, name === '' ? called : name)}
              />
            )}
          </div>
        )
      })}
    </section>
  )
}
