import type { TextRange } from '../../shared/intake'
import type { Advisory, AdvisoryPart } from './advisory'
import { bodiesBefore, bodiesFrom } from './bodies'
import { eventIn, eventsOf, givers, hostsIn, isAward, type FoundEvent } from './events'
import type { FoundDateline } from './dateline'
import { datesIn, type FoundDate } from './found-dates'
import type { Lexicon } from './lexicon'
import { wordsBetween } from './mentions'
import type { Passage, SentenceTokens } from './passages'
import type { People, Person } from './people'
import { placeOf } from './places'
import type { ReadingOptions } from './read-news-item'
import { subjectsBefore } from './speech'
import type { Found } from './suggestions'

export interface EventFacts {
  readonly found: readonly Found[]
  /** The sentence that names the event. */
  readonly sentence: SentenceTokens | null
  /** The city of the event as a city of issue, for an item without a dateline. */
  readonly city: Found | null
  readonly speakers: readonly { person: Person; range: TextRange }[]
  readonly attendees: readonly { person: Person; range: TextRange }[]
}

export interface EventSearch {
  readonly passages: readonly Passage[]
  readonly headline: Passage | null
  readonly people: People
  readonly advisory: Advisory | null
  readonly issued: string | null
  readonly dateline: FoundDateline | null
  readonly lexicon: Lexicon
  readonly options: ReadingOptions
}

export const eventFacts = (search: EventSearch): EventFacts =>
  search.advisory === null ? narrated(search) : advised(search, search.advisory)

const nothing: EventFacts = { found: [], sentence: null, city: null, speakers: [], attendees: [] }

function narrated({ passages, headline, people, issued, dateline, lexicon, options }: EventSearch): EventFacts {
  const event = eventIn(passages, lexicon)
  if (event === null) return nothing
  const { sentence } = event
  const { passage } = sentence
  const found: Found[] = [
    { kind: 'event-name', text: event.name, confidence: 'likely', ranges: [rangeOf(sentence, event.start, event.end)] },
  ]

  const hosts = hostsIn(passages, event, people, lexicon)
  if (hosts.length === 0 && isAward(event, passages, lexicon)) hosts.push(...givers(passages, lexicon))
  const named = new Set<string>()
  for (const host of hosts) {
    if (named.has(host.body.name.toLowerCase()) || named.size > 11) continue
    named.add(host.body.name.toLowerCase())
    const role = host.partner ? 'co-host' : 'host'
    found.push({
      kind: 'host',
      name: asKnown(host.body.name, options),
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
  const future = sentence.tokens.some((_, at) => lexicon.future.lengthAt(sentence.tokens, at) > 0)
  // The dateline's day is the day of issue, whatever happened on it.
  const start = dateline?.passage === passage ? Math.max(from, dateline.end) : from
  const days = datesIn(passage.narrative.slice(start, to), issued, future).map((it) => ({
    ...it,
    from: it.from + start - from,
    to: it.to + start - from,
  }))
  const distance = (day: FoundDate): number => Math.min(Math.abs(day.from - near), Math.abs(day.to - near))
  return days.reduce<FoundDate | null>((best, it) => (best === null || distance(it) < distance(best) ? it : best), null)
}

function rangeOf(sentence: SentenceTokens, start: number, end: number): TextRange {
  return sentence.passage.flat.rangeOf(sentence.tokens[start]?.from ?? 0, sentence.tokens[end - 1]?.to ?? 0)
}

/** What WHO, WHAT, WHEN and WHERE say. */
function advised(search: EventSearch, advisory: Advisory): EventFacts {
  const { people, issued, lexicon, passages } = search
  const found: Found[] = []
  const what = advisory.what[0]
  const named = what === undefined ? null : eventOfPart(what, lexicon)
  const sentence = named?.sentence ?? null
  if (named !== null) found.push({ kind: 'event-name', text: named.name, confidence: 'certain', ranges: [named.range] })

  const speakers: { person: Person; range: TextRange }[] = []
  const attendees: { person: Person; range: TextRange }[] = []
  const wording = what?.passage.text.slice(what.from, what.from + 160).toLowerCase() ?? ''
  const attends = [...lexicon.visits].some((verb) => new RegExp(`^(?:will |to |is |are )*${verb}\\b`).test(wording))
  const holds = [...lexicon.holdings].some((verb) => new RegExp(`^(?:will |to |is |are |be )*${verb}\\b`).test(wording))
  const briefs = lexicon.words.events.briefings.some((noun) => wording.includes(noun))
  for (const part of advisory.who) {
    for (const who of part.passage.sentences) {
      for (const { person, start, end, named: isName } of people.in(who)) {
        if (!isName) continue
        const range = rangeOf(who, start, end)
        if (attends) attendees.push({ person, range })
        else if (briefs) speakers.push({ person, range })
        if (holds || briefs) {
          const name = [person.organisation, person.title].filter((it) => it !== '').join(' ')
          if (name !== '')
            found.push({ kind: 'host', name, role: holds ? 'host' : 'host', confidence: 'likely', ranges: [range] })
        }
      }
      if (!holds) continue
      for (let at = 0; at < who.tokens.length; at += 1) {
        if (people.in(who).some(({ start, end }) => start <= at && at < end)) continue
        const [body] = bodiesFrom(who, at, lexicon)
        if (body === undefined) continue
        found.push({
          kind: 'host',
          name: body.name,
          role: 'host',
          confidence: 'likely',
          ranges: [rangeOf(who, body.start, body.end)],
        })
        at = body.end
      }
    }
  }
  if (!found.some(({ kind }) => kind === 'host')) found.push(...announcingHosts(search.headline, lexicon))
  if (!found.some(({ kind }) => kind === 'host')) {
    for (const host of givers(passages, lexicon)) {
      found.push({
        kind: 'host',
        name: host.body.name,
        role: 'host',
        confidence: 'likely',
        ranges: [rangeOf(host.sentence, host.body.start, host.body.end)],
      })
    }
  }

  const when = advisory.when[0]
  if (when !== undefined) {
    const days = datesIn(when.passage.text.slice(when.from), issued, true)
    const day = days.find(({ absolute }) => absolute) ?? days[0]
    if (day !== undefined) {
      const range = when.passage.flat.rangeOf(when.from + day.from, when.from + day.to)
      found.push({
        kind: 'event-date',
        date: day.date,
        time: day.time,
        stated: true,
        confidence: 'certain',
        ranges: [range],
      })
    }
  }
  const where = advisory.where[0]
  if (where !== undefined) {
    const venue = where.passage.text.slice(where.from).trim()
    const from = where.from + (/^\s*/.exec(where.passage.text.slice(where.from))?.[0].length ?? 0)
    found.push({
      kind: 'place',
      venue,
      city: '',
      confidence: 'certain',
      ranges: [where.passage.flat.rangeOf(from, from + venue.length)],
    })
  }
  return { found, sentence, city: null, speakers, attendees }
}

/** "Embassy of A to open exhibition": whom the headline makes hold the event. */
function announcingHosts(headline: Passage | null, lexicon: Lexicon): Found[] {
  for (const sentence of headline?.sentences ?? []) {
    const verb = sentence.tokens.findIndex(({ low }) => lexicon.holdings.has(low))
    const subject = sentence.tokens[verb - 1]?.low === 'to' ? verb - 1 : verb
    const bodies = verb < 1 ? [] : bodiesBefore(sentence, subject, lexicon)
    if (bodies.length === 0) continue
    return bodies.map((body) => ({
      kind: 'host',
      name: body.name,
      role: 'host',
      confidence: 'likely',
      ranges: [rangeOf(sentence, body.start, body.end)],
    }))
  }
  return []
}

function eventOfPart(
  part: AdvisoryPart,
  lexicon: Lexicon,
): { name: string; sentence: SentenceTokens; range: TextRange } | null {
  const { passage, from } = part
  const sentence = passage.sentences.find((it) => it.to > from)
  if (sentence === undefined) return null
  const event = eventsOf(sentence, lexicon).find((it) => (sentence.tokens[it.start]?.from ?? 0) >= from)
  const whole = passage.text.slice(from).trim().replace(/\.$/, '')
  // A short line is the name as the office itself words it.
  if (
    whole.length <= 140 &&
    !/^(?:will|to)\b/i.test(whole) &&
    !/[.!?]\s/.test(whole) &&
    event?.name !== undefined &&
    /\p{Lu}.*\p{Lu}/u.test(whole)
  ) {
    const start = passage.text.indexOf(whole, from)
    return { name: whole, sentence, range: passage.flat.rangeOf(start, start + whole.length) }
  }
  if (event === undefined) return null
  return {
    name: wordsBetween(sentence, event.start, event.end),
    sentence,
    range: rangeOf(sentence, event.start, event.end),
  }
}

/** An organisation as the register writes it. */
function asKnown(name: string, { registers, language }: ReadingOptions): string {
  return (
    registers.organisations
      .map((it) => it.name[language] ?? '')
      .find((it) => it.toLowerCase() === name.toLowerCase()) ?? name
  )
}
