import { Plus } from 'lucide-react'
import { Button, Section } from '../../ui'
import { say } from '../../words'
import { emptyContact, newId, textIn, type Contact, type ContactId, type ReleaseType } from '../../../shared/release'
import { offeredTypes } from '../../../shared/release-types'
import { useSession } from '../../session'
import { useIsRequired } from './by-type'
import { CountryFact } from './ChosenField'
import { useDraft } from './field-access'
import { DateFact, FieldGroup, GroupFinding, SelectFact, TextFact } from './fields'
import { NumberFields } from './NumberFields'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { ReleaseTime } from './ReleaseTimeFields'
import { useIsLocked } from './surroundings'

/** What can be started from nothing, and what this release is: corrections are made from the release that they correct. */
const typesBeside = (present: ReleaseType | undefined) =>
  [...new Set([...offeredTypes, ...(present === undefined ? [] : [present])])].map((value) => ({
    value,
    label: say(`facts.type-${value}`),
  }))

/** What every release states: type, number, dateline, when it may be published, and whom to ring. */
export function ReleaseSection() {
  const type = useDraft((draft) => draft.type)
  return (
    <Section title={say('facts.release')} name="release">
      <SelectFact field="type" label={say('facts.type')} choices={typesBeside(type)} />
      <NumberFields />
      <FieldGroup label={say('facts.dateline')} isRequired>
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

function Contacts() {
  const isLocked = useIsLocked()
  return (
    <FieldGroup label={say('facts.contact')} isRequired={useIsRequired('contacts')}>
      <div data-field="contacts" style={{ display: 'contents' }}>
        <RecordList list="contacts" label={say('facts.contacts')} row={(id) => <ContactRow key={id} id={id} />} />
        <GroupFinding field="contacts" />
        {isLocked ? null : (
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
        )}
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
