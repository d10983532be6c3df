import { Plus } from 'lucide-react'
import { Button, Section } from '../../ui'
import { say } from '../../words'
import { emptyContact, newId, releaseTypes, textIn, type Contact, type ContactId } from '../../../shared/release'
import { useSession } from '../../session'
import { ZoneFact, CountryFact } from './ChosenField'
import { useDraft, useShownFinding, useTextValue, writeField } from './field-access'
import { DateField, Select, TimeField } from '../../ui'
import { DateFact, FieldGroup, GroupFinding, Pair, SelectFact, TextFact } from './fields'
import { addRecord, RecordList, RecordRow } from './RecordList'

const types = () => releaseTypes.map((value) => ({ value, label: say(`facts.type-${value}`) }))

/** What every release states: type, number, dateline, when it may be published, and whom to ring. */
export function ReleaseSection() {
  return (
    <Section title={say('facts.release')} name="release">
      <SelectFact field="type" label={say('facts.type')} choices={types()} />
      <TextFact field="number" label={say('facts.number')} placeholder={say('facts.number-hint')} />
      <FieldGroup label={say('facts.dateline')}>
        <TextFact
          field="dateline.city"
          label={say('facts.dateline-city')}
          placeholder={say('facts.city')}
          isLabelHidden
        />
        <CountryFact
          field="dateline.country"
          label={say('facts.dateline-country')}
          placeholder={say('facts.country')}
          isLabelHidden
        />
        <DateFact field="dateline.date" label={say('facts.dateline-date')} isLabelHidden />
      </FieldGroup>
      <ReleaseTime />
      <Contacts />
    </Section>
  )
}

const modes = () =>
  (['immediate', 'embargo', 'hold'] as const).map((value) => ({ value, label: say(`facts.time-${value}`) }))

function ReleaseTime() {
  const mode = useTextValue('releaseTime.mode') as 'immediate' | 'embargo' | 'hold'
  return (
    <FieldGroup label={say('facts.time')}>
      <Select
        label={say('facts.time')}
        isLabelHidden
        name="releaseTime.mode"
        value={mode}
        choices={modes()}
        onChange={(value) => writeField('releaseTime.mode', value)}
      />
      {mode === 'embargo' ? <Until /> : null}
    </FieldGroup>
  )
}

/** Day and time are one value: a day typed first begins at midnight, and the time follows. */
function Until() {
  const until = useTextValue('releaseTime.until')
  const [day = '', time = ''] = until.split('T')
  const finding = useShownFinding('releaseTime.until')
  const write = (nextDay: string | null, nextTime: string | null): void =>
    writeField('releaseTime.until', nextDay === null ? null : `${nextDay}T${nextTime ?? '00:00'}`)
  return (
    <>
      <Pair>
        <DateField
          {...finding}
          name="releaseTime.until"
          label={say('facts.until-date')}
          isLabelHidden
          clearLabel={say('facts.clear-named', { name: say('facts.until-date') })}
          value={day === '' ? null : day}
          onChange={(value) => write(value, time === '' ? null : time)}
        />
        <TimeField
          label={say('facts.until-time')}
          isLabelHidden
          isDisabled={day === ''}
          clearLabel={say('facts.clear-named', { name: say('facts.until-time') })}
          value={time === '' ? null : time}
          onChange={(value) => write(day, value)}
        />
      </Pair>
      <ZoneFact field="releaseTime.zone" label={say('facts.until-zone')} isLabelHidden />
    </>
  )
}

function Contacts() {
  return (
    <FieldGroup label={say('facts.contact')}>
      <div data-field="contacts" style={{ display: 'contents' }}>
        <RecordList list="contacts" label={say('facts.contacts')} row={(id) => <ContactRow key={id} id={id} />} />
        <GroupFinding field="contacts" />
        <div>
          <Button
            look="link"
            small
            icon={<Plus size={13} aria-hidden />}
            onPress={() => addRecord('contacts', emptyContact(newId<ContactId>()))}
          >
            {say('facts.contact-add')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  )
}

function ContactRow({ id }: { id: string }) {
  const contact = useDraft((draft): Contact | undefined => draft.contacts.find((each) => each.id === id))
  const language = useSession((state) => state.language)
  if (contact === undefined) return null
  const field = (name: string): string => `contacts.${id}.${name}`
  return (
    <RecordRow
      list="contacts"
      id={id}
      judged={['name', 'email', 'phone'].map(field)}
      summary={{
        title: contact.name,
        untitled: say('facts.contact-new'),
        detail: [textIn(contact.role, language), contact.phone, contact.email]
          .filter((part) => part !== '')
          .join(' · '),
      }}
    >
      <TextFact field={field('name')} label={say('facts.contact-name')} />
      <TextFact field={field('role')} label={say('facts.contact-role')} />
      <TextFact field={field('phone')} label={say('facts.contact-phone')} type="tel" />
      <TextFact field={field('email')} label={say('facts.contact-email')} type="email" />
    </RecordRow>
  )
}
