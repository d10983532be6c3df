import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { ContactId } from './ids'
import { localText } from './local-text'
import { uuid } from './scalars'

/** The officer whom journalists may ring or write to. */
export const contact = z.strictObject({
  id: uuid<ContactId>(),
  name: z.string(),
  role: localText,
  phone: z.string(),
  email: z.string(),
})

export type Contact = z.infer<typeof contact>

export const emptyContact = (id: ContactId): Contact => ({ id, name: '', role: {}, phone: '', email: '' })

/** Enough of RFC 5322's addr-spec for a press desk; quoted local parts are not offered. */
export const isEmailAddress = (text: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]{2,}$/.test(text)

export function contactFindings(it: Contact): Finding[] {
  return [
    ...(isBlank(it.name) ? [finding('contact.unnamed', `contacts.${it.id}.name`, 'mustFix')] : []),
    ...(isBlank(it.phone) && isBlank(it.email)
      ? [finding('contact.unreachable', `contacts.${it.id}.email`, 'mustFix')]
      : []),
    ...(it.email === '' || isEmailAddress(it.email.trim())
      ? []
      : [finding('contact.email-incomplete', `contacts.${it.id}.email`)]),
    ...(it.phone === '' || it.phone.trim().startsWith('+')
      ? []
      : [finding('contact.phone-not-international', `contacts.${it.id}.phone`)]),
  ]
}
