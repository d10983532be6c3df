import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { textIn, type LanguageTag } from '../../../shared/release'
import { classes, EmptyState, SearchField } from '../../ui'
import { countryChoices, say } from '../../words'
import styles from './People.module.css'
import { RegisterChoice } from './RegisterChoice'
import { openUsed, reloadRegister, searchRegister, useRegisters, type Register, type Used } from './registers-state'

export interface UsedListProps {
  register: Exclude<Register, 'people'>
  language: LanguageTag
}

/** The register of organisations or of places: found as one types, with the number of releases each is used in. */
export function UsedList({ register, language }: UsedListProps) {
  const { query, list, open } = useRegisters()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => void reloadRegister(), [register])
  const isBlank = query.trim() === ''
  return (
    <section className={styles.list} aria-label={say(`registers.${register}`)}>
      <RegisterChoice />
      <div className={styles.searchAlone}>
        <SearchField
          label={say(`registers.find-${register}`)}
          placeholder={say(`registers.find-${register}`)}
          clearLabel={say('people.find-clear')}
          name="find-used"
          value={query}
          onChange={searchRegister}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            frame.current?.querySelector<HTMLElement>('[role=option]')?.focus()
          }}
        />
      </div>
      {list === null ? null : list.length === 0 ? (
        <EmptyState isSmall title={say(isBlank ? 'registers.empty' : 'registers.nothing-found')}>
          {say(isBlank ? `registers.empty-${register}` : 'people.nothing-found-help')}
        </EmptyState>
      ) : (
        <div ref={frame} className={styles.rows}>
          <ListBox
            aria-label={say(`registers.${register}`)}
            selectionMode="none"
            onAction={(key) => {
              const used = list.find(({ entry }) => entry.id === key)
              if (used !== undefined) void openUsed(used)
            }}
            items={list.map((it) => ({ ...it, id: it.entry.id }))}
            dependencies={[open]}
          >
            {(it) => (
              <ListBoxItem
                id={it.id}
                textValue={nameOf(it, language)}
                className={classes(styles.row, it.id === open?.entry.id && styles.open)}
                aria-current={it.id === open?.entry.id ? 'true' : undefined}
              >
                <span className={styles.words}>
                  <span className={styles.name}>{nameOf(it, language)}</span>
                  <span className={styles.detail}>{whereOf(it, language)}</span>
                </span>
                <span className={styles.count}>
                  <span aria-hidden>{it.releases === 0 ? '' : it.releases}</span>
                  <span className="visually-hidden">{say('people.releases', { count: it.releases })}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      )}
    </section>
  )
}

/** What it is called: a place without a name of its own by its city. */
export function nameOf({ name, city }: Used, language: LanguageTag): string {
  const called = textIn(name, language)
  if (called !== '') return called
  const inCity = textIn(city, language)
  return inCity === '' ? say('people.unnamed') : inCity
}

/** Where it is, as far as its name does not say so. */
export function whereOf(it: Used, language: LanguageTag): string {
  const city = textIn(it.city, language)
  const country = countryChoices('en').find(({ id }) => id === it.country)?.label ?? ''
  return [city === nameOf(it, language) ? '' : city, country].filter((part) => part !== '').join(', ')
}
