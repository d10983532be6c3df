import type { Lexicon } from './lexicon'
import type { FoundEvent } from './events'
import type { FoundHost } from './hosts'
import { capitalRunAt, isNameWord } from './names'
import { organisationAfter } from './offices'
import type { Passage, SentenceTokens } from './passages'

/** Where an event is held, as the text words it. */
export interface FoundPlace {
  readonly sentence: SentenceTokens
  readonly venue: string
  readonly city: string
  readonly from: number
  readonly to: number
  readonly cityFrom: number
}

/** The place in the event's own sentence, or in a later one that says where it takes place. */
export function placeOf(
  event: FoundEvent,
  hosts: readonly FoundHost[],
  passages: readonly Passage[],
  lexicon: Lexicon,
): FoundPlace | null {
  const own = placeIn(event.sentence, event.end, event.sentence.tokens.length, hosts, lexicon)
  if (own !== null && own.venue !== '') return own
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      if (sentence === event.sentence) continue
      for (let at = 1; at < sentence.tokens.length; at += 1) {
        const happening = lexicon.happenings.lengthAt(sentence.tokens, at)
        // "The reception, held at …"
        if (happening < 2 && (happening === 0 || sentence.tokens[at - 1]?.text !== ',')) continue
        const next = at + happening
        if (!lexicon.placeLinks.has(sentence.tokens[next]?.low ?? '')) continue
        const place = placeIn(sentence, next, next + 14, hosts, lexicon)
        if (place !== null && (place.venue !== '' || own === null) && namesEvent(sentence, event, lexicon)) return place
      }
    }
  }
  return own
}

const namesEvent = (sentence: SentenceTokens, event: FoundEvent, lexicon: Lexicon): boolean =>
  sentence.tokens.some(
    ({ low }) =>
      lexicon.eventNouns.has(low) && (lexicon.genericEvents.has(low) || event.name.toLowerCase().includes(low)),
  )

function placeIn(
  sentence: SentenceTokens,
  from: number,
  to: number,
  hosts: readonly FoundHost[],
  lexicon: Lexicon,
): FoundPlace | null {
  const { tokens, passage } = sentence
  let onlyCity: FoundPlace | null = null
  for (let at = from; at < Math.min(to, tokens.length); at += 1) {
    // "for students who will study at …"
    if (lexicon.personRelatives.has(tokens[at]?.low ?? '')) break
    if (!lexicon.placeLinks.has(tokens[at]?.low ?? '')) continue
    if (hosts.some((host) => host.sentence === sentence && host.body.start <= at && at < host.body.end)) continue
    const place = placeAt(sentence, at, lexicon)
    if (place === null) continue
    const first = tokens[place.start]
    const last = tokens[place.end - 1]
    if (first === undefined || last === undefined) continue
    const city = place.cityStart === null ? '' : passage.text.slice(tokens[place.cityStart]?.from ?? 0, last.to)
    const venueEnd = place.cityStart === null ? place.end : place.venueEnd
    const venue = venueEnd <= place.start ? '' : passage.text.slice(first.from, tokens[venueEnd - 1]?.to ?? first.from)
    const found = {
      sentence,
      venue,
      city,
      from: first.from,
      to: last.to,
      cityFrom: tokens[place.cityStart ?? place.start]?.from ?? first.from,
    }
    if (venue !== '') return found
    onlyCity ??= found
  }
  return onlyCity
}

interface PlaceTokens {
  start: number
  venueEnd: number
  cityStart: number | null
  end: number
}

function placeAt(sentence: SentenceTokens, link: number, lexicon: Lexicon): PlaceTokens | null {
  const { tokens } = sentence
  let start = link + 1
  const article = lexicon.articles.has(tokens[start]?.low ?? '')
  while (lexicon.articles.has(tokens[start]?.low ?? '')) start += 1
  const house = houseEnd(sentence, start, lexicon)
  if (house !== null) return { start, venueEnd: house, cityStart: null, end: house }
  // "in downtown Belmont", "at historic Harbour House"
  const adjective = tokens[start]?.capital === false && tokens[start]?.word === true && !article ? 1 : 0
  const run = capitalRunAt(tokens, start + adjective, lexicon)
  let end = run
  if (end === start + adjective) return null
  if (
    lexicon.titles.has(tokens[start]?.low ?? '') ||
    lexicon.calendar.has(tokens[start + adjective]?.low ?? '') ||
    /^\d{4}$/.test(tokens[start]?.low ?? '')
  )
    return null
  if (adjective === 1 && !lexicon.placeAdjectives.has(tokens[start]?.low ?? '')) return null
  const noun = (low: string): boolean => lexicon.organisationNouns.has(low.replace(lexicon.owner, ''))
  if (noun(tokens[end]?.low ?? '') && tokens[end]?.capital === false) end += 1
  const body = tokens.slice(start, end).some(({ low }) => noun(low))
  // Somewhere named after an event or a possession is no place: "at Tuesday’s dinner", "at the 2024 Summit".
  const last = tokens[end - 1]?.low ?? ''
  const endsAsPlace = noun(last) && !lexicon.eventNouns.has(last)
  const eventName = tokens.slice(start, end).some(({ low }) => lexicon.eventNouns.has(low)) && !endsAsPlace
  if (eventName || lexicon.owner.test(tokens[end - 1]?.text ?? '')) return null
  const venue = body || !lexicon.cityLinks.has(tokens[link]?.low ?? '') || adjective === 1
  if (
    !venue &&
    (end - start > 4 ||
      lexicon.countries.has(
        tokens
          .slice(start, end)
          .map(({ low }) => low)
          .join(' '),
      ))
  )
    return null
  if (!venue && !article) {
    return isPlaceName(sentence, start, end, lexicon) ? { start, venueEnd: start, cityStart: start, end } : null
  }
  if (!venue) return null
  const more = tokens[end]
  if (more?.text === ',' && tokens[end + 1]?.capital === true && !lexicon.titles.has(tokens[end + 1]?.low ?? '')) {
    const cityEnd = capitalRunAt(tokens, end + 1, lexicon)
    const closes =
      tokens[cityEnd] === undefined ||
      !tokens[cityEnd]?.word ||
      lexicon.calendar.has(tokens[cityEnd]?.low ?? '') ||
      lexicon.dateLinks.has(tokens[cityEnd]?.low ?? '')
    if (closes && cityEnd - end <= 5 && isPlaceName(sentence, end + 1, cityEnd, lexicon))
      return { start, venueEnd: end, cityStart: end + 1, end: cityEnd }
  }
  if (lexicon.cityLinks.has(more?.low ?? '') && tokens[end + 1]?.capital === true) {
    const cityEnd = capitalRunAt(tokens, end + 1, lexicon)
    if (cityEnd - end <= 4 && isPlaceName(sentence, end + 1, cityEnd, lexicon))
      return { start, venueEnd: end, cityStart: end + 1, end: cityEnd }
  }
  return { start, venueEnd: end, cityStart: null, end }
}

/** Words that may be a city's name; a country's name alone is none, but "Mexico City" is. */
const isPlaceName = (sentence: SentenceTokens, start: number, end: number, lexicon: Lexicon): boolean =>
  sentence.tokens.slice(start, end).every((token) => {
    const named = isNameWord(token, lexicon) || lexicon.cityWords.has(token.low)
    return (named || (end - start > 1 && lexicon.countries.has(token.low))) && !lexicon.owner.test(token.text)
  })

/** "the residence of the Ambassador": a venue without a name of its own, with whose it is. */
function houseEnd(sentence: SentenceTokens, start: number, lexicon: Lexicon): number | null {
  const { tokens } = sentence
  const first = [start, start + 1, start + 2].find(
    (at) => lexicon.venueNouns.has(tokens[at]?.low ?? '') && tokens[at]?.capital === false,
  )
  if (first === undefined) return null
  // "the embassy residence"
  const next = tokens[first + 1]
  const noun = next?.capital === false && lexicon.venueNouns.has(next.low) ? first + 1 : first
  if (tokens.slice(start, noun).some(({ low, word }) => !word || lexicon.connectors.has(low))) return null
  if (lexicon.owner.test(tokens[first - 1]?.text ?? '') && first - start <= 1) return noun + 1
  if (!lexicon.of.has(tokens[noun + 1]?.low ?? ''))
    return start === first && !lexicon.missions.has(tokens[noun]?.low ?? '') ? noun + 1 : null
  return organisationAfter(tokens, noun + 1, lexicon)?.to ?? noun + 1
}
