import { assertNever } from '../../../shared/assert-never'
import type { Reading, Suggestion } from '../../../shared/intake'
import { say } from '../../words'
import type { Decision } from './decisions'

export const labelOf = (it: Suggestion): string => say(`intake.kind-${it.kind}`)

const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

const listed = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')

/** What a suggestion would put into the release, in words. */
export function wordingOf(it: Suggestion, reading: Reading): string {
  switch (it.kind) {
    case 'headline':
    case 'event-name':
    case 'occasion':
      return it.text
    case 'issue-date':
      return day(it.date)
    case 'dateline-city':
      return it.city
    case 'anniversary':
      return say('intake.anniversary', { number: it.number, origin: String(it.originYear) })
    case 'event-date':
      if (it.stated) return listed(day(it.date), it.time ?? '')
      return say(isIssueDate(it.date, reading) ? 'intake.event-date-question' : 'intake.event-date-question-plain', {
        date: day(it.date),
      })
    case 'place':
      return listed(it.venue, it.city)
    case 'host':
      return it.role === 'host' ? it.name : listed(it.name, say(`intake.role-${it.role}`).toLowerCase())
    case 'speaker':
    case 'attendee':
      return listed(it.name, it.title, it.organisation)
    case 'contact':
      return listed(it.name, it.title, it.organisation, it.phone, it.email)
    case 'source':
      return it.toldTo === '' ? it.label : say('intake.told', { label: it.label, outlet: it.toldTo })
    case 'quotation':
      return it.speaker === ''
        ? say('intake.quotation-unattributed', { text: it.text })
        : say('intake.quotation', { text: it.text, speaker: it.speaker })
    case 'remove-attribution':
      return say('intake.remove-offer', { outlet: it.outlet })
    default:
      return assertNever(it)
  }
}

const isIssueDate = (date: string, reading: Reading): boolean =>
  reading.suggestions.some((each) => each.kind === 'issue-date' && each.date === date)

export function decisionOf(decision: Decision | undefined, isReworded: boolean): string {
  if (decision === undefined) return say('intake.decision-undecided')
  if (decision === 'refused') return say('intake.decision-refused')
  return say(isReworded ? 'intake.decision-edited' : 'intake.decision-accepted')
}

/** What the officer may reword, and with which control. Words that somebody said are not reworded. */
export type EditableField = {
  readonly name: string
  readonly kind: 'text' | 'date' | 'time' | 'year' | 'role' | 'mode'
}

const texts = (...names: string[]): EditableField[] => names.map((name) => ({ name, kind: 'text' }))

export function editableFields(it: Suggestion): EditableField[] {
  switch (it.kind) {
    case 'headline':
    case 'event-name':
    case 'occasion':
      return texts('text')
    case 'issue-date':
      return [{ name: 'date', kind: 'date' }]
    case 'event-date':
      return [
        { name: 'date', kind: 'date' },
        { name: 'time', kind: 'time' },
      ]
    case 'dateline-city':
      return texts('city')
    case 'anniversary':
      return [{ name: 'originYear', kind: 'year' }]
    case 'place':
      return texts('venue', 'city')
    case 'host':
      return [...texts('name'), { name: 'role', kind: 'role' }]
    case 'speaker':
      return [...texts('name', 'title', 'organisation'), { name: 'mode', kind: 'mode' }]
    case 'attendee':
      return texts('name', 'title', 'organisation')
    case 'contact':
      return texts('name', 'title', 'organisation', 'phone', 'email')
    case 'source':
      return texts('label', 'toldTo')
    case 'quotation':
      return texts('speaker')
    case 'remove-attribution':
      return []
    default:
      return assertNever(it)
  }
}
