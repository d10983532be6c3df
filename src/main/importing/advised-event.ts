import type { TextRange } from '../../shared/intake'
import type { Advisory, AdvisoryPart } from './advisory'
import { bodiesFrom } from './bodies'
import { announcingHosts, rangeOf, type EventFacts, type EventSearch } from './event-search'
import { eventsOf } from './events'
import { givers } from './hosts'
import { datesIn } from './found-dates'
import type { Lexicon } from './lexicon'
import { wordsBetween } from './mentions'
import type { SentenceTokens } from './passages'
import type { Person } from './people'
import type { Found } from './suggestions'

/** What WHO, WHAT, WHEN and WHERE say. */
export function advised(search: EventSearch, advisory: Advisory): EventFacts {
  const { people, issued, lexicon, passages } = search
  const found: Found[] = []
  const what = advisory.what[0]
  const named = what === undefined ? null : eventOfPart(what, lexicon)
  const sentence = named?.sentence ?? null
  if (named !== null) found.push({ kind: 'event-name', text: named.name, confidence: 'certain', ranges: [named.range] })

  const speakers: { person: Person; range: TextRange }[] = []
  const attendees: { person: Person; range: TextRange }[] = []
  const wording = what?.passage.text.slice(what.from, what.from + 160).toLowerCase() ?? ''
  const words = wording.match(/[\p{L}-]+/gu) ?? []
  const verb = words.find((word) => !lexicon.auxiliaries.has(word)) ?? ''
  const attends = lexicon.visits.has(verb)
  const holds = lexicon.holdings.has(verb)
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
          if (name !== '') found.push({ kind: 'host', name, role: 'host', confidence: 'likely', ranges: [range] })
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
    const days = datesIn(when.passage.text.slice(when.from), issued, true, lexicon)
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
    !lexicon.auxiliaries.has(/^\p{L}+/u.exec(whole)?.[0].toLowerCase() ?? '') &&
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
