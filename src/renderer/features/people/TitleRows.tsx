import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  newId,
  personFindings,
  textIn,
  withTextIn,
  type LanguageTag,
  type OrganisationId,
} from '../../../shared/release'
import { api } from '../../bridge'
import { Button, ComboBox, DateField, IconButton, TextField, type Proposal } from '../../ui'
import { say, sayFinding } from '../../words'
import {
  changeEntry,
  changeTitle,
  personOf,
  removeRow,
  settleOrganisation,
  typeOrganisation,
  type Entry,
  type TitleRow,
} from './entry'
import styles from './People.module.css'

interface TitleRowsProps {
  entry: Entry
  language: LanguageTag
  isReadOnly: boolean
}

/** What somebody is or was, where, from when to when. A release prints what is valid on the day of its event. */
export function TitleRows({ entry, language, isReadOnly }: TitleRowsProps) {
  const { titles } = entry
  const findings = personFindings(personOf(entry), language)
  return (
    <section className={styles.part} aria-labelledby="person-titles">
      <div className={styles.partHead}>
        <h3 id="person-titles">{say('people.titles')}</h3>
        {isReadOnly ? null : (
          <Button
            look="link"
            small
            icon={<Plus size={13} aria-hidden />}
            onPress={() =>
              changeEntry({
                titles: [
                  ...titles,
                  { key: newId(), title: {}, organisation: null, organisationName: '', from: null, to: null },
                ],
              })
            }
          >
            {say('people.title-add')}
          </Button>
        )}
      </div>
      {titles.length === 0 ? <p className={styles.hint}>{say('people.titles-empty')}</p> : null}
      <ul className={styles.titles}>
        {titles.map((row, index) => {
          const found = findings.find(({ path }) => path === `titles.${index}.to`)
          return (
            <Row
              key={row.key}
              row={row}
              place={index}
              last={titles.length - 1}
              language={language}
              isReadOnly={isReadOnly}
              finding={found === undefined ? undefined : sayFinding(found)}
              severity={found?.severity === 'mustFix' ? 'mustFix' : 'check'}
              onMove={(by) => {
                const next = [...titles]
                next.splice(index, 1)
                next.splice(index + by, 0, row)
                changeEntry({ titles: next })
              }}
              onRemove={() => removeRow('titles', row, nameOfTitle(row, language))}
            />
          )
        })}
      </ul>
    </section>
  )
}

interface RowProps {
  row: TitleRow
  place: number
  last: number
  language: LanguageTag
  isReadOnly: boolean
  finding: string | undefined
  severity: 'mustFix' | 'check'
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

function Row({ row, place, last, language, isReadOnly, finding, severity, onMove, onRemove }: RowProps) {
  const { key, title, from, to } = row
  // A title may be worded in languages that the mission does not start releases in.
  const languages = [...new Set([language, ...Object.keys(title)])]
  const name = nameOfTitle(row, language)
  return (
    <li className={styles.title}>
      <div role="group" aria-label={name} className={styles.titleFields}>
        {languages.map((each) => (
          <TextField
            key={each}
            label={each === language ? say('people.title-wording') : say('people.title-in', { language: nameOf(each) })}
            layout="stacked"
            lang={each}
            isDisabled={isReadOnly}
            autoFocus={each === language && Object.keys(title).length === 0}
            value={textIn(title, each)}
            onChange={(value) => changeTitle(key, { title: withTextIn(title, each, value) })}
          />
        ))}
        <OrganisationField row={row} language={language} isReadOnly={isReadOnly} />
        <div className={styles.days}>
          <DateField
            label={say('people.from')}
            layout="stacked"
            isDisabled={isReadOnly}
            clearLabel={say('people.clear-from')}
            value={from}
            onChange={(value) => changeTitle(key, { from: value })}
          />
          <DateField
            label={say('people.to')}
            layout="stacked"
            isDisabled={isReadOnly}
            clearLabel={say('people.clear-to')}
            value={to}
            finding={finding}
            severity={severity}
            onChange={(value) => changeTitle(key, { to: value })}
          />
        </div>
      </div>
      {isReadOnly ? null : (
        <div className={styles.titleCommands}>
          <IconButton
            small
            isDisabled={place === 0}
            label={say('people.move-up', { name })}
            icon={<ArrowUp size={14} />}
            onPress={() => onMove(-1)}
          />
          <IconButton
            small
            isDisabled={place === last}
            label={say('people.move-down', { name })}
            icon={<ArrowDown size={14} />}
            onPress={() => onMove(1)}
          />
          <IconButton small label={say('people.remove-named', { name })} icon={<X size={14} />} onPress={onRemove} />
        </div>
      )}
    </li>
  )
}

const nameOfTitle = ({ title }: TitleRow, language: LanguageTag): string =>
  textIn(title, language) || say('people.title-new')

const nameOf = (language: LanguageTag): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language

/** Free text; on leaving it becomes the organisation of that name, a new one where the register has none. */
function OrganisationField({
  row,
  language,
  isReadOnly,
}: {
  row: TitleRow
  language: LanguageTag
  isReadOnly: boolean
}) {
  const [found, setFound] = useState<readonly Proposal[]>([])
  const asked = useRef(0)
  const ask = async (query: string): Promise<void> => {
    const turn = ++asked.current
    const answer = query.trim() === '' ? null : await api.registers.suggest({ query: query.slice(0, 200) })
    // An answer to earlier words must not replace that to later ones.
    if (turn !== asked.current) return
    setFound(
      answer?.ok ? answer.value.organisations.map(({ id, name }) => ({ id, label: textIn(name, language) })) : [],
    )
  }
  return (
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void settleOrganisation(row.key)
      }}
    >
      <ComboBox
        label={say('people.organisation')}
        layout="stacked"
        lang={language}
        isDisabled={isReadOnly}
        value={row.organisationName}
        proposals={found}
        onChange={(text) => {
          typeOrganisation(row.key, text)
          void ask(text)
        }}
        onPick={(id) => {
          asked.current += 1
          setFound([])
          const picked = found.find((each) => each.id === id)
          if (picked !== undefined) {
            changeTitle(row.key, { organisation: picked.id as OrganisationId, organisationName: picked.label })
          }
        }}
      />
    </div>
  )
}
