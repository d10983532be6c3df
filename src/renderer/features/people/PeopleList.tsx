import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { textIn, titleOn, type LanguageTag, type PersonId } from '../../../shared/release'
import { Button, classes, EmptyState, Pill, SearchField } from '../../ui'
import { say } from '../../words'
import { onEntrySaved, openEntry, openNewEntry, useEntry } from './entry'
import styles from './People.module.css'
import { RegisterChoice } from './RegisterChoice'
import { useRegisters } from './registers-state'
import { UsedList } from './UsedList'
import { doublesOf, reloadPeople, searchPeople, usePeople, type Counted } from './people-state'

export interface PeopleListProps {
  language: LanguageTag
  isReadOnly: boolean
}

/** The register that was chosen; at first that of people. */
export function PeopleList(props: PeopleListProps) {
  const register = useRegisters((state) => state.register)
  return register === 'people' ? <People {...props} /> : <UsedList register={register} language={props.language} />
}

/** The register of people: found as one types, with the number of their releases. */
function People({ language, isReadOnly }: PeopleListProps) {
  const { query, list, doubles } = usePeople()
  const open = useEntry(({ entry }) => entry?.id ?? null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    onEntrySaved(() => void reloadPeople())
    void reloadPeople()
  }, [])
  return (
    <section className={styles.list} aria-label={say('people.title')}>
      <RegisterChoice />
      <div className={styles.search}>
        <SearchField
          label={say('people.find')}
          placeholder={say('people.find')}
          clearLabel={say('people.find-clear')}
          name="find-people"
          value={query}
          onChange={searchPeople}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            frame.current?.querySelector<HTMLElement>('[role=option]')?.focus()
          }}
        />
        <Button
          isDisabled={isReadOnly}
          icon={<Plus size={14} aria-hidden />}
          aria-label={say('people.add')}
          onPress={() => void openNewEntry()}
        >
          {say('people.add-short')}
        </Button>
      </div>
      {list === null ? null : list.length === 0 ? (
        <EmptyState isSmall title={say(query.trim() === '' ? 'people.empty' : 'people.nothing-found')}>
          {say(query.trim() === '' ? 'people.empty-help' : 'people.nothing-found-help')}
        </EmptyState>
      ) : (
        <div ref={frame} className={styles.rows}>
          <ListBox
            aria-label={say('people.title')}
            selectionMode="none"
            onAction={(key) => void openEntry(key as PersonId)}
            items={list.map((it) => ({ ...it, id: it.person.id }))}
            dependencies={[open, doubles]}
          >
            {(it) => (
              <ListBoxItem
                id={it.id}
                textValue={nameOf(it)}
                className={classes(styles.row, it.id === open && styles.open)}
                aria-current={it.id === open ? 'true' : undefined}
              >
                <Row it={it} language={language} isDouble={doublesOf(doubles, it.id).length > 0} />
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      )}
    </section>
  )
}

const nameOf = ({ person }: Counted): string => (person.name === '' ? say('people.unnamed') : person.name)

function Row({ it, language, isDouble }: { it: Counted; language: LanguageTag; isDouble: boolean }) {
  const title = textIn(titleOn(it.person, null)?.title ?? {}, language)
  return (
    <>
      <span className={styles.words}>
        <span className={classes(styles.name, it.person.name === '' && styles.unnamed)}>{nameOf(it)}</span>
        {title === '' ? null : <span className={styles.detail}>{title}</span>}
        {isDouble ? (
          <span>
            <Pill tone="look">{say('people.double')}</Pill>
          </span>
        ) : null}
      </span>
      <span className={styles.count}>
        <span aria-hidden>{it.releases === 0 ? '' : it.releases}</span>
        <span className="visually-hidden">{say('people.releases', { count: it.releases })}</span>
      </span>
    </>
  )
}
