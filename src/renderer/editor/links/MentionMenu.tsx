import type { Editor } from '@tiptap/core'
import { useId, useMemo, useState } from 'react'
import type { LinkFacts } from '../../../shared/linking'
import { classes, FloatingOptions, type FloatingOptionGroup } from '../../ui'
import { say } from '../../words'
import { insertLink, wordingAt, type NewLink } from '../commands/linked-words'
import { stopAsking } from '../plugins/asking'
import type { Asked, ViewStore } from '../view-state'
import styles from './links.module.css'
import { choosableForms } from './link-words'
import {
  factsWith,
  newSpeaker,
  peopleFound,
  personTyped,
  registerFound,
  titleOf,
  type NewSpeaker,
} from './offered-people'
import { directionIn, placeOf } from './places'
import { useAskedKeys } from './use-asked-keys'
import { useRegister } from './use-register'

export interface MentionMenuProps {
  editor: Editor
  store: ViewStore
  asked: Asked
  facts: LinkFacts
  onAddPerson: (added: NewSpeaker, write: () => void) => void
}

const forms = [...choosableForms, 'own'] as const

type Form = (typeof forms)[number]

const mention = (person: string, form: Form): NewLink => ({
  type: 'mention',
  attrs: { person, form: form === 'own' ? 'auto' : form },
})

/** Who may be meant after `@`: the people of the release, those of the register, and whoever the words make. */
export function MentionMenu({ editor, store, asked, facts, onAddPerson }: MentionMenuProps) {
  const id = useId()
  const [form, setForm] = useState<Form>('auto')
  const { language } = facts
  const registered = useRegister(asked.query, language)
  const found = useMemo(() => offers(facts, asked.query, registered), [facts, asked.query, registered])

  const pick = (option: string): void => {
    const offered = found.get(option)
    if (offered === undefined) return
    const range = { from: asked.from, to: asked.to }
    const link = mention(offered.person, form)
    const { added } = offered
    if (wordingAt(editor, asked.from, link, offered.facts) === '') return
    if (added === null) insertLink(editor, range, link, facts)
    else onAddPerson(added, () => insertLink(editor, range, link, offered.facts))
    if (form !== 'own') return
    const { to } = editor.state.selection
    store.setState({ pointed: { kind: 'link', from: to - 1, to, by: 'command', isWorded: true } })
  }

  const [active, setActive] = useAskedKeys({
    view: editor.view,
    store,
    list: id,
    options: [...found.keys()],
    onPick: pick,
    onClose: () => stopAsking(editor),
    onSide: (step) => setForm(forms[(forms.indexOf(form) + step + forms.length) % forms.length] ?? 'auto'),
  })

  const groups = useMemo(
    () => groupsOf(found, (offered) => wordingAt(editor, asked.from, mention(offered.person, form), offered.facts)),
    [editor, found, asked.from, form],
  )
  const isAnybodyHere = facts.draft.speakers.length + facts.draft.attended.length > 0
  return (
    <FloatingOptions
      id={id}
      label={say('linking.people-menu')}
      groups={groups}
      active={active}
      onActive={setActive}
      onPick={pick}
      hint={say(asked.query.trim() === '' && !isAnybodyHere ? 'linking.people-none' : 'linking.people-nobody')}
      lang={language}
      anchor={() => placeOf(editor.view, asked.from)}
      direction={directionIn(editor.view)}
      foot={
        <div className={styles.forms}>
          {forms.map((each) => (
            <span
              key={each}
              className={classes(styles.form, each === form && styles.chosen)}
              onClick={() => setForm(each)}
              aria-hidden
            >
              {say(`linking.form-${each}`)}
            </span>
          ))}
          <kbd className={styles.keys} aria-hidden>
            {say('linking.forms-hint')}
          </kbd>
          <span className={styles.unseen} role="status">
            {say('linking.form-now', { form: say(`linking.form-${form}`) })}
          </span>
        </div>
      }
    />
  )
}

const groupNames = ['people-here', 'people-register', 'people-new'] as const

interface Offered {
  readonly group: (typeof groupNames)[number]
  /** The id of the speaker that a mention names. */
  readonly person: string
  readonly name: string
  readonly title: string
  readonly facts: LinkFacts
  readonly added: NewSpeaker | null
}

function offers(
  facts: LinkFacts,
  typed: string,
  registered: Parameters<typeof registerFound>[0],
): Map<string, Offered> {
  const { language } = facts
  const here = peopleFound(facts, typed).map(({ person, name, title }): Offered => ({
    group: 'people-here',
    person,
    name,
    title,
    facts,
    added: null,
  }))
  const offer = (group: Offered['group'], added: NewSpeaker): Offered => ({
    group,
    person: added.speaker.id,
    name: added.person.name,
    title: titleOf(added, language),
    facts: factsWith(facts, added),
    added,
  })
  const others = registerFound(registered, facts).map((added) => offer('people-register', added))
  const made = personTyped(typed, language)
  const isKnown = made !== null && [...here, ...others].some(({ name }) => name === made.name)
  const people = made === null || isKnown ? [] : [offer('people-new', newSpeaker(made, facts))]
  return new Map(
    [...here, ...others, ...people].map((offered) => [
      // Somebody of the register gets a speaker's id anew with every letter; the option stays the same.
      offered.added === null ? offered.person : offered.added.isRegistered ? offered.added.person.id : 'new',
      offered,
    ]),
  )
}

function groupsOf(found: ReadonlyMap<string, Offered>, wording: (offered: Offered) => string): FloatingOptionGroup[] {
  const everybody = [...found]
  return groupNames
    .map((group) => ({ group, offered: everybody.filter(([, it]) => it.group === group) }))
    .filter(({ offered }) => offered.length > 0)
    .map(({ group, offered }) => ({
      title: say(`linking.${group}`),
      options: offered.map(([id, it]) => {
        if (group === 'people-new') {
          const name = it.title === '' ? it.name : `${it.title} ${it.name}`
          const words = say('linking.add-person', { name })
          return { id, words, detail: say('linking.add-person-detail'), isDetailBelow: true }
        }
        const words = wording(it)
        return { id, words, detail: moreThan(words, it), isDetailBelow: true }
      }),
    }))
}

/** Who is meant, where the words alone do not say it. */
const moreThan = (words: string, { name, title }: Offered): string =>
  words.includes(name) && words.includes(title) ? '' : [name, title].filter((part) => part !== '').join(', ')
