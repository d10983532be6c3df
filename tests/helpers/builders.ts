import { documentFromPlainText } from '../../src/shared/document'
import {
  emptyAttendee,
  emptyContact,
  emptyEvent,
  emptyMission,
  emptyReleaseText,
  emptySource,
  emptySpeaker,
  newId,
  newReleaseDraft,
  type Attendee,
  type ClearanceAnswer,
  type Contact,
  type Event,
  type GoingOut,
  type Mission,
  type NumberSeries,
  type Organisation,
  type Person,
  type Place,
  type ReleaseDraft,
  type ReleaseText,
  type Source,
  type Speaker,
} from '../../src/shared/release'

/** Builders of records: each whole by itself, in our invented country, changed where a test cares. */
export const aSpeaker = (changes: Partial<Speaker> = {}): Speaker => ({
  ...emptySpeaker(newId()),
  name: 'Ilka Torvane',
  title: { en: 'Ambassador of Valdria' },
  organisation: { en: 'Embassy of Valdria' },
  ...changes,
})

export const anAttendee = (changes: Partial<Attendee> = {}): Attendee => ({
  ...emptyAttendee(newId()),
  name: 'Oren Maskell',
  title: { en: 'Member of the Assembly' },
  ...changes,
})

export const aSource = (changes: Partial<Source> = {}): Source => ({
  ...emptySource(newId()),
  label: 'Press desk of the embassy',
  toldTo: 'Soria Daily',
  date: '2025-03-14',
  ...changes,
})

export const aContact = (changes: Partial<Contact> = {}): Contact => ({
  ...emptyContact(newId()),
  name: 'Mira Dellan',
  role: { en: 'Press officer' },
  phone: '+999 1 555 0100',
  email: 'press@valdria.example',
  ...changes,
})

export const anEvent = (changes: Partial<Event> = {}): Event => ({
  ...emptyEvent('Europe/Lisbon'),
  name: { en: 'Harbour Day ceremony' },
  occasion: { en: 'anniversary of the harbour treaty' },
  originYear: 1993,
  start: { date: '2025-03-14', time: '18:00' },
  venue: { en: 'Old Customs House' },
  city: { en: 'Port Amel' },
  country: 'XS',
  hosts: [{ id: newId(), organisation: null, name: { en: 'Embassy of Valdria' }, role: 'host' }],
  ...changes,
})

export const aReleaseText = (changes: Partial<ReleaseText> & { words?: string } = {}): ReleaseText => {
  const { words = 'The embassy opened its harbour exhibition.\n\nStudents read from the treaty.', ...rest } = changes
  return {
    ...emptyReleaseText(),
    headline: 'Valdria marks Harbour Day in Port Amel',
    body: documentFromPlainText(words, newId),
    ...rest,
  }
}

export const aMission = (changes: Partial<Mission> = {}): Mission => ({
  ...emptyMission('Europe/Lisbon'),
  name: { en: 'Embassy of Valdria in the Republic of Soria' },
  city: { en: 'Port Amel' },
  country: 'XS',
  email: 'press@valdria.example',
  contacts: [aContact()],
  boilerplate: {
    en: {
      document: documentFromPlainText('The embassy has represented Valdria in Soria since 1961.', newId),
      version: 1,
      lastReviewed: null,
    },
  },
  ...changes,
})

/** A draft with everything in it. */
export const aRelease = (changes: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  ...newReleaseDraft('press-release', aMission(), '2025-03-15'),
  number: '2025/07',
  event: anEvent(),
  speakers: [aSpeaker()],
  attended: [anAttendee()],
  sources: [aSource()],
  tags: ['harbour'],
  texts: { en: aReleaseText() },
  ...changes,
})

export const aSeries = (changes: Partial<NumberSeries> = {}): NumberSeries => ({
  id: newId(),
  name: 'Press releases',
  pattern: 'VAL/{year}/{number}',
  digits: 3,
  startsAt: 1,
  ...changes,
})

export const anAnswer = (changes: Partial<ClearanceAnswer> = {}): ClearanceAnswer => ({
  step: 'ambassador',
  decision: 'cleared',
  by: 'Ilka Torvane',
  role: 'Ambassador',
  means: 'telephone',
  when: '2025-03-14T16:20:00.000Z',
  note: '',
  scan: null,
  ...changes,
})

export const aGoingOut = (changes: Partial<GoingOut> = {}): GoingOut => ({
  when: '2025-03-15T09:30:00.000Z',
  route: 'email',
  note: '',
  override: '',
  ...changes,
})

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  id: newId(),
  name: 'Ilka Torvane',
  given: 'Ilka',
  family: 'Torvane',
  honorific: '',
  scripts: {},
  titles: [{ title: { en: 'Ambassador of Valdria' }, organisation: null, from: '2024-01-01', to: null }],
  ...changes,
})

export const anOrganisation = (changes: Partial<Organisation> = {}): Organisation => ({
  id: newId(),
  name: { en: 'Embassy of Valdria' },
  country: 'XV',
  ...changes,
})

export const aPlace = (changes: Partial<Place> = {}): Place => ({
  id: newId(),
  venue: { en: 'Old Customs House' },
  city: { en: 'Port Amel' },
  country: 'XS',
  zone: 'Europe/Lisbon',
  ...changes,
})
