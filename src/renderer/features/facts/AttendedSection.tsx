import { Button, Section } from '../../ui'
import { useSession } from '../../session'
import { say } from '../../words'
import { emptyAttendee, newId, type Attendee, type AttendeeId } from '../../../shared/release'
import { useDraft } from './field-access'
import { SelectFact, TextFact } from './fields'
import { setSectionOpen, useInspector } from './inspector-state'
import { PersonFields } from './PersonFields'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { useHeldTitle, wordingsOf } from './register-titles'
import { useIsLocked } from './surroundings'

/** Guests and groups who were there without speaking. */
export function AttendedSection() {
  const isOpen = useInspector(({ open }) => open.attended ?? true)
  const isLocked = useIsLocked()
  return (
    <Section
      title={say('facts.attended')}
      name="attended"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('attended', open)}
      action={
        isLocked ? undefined : (
          <Button
            look="link"
            small
            aria-label={say('facts.attendee-add')}
            onPress={() => {
              setSectionOpen('attended', true)
              addRecord('attended', emptyAttendee(newId<AttendeeId>()))
            }}
          >
            {say('facts.add')}
          </Button>
        )
      }
    >
      <RecordList
        list="attended"
        label={say('facts.attended')}
        empty={say('facts.attended-empty')}
        row={(id) => <AttendeeRow key={id} id={id} />}
      />
    </Section>
  )
}

const kinds = () => (['person', 'group'] as const).map((value) => ({ value, label: say(`facts.attendee-${value}`) }))

function AttendeeRow({ id }: { id: string }) {
  const attendee = useDraft((draft): Attendee | undefined => draft.attended.find((each) => each.id === id))
  const language = useSession((state) => state.language)
  const held = useHeldTitle('attended', id)
  if (attendee === undefined) return null
  const { title, organisation } = wordingsOf(attendee, held, language)
  const record = `attended.${id}`
  return (
    <RecordRow
      list="attended"
      id={id}
      isOrdered
      judged={[`${record}.name`]}
      summary={{
        title: attendee.name,
        untitled: say(attendee.kind === 'group' ? 'facts.group-new' : 'facts.attendee-new'),
        detail: [title, organisation].filter((part) => part !== '').join(', '),
      }}
    >
      {attendee.kind === 'person' ? (
        <PersonFields list="attended" id={id} />
      ) : (
        <TextFact field={`${record}.name`} label={say('facts.group-wording')} />
      )}
      <SelectFact field={`${record}.kind`} label={say('facts.kind')} choices={kinds()} />
    </RecordRow>
  )
}
