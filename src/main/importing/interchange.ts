import type { Reading, Residue, Suggestion, TextRange } from '../../shared/intake'

interface InterchangePerson {
  readonly name: string
  readonly title: string | null
  readonly organization: string | null
}

/** One suggestion with what the original says there. */
export type InterchangeFinding = Suggestion & { readonly excerpt: string }

/** A reading as other programs exchange it; every member is there, null or empty where the item does not say. */
export interface Interchange {
  readonly title: string | null
  /** Day of issue, `YYYY-MM-DD`. */
  readonly date: string | null
  readonly dateline_city: string | null
  readonly event: {
    readonly name: string | null
    /** Only a day that the item states; null where the day of issue is merely offered. */
    readonly date: string | null
    readonly place: string | null
    readonly organizers: readonly string[]
  } | null
  readonly anniversary: { readonly number: number; readonly origin_year: number } | null
  readonly speakers: readonly InterchangePerson[]
  readonly attendees: readonly InterchangePerson[]
  readonly groups: readonly string[]
  readonly sources: readonly string[]
  readonly quotes: readonly { readonly text_start: string; readonly speaker: string }[]
  readonly contacts: readonly (InterchangePerson & { readonly phone: string | null; readonly email: string | null })[]
  readonly found: readonly InterchangeFinding[]
  readonly residue: readonly Residue[]
}

type Of<Kind extends Suggestion['kind']> = Extract<Suggestion, { kind: Kind }>

const quoteStart = 80

/** The reading in the shape that press offices' expectations are written in, with every suggestion's evidence. */
export function toInterchange(reading: Reading): Interchange {
  const all = <Kind extends Suggestion['kind']>(kind: Kind): Of<Kind>[] =>
    reading.suggestions.filter((it): it is Of<Kind> => it.kind === kind)
  const first = <Kind extends Suggestion['kind']>(kind: Kind): Of<Kind> | undefined => all(kind)[0]
  const anniversary = first('anniversary')
  return {
    title: first('headline')?.text ?? null,
    date: first('issue-date')?.date ?? null,
    dateline_city: first('dateline-city')?.city ?? null,
    event: eventOf(first('event-name'), first('event-date'), first('place'), all('host')),
    anniversary: anniversary === undefined ? null : { number: anniversary.number, origin_year: anniversary.originYear },
    speakers: all('speaker').map(personOf),
    attendees: all('attendee')
      .filter(({ group }) => !group)
      .map(personOf),
    groups: all('attendee')
      .filter(({ group }) => group)
      .map(({ name }) => name),
    sources: all('source').map((it) =>
      it.toldTo === '' || it.toldTo === it.label ? it.label : excerptOf(reading, it.ranges),
    ),
    quotes: all('quotation').map(({ text, speaker }) => ({ text_start: text.slice(0, quoteStart), speaker })),
    contacts: all('contact')
      .filter(({ name }) => name !== '')
      .map((it) => ({ ...personOf(it), phone: it.phone || null, email: it.email || null })),
    found: reading.suggestions.map((it) => ({ ...it, excerpt: excerptOf(reading, it.ranges) })),
    residue: reading.residue,
  }
}

function eventOf(
  name: Of<'event-name'> | undefined,
  date: Of<'event-date'> | undefined,
  place: Of<'place'> | undefined,
  hosts: readonly Of<'host'>[],
): Interchange['event'] {
  if (name === undefined && place === undefined && hosts.length === 0) return null
  const where = [place?.venue ?? '', place?.city ?? ''].filter((it) => it !== '').join(', ')
  return {
    name: name?.text ?? null,
    date: date?.stated === true ? date.date : null,
    place: where || null,
    organizers: hosts.map((it) => it.name),
  }
}

const personOf = (it: { name: string; title: string; organisation: string }): InterchangePerson => ({
  name: it.name,
  title: it.title || null,
  organization: it.organisation || null,
})

const excerptOf = (reading: Reading, ranges: readonly TextRange[]): string =>
  ranges.map(({ from, to }) => reading.text.slice(from, to)).join(' … ')
