import type { Lexicon } from './lexicon'
import type { Passage, SentenceTokens } from './passages'

/** An event as a sentence names it. */
export interface FoundEvent {
  readonly sentence: SentenceTokens
  /** Token positions of the name; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly name: string
  /** What kind of event it is, in lower case: "ceremony". */
  readonly noun: string
  readonly score: number
  /** Whether a sentence says outright that it happens, or who holds it. */
  readonly sure: boolean
}

const lowestScore = 4

/** The event that an item tells of, or null where no sentence holds, attends or announces one. */
export function eventIn(passages: readonly Passage[], headline: Passage | null, lexicon: Lexicon): FoundEvent | null {
  const announced = new Set(headline?.sentences.flatMap(({ tokens }) => tokens.map(({ low }) => low)))
  const candidates = passages
    .flatMap((passage) => passage.sentences.flatMap((sentence) => eventsOf(sentence, lexicon)))
    .map((it) => (announced.has(it.noun) && !lexicon.weakEventNouns.has(it.noun) ? { ...it, score: it.score + 2 } : it))
  const best = candidates.reduce<FoundEvent | null>(
    (found, it) => (found === null || it.score > found.score ? it : found),
    null,
  )
  return best !== null && best.score >= lowestScore ? best : null
}

/** Events that one sentence names, with what speaks for each. */
export function eventsOf(sentence: SentenceTokens, lexicon: Lexicon): FoundEvent[] {
  const found: FoundEvent[] = []
  const { tokens, passage } = sentence
  for (let noun = 0; noun < tokens.length; noun += 1) {
    const token = tokens[noun]
    if (token === undefined || !isEventNoun(tokens, noun, lexicon)) continue
    // The last of several: "award ceremony", "opening reception".
    if (lexicon.eventNouns.has(tokens[noun + 1]?.low ?? '') && tokens[noun + 1]?.capital === token.capital) continue
    if (tokens[noun + 1]?.text === '&' || isTitled(tokens[noun + 1]?.low ?? '', lexicon)) continue
    const start = nameStart(sentence, noun, lexicon)
    const end = nameEnd(sentence, noun + 1, lexicon)
    const first = tokens[start]
    const last = tokens[end - 1]
    if (first === undefined || last === undefined) continue
    const { score, sure } = weighed(sentence, start, noun, end, lexicon)
    found.push({ sentence, start, end, name: passage.text.slice(first.from, last.to), noun: token.low, score, sure })
    noun = Math.max(noun, end - 1)
  }
  return found
}

const isEventNoun = (tokens: SentenceTokens['tokens'], index: number, lexicon: Lexicon): boolean =>
  (lexicon.eventNouns.has(tokens[index]?.low ?? '') &&
    !(tokens[index]?.capital === true && lexicon.calendar.has(tokens[index]?.low ?? ''))) ||
  (tokens[index]?.capital === true &&
    lexicon.properEventNouns.has(tokens[index]?.low ?? '') &&
    !lexicon.eventNouns.has(tokens[index + 1]?.low ?? '') &&
    (lexicon.of.has(tokens[index + 1]?.low ?? '') || tokens[index - 1]?.capital === true)) ||
  lexicon.eventPairs.has(`${tokens[index - 1]?.low ?? ''} ${tokens[index]?.low ?? ''}`)

const isTitled = (low: string, lexicon: Lexicon): boolean =>
  lexicon.titles.has(low) || (lexicon.organisationNouns.has(low) && !lexicon.eventNouns.has(low))

function nameStart(sentence: SentenceTokens, noun: number, lexicon: Lexicon): number {
  const { tokens } = sentence
  let start = noun
  while (start > 0 && noun - start < 12) {
    const token = tokens[start - 1]
    if (token === undefined) break
    const joins = lexicon.connectors.has(token.low) || lexicon.conjunctions.has(token.low)
    const capitalConnector = joins && tokens[start]?.capital === true && tokens[start - 2]?.capital === true
    if (capitalConnector && (!lexicon.of.has(token.low) || tokens[noun]?.capital === true)) {
      start -= 1
      continue
    }
    if (!token.word) break
    // "the club’s 2025 dinner": whose it is does not belong to its name; "St. John’s Fair" does.
    const possessive = lexicon.owner.test(token.text)
    if (possessive && (!token.capital || /^\d{4}$/.test(tokens[start]?.low ?? '') || tokens[start]?.capital !== true))
      break
    if (
      lexicon.articles.has(token.low) ||
      lexicon.connectors.has(token.low) ||
      lexicon.clauseWords.has(token.low) ||
      lexicon.officeLinks.has(token.low) ||
      lexicon.holdings.has(token.low) ||
      lexicon.visits.has(token.low) ||
      lexicon.verbs.has(token.low) ||
      lexicon.placeLinks.has(token.low) ||
      lexicon.conjunctions.has(token.low) ||
      lexicon.calendar.has(token.low) ||
      lexicon.occasions.lengthAt(tokens, start - 1) > 0 ||
      (token.capital && !tokens[start]?.capital && start - 1 === 0 && lexicon.openers.has(token.low))
    ) {
      break
    }
    const participle = !token.capital && lexicon.participle.test(token.low) && !lexicon.namedParticiples.has(token.low)
    const before = tokens[start - 2]
    // "a Thai cooking class"
    const described = start === noun && before?.capital === true && before.word
    if (participle && !described && !lexicon.articles.has(before?.low ?? '')) break
    start -= 1
  }
  return start
}

/** Most words after an event's noun that still belong to its name. */
const longestTail = 18

function nameEnd(sentence: SentenceTokens, after: number, lexicon: Lexicon): number {
  const { tokens } = sentence
  const titled = titleEndAt(sentence, after)
  if (titled !== null) return titled
  if (!lexicon.eventTails.has(tokens[after]?.low ?? '')) return after
  if (isDay(sentence, after, lexicon)) return after
  let end = after + 1
  while (end < tokens.length && end - after < longestTail) {
    const token = tokens[end]
    const title = titleEndAt(sentence, end)
    if (title !== null) return title
    if (token === undefined || (!token.word && token.text !== '&' && !isInnerQuote(sentence, end))) break
    if (
      lexicon.clauseWords.has(token.low) &&
      !(lexicon.dateLinks.has(token.low) && lexicon.eventTails.has(tokens[end - 1]?.low ?? ''))
    )
      break
    if (
      lexicon.heldBy.lengthAt(tokens, end) > 0 ||
      lexicon.partners.lengthAt(tokens, end) > 0 ||
      lexicon.happenings.lengthAt(tokens, end) > 0
    )
      break
    if (end > after + 1 && lexicon.looseLinks.has(token.low)) break
    if (lexicon.calendar.has(token.low) || lexicon.dayWords.has(token.low)) break
    end += 1
  }
  while (end > after && !/^[\p{L}\p{N}”"]/u.test(tokens[end - 1]?.text ?? '')) end -= 1
  while (
    end > after &&
    (lexicon.connectors.has(tokens[end - 1]?.low ?? '') ||
      lexicon.eventTails.has(tokens[end - 1]?.low ?? '') ||
      lexicon.articles.has(tokens[end - 1]?.low ?? ''))
  )
    end -= 1
  return end
}

/** Where a title in quotation marks that begins at `index` ends, or null where there is none. */
function titleEndAt({ tokens, passage }: SentenceTokens, index: number): number | null {
  const from = tokens[index]?.from
  const title = passage.quotes.find((it) => !it.spoken && !it.open && it.from - 1 === from)
  if (title === undefined) return null
  const close = tokens.findIndex((it) => it.from >= title.to)
  return close === -1 ? null : close + 1
}

const isInnerQuote = (sentence: SentenceTokens, index: number): boolean =>
  /^["“”]$/.test(sentence.tokens[index]?.text ?? '')

/** "reception on Thursday", "dinner on 5 March": a day, not a subject. */
const isDay = (sentence: SentenceTokens, index: number, lexicon: Lexicon): boolean =>
  lexicon.dateLinks.has(sentence.tokens[index]?.low ?? '') &&
  (lexicon.calendar.has(sentence.tokens[index + 1]?.low ?? '') || /^\d/.test(sentence.tokens[index + 1]?.text ?? ''))

function weighed(
  sentence: SentenceTokens,
  start: number,
  noun: number,
  end: number,
  lexicon: Lexicon,
): { score: number; sure: boolean } {
  const { tokens, passage } = sentence
  const before = tokens[start - 1]
  const determined = before !== undefined && lexicon.articles.has(before.low)
  const lead = determined ? start - 2 : start - 1
  const bare = end - start === 1
  const weak = lexicon.weakEventNouns.has(tokens[noun]?.low ?? '')
  const capital = tokens[noun]?.capital === true && !bare
  let score = passage.index === 0 ? 2 : passage.index <= 2 ? 1 : passage.index <= 4 ? 0 : -2
  let sure = false
  for (let at = end; at < Math.min(tokens.length, end + 40); at += 1) {
    const happening = lexicon.happenings.lengthAt(tokens, at)
    if (happening > 0 && (at - end < 3 || tokens[at - 1]?.text === ',') && (happening > 1 || at === end)) {
      score += 4
      sure = true
      break
    }
  }
  for (let at = lead; at >= Math.max(0, lead - 4); at -= 1) {
    const low = tokens[at]?.low ?? ''
    if (lexicon.holdings.has(low)) {
      score += 4
      sure = true
      break
    }
    if (lexicon.visits.has(low)) {
      score += 3
      break
    }
    if (tokens[at]?.word === false || lexicon.eventNouns.has(low)) break
  }
  // "on the occasion of the Day of …": what is marked is not what is held.
  if (lexicon.occasions.lengthBefore(tokens, lead + 1) > 0) score -= 4
  const place = tokens[lead]?.low ?? ''
  if (lexicon.eventLeads.has(place)) score += 2
  if (lexicon.presentAfter.lengthAt(tokens, end) + lexicon.presentAfter.lengthAt(tokens, end + 1) > 0) score += 3
  if (lexicon.heldBy.lengthAt(tokens, end) > 0 || lexicon.heldBy.lengthAt(tokens, end + 1) > 0) score += 3
  for (let at = noun + 1; at < end + 1; at += 1) if (lexicon.occasions.lengthAt(tokens, at) > 0) score += 2
  // Somebody is invited to another event than the one that the item tells of.
  if (tokens.slice(0, start).some(({ low }) => lexicon.invitations.has(low))) score -= 5
  if (capital) score += 1
  if (!bare) score += 1
  if (!weak) score += 1
  if (bare && weak) score -= 4
  // "the Foreign Service", "the National Assembly"
  if (capital && weak && lexicon.organisationNouns.has(tokens[noun]?.low ?? '')) score -= 3
  if (bare && lexicon.definite.has(before?.low ?? '')) score -= 2
  if (!determined && bare && !capital) score -= 2
  return { score, sure }
}
