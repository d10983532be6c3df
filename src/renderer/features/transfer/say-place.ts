import type { Conflict, Place } from '../../../shared/merging'
import { say, sayDay, sayType } from '../../words'

type Key = Parameters<typeof say>[0]

const fields: Readonly<Record<Place['field'], Key>> = {
  headline: 'compose.headline',
  subhead: 'compose.subhead',
  summary: 'facts.summary',
  body: 'clearance.part-text',
  notesToEditors: 'facts.part-notesToEditors',
  boilerplate: 'facts.part-boilerplate',
  caption: 'checks.in-caption',
  wording: 'transfer.wording',
  text: 'transfer.text-of-language',
  type: 'facts.type',
  number: 'facts.number',
  'release-time': 'facts.time',
  language: 'versions.field-language',
  'dateline-city': 'facts.dateline-city',
  'dateline-country': 'facts.dateline-country',
  'dateline-date': 'facts.dateline-date',
  event: 'facts.event',
  speaker: 'facts.speakers',
  attendee: 'transfer.attendee',
  contact: 'facts.contact',
  source: 'facts.source-label',
  remark: 'transfer.remark',
  picture: 'facts.picture-new',
  host: 'facts.host',
  'internal-note': 'facts.internal-note',
  original: 'transfer.original',
}

/** What members of records are called; the others say by their words what they are. */
const members: Readonly<Partial<Record<string, Key>>> = {
  title: 'facts.person-title',
  organisation: 'facts.person-organisation',
  phone: 'facts.contact-phone',
  email: 'facts.contact-email',
  credit: 'facts.picture-credit',
  alternative: 'facts.picture-alternative',
  toldTo: 'facts.source-told',
  url: 'facts.source-url',
  venue: 'facts.venue',
  city: 'facts.city',
  country: 'facts.country',
  start: 'facts.start',
  end: 'facts.end',
  zone: 'facts.zone',
  occasion: 'facts.occasion',
  accreditation: 'facts.accreditation',
  mode: 'facts.mode',
}

/** Where both have changed something, as a heading. */
export function sayPlace({ where: { field, member, of, language }, isOrder }: Conflict): string {
  const called = members[member]
  return [
    say(fields[field]),
    of,
    called === undefined ? '' : say(called),
    isOrder ? say('transfer.order') : '',
    language?.toUpperCase() ?? '',
  ]
    .filter((it) => it !== '')
    .join(' · ')
}

/** A wording as it is read; codes and days in words. */
export function sayWording({ where: { field } }: Conflict, wording: string): string {
  switch (field) {
    case 'type':
      return sayType({ type: wording as Parameters<typeof sayType>[0]['type'], correction: null })
    case 'dateline-date':
      return sayDay(wording)
    case 'release-time':
      return wording.replace(/^\w+/, (mode) => say(`facts.time-${mode as 'immediate'}`))
    default:
      return wording
  }
}
