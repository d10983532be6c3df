import { Button, Section } from '../../ui'
import { useSession } from '../../session'
import { say } from '../../words'
import { emptySpeaker, newId, speakerModes, type Speaker, type SpeakerId } from '../../../shared/release'
import { useIsRequired } from './by-type'
import { useDraft } from './field-access'
import { SelectFact } from './fields'
import { setSectionOpen, useInspector } from './inspector-state'
import { initialsOf } from './order'
import { PersonFields } from './PersonFields'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { useHeldTitle, wordingsOf } from './register-titles'
import { useQuotedOf } from './quoted-of'
import { rememberSpeaker } from './remember'
import { useIsLocked } from './surroundings'

/** Adds a speaker to the open release and puts the caret into the name. */
export function addSpeaker(): void {
  setSectionOpen('speakers', true)
  addRecord('speakers', emptySpeaker(newId<SpeakerId>()))
}

/** Whose words the release carries, in the order of precedence. */
export function SpeakersSection() {
  const isOpen = useInspector(({ open }) => open.speakers ?? true)
  const isLocked = useIsLocked()
  const isRequired = useIsRequired('speakers')
  return (
    <Section
      title={say('facts.speakers')}
      note={isRequired ? say('facts.required') : undefined}
      name="speakers"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('speakers', open)}
      action={
        isLocked ? undefined : (
          <Button look="link" small aria-label={say('facts.speaker-add')} onPress={addSpeaker}>
            {say('facts.add')}
          </Button>
        )
      }
    >
      <RecordList
        list="speakers"
        label={say('facts.speakers')}
        empty={say('facts.speakers-empty')}
        row={(id) => <SpeakerRow key={id} id={id as SpeakerId} />}
      />
    </Section>
  )
}

const modes = () => speakerModes.map((value) => ({ value, label: say(`facts.mode-${value}-long`) }))

function SpeakerRow({ id }: { id: SpeakerId }) {
  const speaker = useDraft((draft): Speaker | undefined => draft.speakers.find((each) => each.id === id))
  const language = useSession((state) => state.language)
  const held = useHeldTitle('speakers', id)
  const told = useQuotedOf(id)
  if (speaker === undefined) return null
  const { title, organisation } = wordingsOf(speaker, held, language)
  const record = `speakers.${id}`
  return (
    <RecordRow
      list="speakers"
      id={id}
      isOrdered
      judged={[`${record}.name`, `${record}.title`]}
      onLeave={() => void rememberSpeaker(id)}
      summary={{
        mark: initialsOf(speaker.name),
        title: speaker.name,
        untitled: say('facts.speaker-new'),
        detail: [title, organisation].filter((part) => part !== '').join(', '),
        aside: told ?? say(`facts.mode-${speaker.mode}`),
      }}
    >
      <PersonFields list="speakers" id={id} />
      <SelectFact field={`${record}.mode`} label={say('facts.mode')} choices={modes()} />
    </RecordRow>
  )
}
