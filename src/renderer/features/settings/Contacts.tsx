import { Plus, Trash2 } from 'lucide-react'
import {
  contactFindings,
  emptyContact,
  newId,
  textIn,
  withTextIn,
  type Contact,
  type ContactId,
  type LanguageTag,
} from '../../../shared/release'
import { Button, IconButton, TextField } from '../../ui'
import { say, sayFinding } from '../../words'
import styles from './Settings.module.css'

interface ContactsProps {
  contacts: readonly Contact[]
  language: LanguageTag
  onChange: (contacts: Contact[]) => void
}

/** The officers whom journalists may ring. */
export function Contacts({ contacts, language, onChange }: ContactsProps) {
  const change = (id: ContactId, part: Partial<Contact>): void =>
    onChange(contacts.map((each) => (each.id === id ? { ...each, ...part } : each)))
  return (
    <>
      {contacts.map((contact) => {
        const { id } = contact
        const name = contact.name === '' ? say('settings.contact-new') : contact.name
        const finding = (part: string): string | undefined => {
          const found = contactFindings(contact).find(({ path }) => path === `contacts.${id}.${part}`)
          return found === undefined ? undefined : sayFinding(found)
        }
        return (
          <div key={id} className={styles.contact} role="group" aria-label={name}>
            <TextField
              label={say('settings.contact-name')}
              value={contact.name}
              onChange={(value) => change(id, { name: value })}
            />
            <TextField
              label={say('settings.contact-role')}
              value={textIn(contact.role, language)}
              onChange={(value) => change(id, { role: withTextIn(contact.role, language, value) })}
            />
            <TextField
              label={say('settings.contact-phone')}
              type="tel"
              value={contact.phone}
              finding={contact.phone === '' ? undefined : finding('phone')}
              onChange={(phone) => change(id, { phone })}
            />
            <TextField
              label={say('settings.contact-email')}
              type="email"
              value={contact.email}
              finding={contact.email === '' ? undefined : finding('email')}
              onChange={(email) => change(id, { email })}
            />
            <IconButton
              small
              label={say('settings.contact-remove', { name })}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => onChange(contacts.filter((each) => each.id !== id))}
            />
          </div>
        )
      })}
      <div>
        <Button
          small
          look="link"
          icon={<Plus size={13} aria-hidden />}
          onPress={() => onChange([...contacts, emptyContact(newId<ContactId>())])}
        >
          {say('settings.contact-add')}
        </Button>
      </div>
    </>
  )
}
