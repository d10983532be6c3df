import { assertNever } from '../assert-never'
import {
  emptyAttendee,
  emptyContact,
  emptyEvent,
  emptySource,
  emptySpeaker,
  newId,
  textOf,
  withTextIn,
  type Event,
  type LanguageTag,
  type LocalText,
  type ReleaseDraft,
} from '../release'
import { bodyOf } from './body'
import type { BoundQuotation } from './quoted-blocks'
import type { Reading, Suggestion, TextRange } from './suggestion'

/** What was taken in, and from where. */
export interface Intake {
  readonly reading: Reading
  /** Suggestions as the officer accepted or edited them; everything else was refused. */
  readonly accepted: readonly Suggestion[]
  readonly language: LanguageTag
  /** A file's name, or empty for the clipboard. */
  readonly name: string
  readonly takenAt: string
}

/** The draft with the item's body and original in place and every accepted suggestion in its field. Nothing else changes. */
export function applyIntake(draft: ReleaseDraft, intake: Intake): ReleaseDraft {
  const { reading, accepted, language, name, takenAt } = intake
  const filled = accepted.reduce((it, suggestion) => withSuggestion(it, suggestion, language), draft)
  const body = bodyOf(reading, { removed: removedBy(reading, accepted), quotations: quotationsIn(filled, accepted) })
  return {
    ...filled,
    original: { text: reading.text, name, takenAt },
    texts: { ...filled.texts, [language]: { ...textOf(filled, language), body } },
  }
}

function withSuggestion(draft: ReleaseDraft, it: Suggestion, language: LanguageTag): ReleaseDraft {
  const local = (wording: string): LocalText => (wording === '' ? {} : { [language]: wording })
  const inEvent = (change: (event: Event) => Event): ReleaseDraft => ({
    ...draft,
    event: change(draft.event ?? emptyEvent(draft.releaseTime.zone)),
  })
  switch (it.kind) {
    case 'headline':
      return { ...draft, texts: { ...draft.texts, [language]: { ...textOf(draft, language), headline: it.text } } }
    case 'issue-date':
      return { ...draft, dateline: { ...draft.dateline, date: it.date } }
    case 'dateline-city':
      return withDatelineCity(draft, it.city, language)
    case 'event-name':
      return inEvent((event) => ({ ...event, name: withTextIn(event.name, language, it.text) }))
    case 'occasion':
      return inEvent((event) => ({ ...event, occasion: withTextIn(event.occasion, language, it.text) }))
    case 'anniversary':
      return inEvent((event) => ({ ...event, originYear: it.originYear }))
    case 'event-date':
      return inEvent((event) => ({ ...event, start: { date: it.date, time: it.time } }))
    case 'place':
      return inEvent((event) => ({
        ...event,
        place: null,
        venue: it.venue === '' ? event.venue : withTextIn(event.venue, language, it.venue),
        city: it.city === '' ? event.city : withTextIn(event.city, language, it.city),
      }))
    case 'host':
      return inEvent((event) => ({
        ...event,
        hosts: [...event.hosts, { id: newId(), organisation: null, name: local(it.name), role: it.role }],
      }))
    case 'speaker': {
      const speaker = { ...emptySpeaker(newId()), name: it.name, mode: it.mode }
      return { ...draft, speakers: [...draft.speakers, { ...speaker, ...worded(it, local) }] }
    }
    case 'attendee': {
      const attendee = { ...emptyAttendee(newId()), kind: it.group ? ('group' as const) : ('person' as const) }
      return { ...draft, attended: [...draft.attended, { ...attendee, name: it.name, ...worded(it, local) }] }
    }
    case 'source':
      return { ...draft, sources: [...draft.sources, { ...emptySource(newId()), label: it.label, toldTo: it.toldTo }] }
    case 'contact': {
      const role = local([it.title, it.organisation].filter((each) => each !== '').join(', '))
      const contact = { ...emptyContact(newId()), name: it.name, role, phone: it.phone, email: it.email }
      return { ...draft, contacts: [...draft.contacts, contact] }
    }
    case 'quotation':
    case 'remove-attribution':
      // These change the body alone.
      return draft
    default:
      return assertNever(it)
  }
}

/** A country code belongs to its city; another city's must not stay behind. */
function withDatelineCity(draft: ReleaseDraft, city: string, language: LanguageTag): ReleaseDraft {
  const same = draft.dateline.city[language]?.toLowerCase() === city.toLowerCase()
  return {
    ...draft,
    dateline: {
      ...draft.dateline,
      city: withTextIn(same ? draft.dateline.city : {}, language, city),
      country: same ? draft.dateline.country : '',
    },
  }
}

const worded = (
  it: { title: string; organisation: string },
  local: (wording: string) => LocalText,
): { title: LocalText; organisation: LocalText } => ({ title: local(it.title), organisation: local(it.organisation) })

/** Ranges that an accepted suggestion moves out of the body: a headline's lines, a printed dateline, an outlet's clause. */
function removedBy(reading: Reading, accepted: readonly Suggestion[]): TextRange[] {
  return accepted.flatMap((it) => {
    switch (it.kind) {
      case 'headline':
        return it.ranges.every((range) => isWhole(reading, range)) ? it.ranges : []
      case 'dateline-city':
        return it.ranges.filter((range) => isDateline(reading, range))
      case 'remove-attribution':
        return it.ranges
      default:
        return []
    }
  })
}

const isWhole = (reading: Reading, range: TextRange): boolean =>
  reading.paragraphs.some(({ from, to }) => range.from <= from && to <= range.to)

/** A dateline at the start of a paragraph is generated anew from the fields; a city inside a sentence stays. */
const isDateline = (reading: Reading, range: TextRange): boolean =>
  reading.paragraphs.some(({ from, to }) => range.from === from && range.to < to) &&
  /[–—,.:-]\s*$/.test(reading.text.slice(range.from, range.to))

function quotationsIn(draft: ReleaseDraft, accepted: readonly Suggestion[]): BoundQuotation[] {
  return accepted.flatMap((it): BoundQuotation[] => {
    const [range] = it.ranges
    if (it.kind !== 'quotation' || range === undefined || it.speaker === '') return []
    const speaker = draft.speakers.find(({ name }) => name === it.speaker)
    return speaker === undefined ? [] : [{ range, speaker: speaker.id }]
  })
}
