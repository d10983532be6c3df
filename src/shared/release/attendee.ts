import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { AttendeeId, PersonId } from './ids'
import { localText } from './local-text'
import { uuid } from './scalars'

/** Someone, or a group such as "heads of mission", who was there without speaking. */
export const attendee = z.strictObject({
  id: uuid<AttendeeId>(),
  kind: z.enum(['person', 'group']),
  person: uuid<PersonId>().nullable(),
  /** A person's name or a group's wording. */
  name: z.string(),
  title: localText,
  organisation: localText,
})

export type Attendee = z.infer<typeof attendee>

export const emptyAttendee = (id: AttendeeId): Attendee => ({
  id,
  kind: 'person',
  person: null,
  name: '',
  title: {},
  organisation: {},
})

export const attendeeFindings = (it: Attendee): Finding[] =>
  isBlank(it.name) ? [finding('attendee.unnamed', `attended.${it.id}.name`)] : []
