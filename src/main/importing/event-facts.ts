import { advised } from './advised-event'
import { announcingHosts, rangeOf, type EventFacts, type EventSearch } from './event-search'
import { eventIn, type FoundEvent } from './events'
import { givers, hostsIn, isAward } from './hosts'
import type { FoundDateline } from './dateline'
import { datesIn, type FoundDate } from './found-dates'
import type { Lexicon } from './lexicon'
import { inFull, missionsIn } from './missions'
import type { Passage, SentenceTokens } from './passages'
import type { People } from './people'
import { placeOf } from './places'
import type { ReadingOptions } from './options'
import { subjectsBefore } from './speech'
import type { Found } from './suggestions'

export const eventFacts = (search: EventSearch): EventFacts =>
  search.advisory === null ? narrated(search) : advised(search, search.advisory)

const nothing: EventFacts = { found: [], sentence: null, city: null, speakers: [], attendees: [] }

function narrated({ passages, headline, people, issued, dateline, lexicon, options }: EventSearch): EventFacts {
  const event = eventIn(passages, headline, lexicon)
  if (event === null) return nothing
  const { sentence } = event
  const { passage } = sentence
  const found: Found[] = [
    { kind: 'event-name', text: event.name, confidence: 'likely', ranges: [rangeOf(sentence, event.start, event.end)] },
  ]

  const hosts = hostsIn(passages, event, people, lexicon)
  if (hosts.length === 0 && isAward(event, passages, lexicon)) hosts.push(...givers(passages, lexicon))
  const named = new Set<string>()
  const missions = missionsIn(passages, lexicon)
  for (const host of hosts) {
    const name = inFull(host.body.name, missions)
    if (named.has(name.toLowerCase()) || named.size > 11) continue
    named.add(name.toLowerCase())
    const role = host.partner ? 'co-host' : 'host'
    found.push({
      kind: 'host',
      name: asKnown(name, options),
      role,
      confidence: host.partner ? 'likely' : 'certain',
      ranges: [rangeOf(host.sentence, host.body.start, host.body.end)],
    })
  }
  if (named.size === 0) {
    const held = personHosts(event, people, lexicon)
    found.push(...(held.length > 0 ? held : announcingHosts(headline, lexicon)))
  }

  found.push(...dateFacts(sentence, event, passages, issued, dateline, lexicon))
  const place = placeOf(event, hosts, passages, lexicon)
  let city: Found | null = null
  if (place !== null) {
    const { flat } = place.sentence.passage
    found.push({
      kind: 'place',
      venue: place.venue,
      city: place.city,
      confidence: 'likely',
      ranges: [flat.rangeOf(place.from, place.to)],
    })
    if (place.venue !== '' && place.city !== '' && place.sentence === sentence && passage.index <= 1) {
      city = {
        kind: 'dateline-city',
        city: place.city,
        confidence: 'likely',
        ranges: [flat.rangeOf(place.cityFrom, place.to)],
      }
    }
  }
  return { found, sentence, city, speakers: [], attendees: [] }
}

/** An office holder who holds an event holds it for the office. */
function personHosts(event: FoundEvent, people: People, lexicon: Lexicon): Found[] {
  const { sentence } = event
  for (let at = Math.max(0, event.start - 9); at < event.start; at += 1) {
    if (!lexicon.holdings.has(sentence.tokens[at]?.low ?? '')) continue
    const [subject] = subjectsBefore(sentence, at, people, lexicon, false)
    if (subject === undefined || subject.person.title === '') return []
    const { title, organisation } = subject.person
    const name = [organisation, title].filter((it) => it !== '').join(' ')
    return [
      {
        kind: 'host',
        name,
        role: 'host',
        confidence: 'guess',
        ranges: [rangeOf(sentence, subject.start, subject.end)],
      },
    ]
  }
  return []
}

function dateFacts(
  sentence: SentenceTokens,
  event: FoundEvent,
  passages: readonly Passage[],
  issued: string | null,
  dateline: FoundDateline | null,
  lexicon: Lexicon,
): Found[] {
  const happens = passages.flatMap(({ sentences }) =>
    sentences.filter(
      (it) =>
        it !== sentence &&
        namesSame(it, event, lexicon) &&
        it.tokens.some((_, at) => lexicon.happenings.lengthAt(it.tokens, at) > 1),
    ),
  )
  for (const it of [sentence, ...happens]) {
    const near = it === sentence ? (sentence.tokens[event.start]?.from ?? 0) - sentence.from : 0
    const day = dayIn(it, near, issued, dateline, lexicon)
    if (day === null) continue
    const range = it.passage.flat.rangeOf(it.from + day.from, it.from + day.to)
    return [{ kind: 'event-date', date: day.date, time: day.time, stated: true, confidence: 'likely', ranges: [range] }]
  }
  return sameDay(issued)
}

/** Where the item names no day, the day of issue is offered, and nothing in the text is shown as saying so. */
const sameDay = (issued: string | null): Found[] =>
  issued === null
    ? []
    : [{ kind: 'event-date', date: issued, time: null, stated: false, confidence: 'guess', ranges: [] }]

const namesSame = (sentence: SentenceTokens, event: FoundEvent, lexicon: Lexicon): boolean =>
  sentence.tokens.some(({ low }) => lexicon.eventNouns.has(low) && event.name.toLowerCase().includes(low))

/** The day that stands nearest to the event's name: "today" is often when it is announced. */
function dayIn(
  sentence: SentenceTokens,
  near: number,
  issued: string | null,
  dateline: FoundDateline | null,
  lexicon: Lexicon,
): FoundDate | null {
  const { passage, from, to } = sentence
  const future = sentence.tokens.some(
    (_, at) =>
      lexicon.future.lengthAt(sentence.tokens, at) > 0 &&
      !lexicon.personRelatives.has(sentence.tokens[at - 1]?.low ?? ''),
  )
  // The dateline's day is the day of issue, whatever happened on it.
  const start = dateline?.passage === passage ? Math.max(from, dateline.end) : from
  const days = datesIn(passage.narrative.slice(start, to), issued, future, lexicon).map((it) => ({
    ...it,
    from: it.from + start - from,
    to: it.to + start - from,
  }))
  const distance = (day: FoundDate): number => Math.min(Math.abs(day.from - near), Math.abs(day.to - near))
  return days.reduce<FoundDate | null>((best, it) => (best === null || distance(it) < distance(best) ? it : best), null)
}

/** An organisation as the register writes it. */
function asKnown(name: string, { registers, language }: ReadingOptions): string {
  return (
    registers.organisations
      .map((it) => it.name[language] ?? '')
      .find((it) => it.toLowerCase() === name.toLowerCase()) ?? name
  )
}
