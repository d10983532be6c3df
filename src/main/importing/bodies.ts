import { capitalRunAt } from './names'
import type { Lexicon } from './lexicon'
import { wordsBetween } from './mentions'
import type { SentenceTokens } from './passages'
import { afterAbbreviation, type Token } from './tokens'

/** An organisation named in a sentence; token positions, `end` exclusive. */
export interface Body {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Organisations in a list that begins at `index`: "the Embassy of A in B, the Chamber of C and D". */
export function bodiesFrom(sentence: SentenceTokens, index: number, lexicon: Lexicon): Body[] {
  const bodies: Body[] = []
  let at = index
  for (;;) {
    const body = bodyAt(sentence, at, lexicon)
    if (body === null) return bodies
    bodies.push(body)
    at = afterAbbreviation(sentence.tokens, body.end)
    const token = sentence.tokens[at]
    const comma = token?.text === ',' ? 1 : 0
    const join = lexicon.joins.lengthAt(sentence.tokens, at + comma)
    if (comma + join === 0) return bodies
    at += comma + join
  }
}

export function bodyAt(sentence: SentenceTokens, index: number, lexicon: Lexicon): Body | null {
  const { tokens } = sentence
  let start = index
  while (lexicon.articles.has(tokens[start]?.low ?? '')) start += 1
  let end = capitalRunAt(tokens, start, lexicon)
  const plain = isPlainMission(tokens, end, lexicon)
  if (end === start) {
    const name = tokens[start]?.text ?? ''
    return start > index && plain && closesName(tokens, start + 1, lexicon) ? { start, end: start + 1, name } : null
  }
  // "the Valdrian embassy in Soria"
  if (plain && end - start <= 3 && closesName(tokens, end + 1, lexicon)) end += 1
  // "Embassy in Mexico", "Chamber of Trade and Industry": the link belongs to the name where the run is a body's.
  for (;;) {
    const link = tokens[end]
    const mission = tokens.slice(start, end).some(({ low }) => lexicon.missions.has(low))
    const leads = lexicon.missionLinks.has(link?.low ?? '') && mission
    const article = leads && lexicon.definite.has(tokens[end + 1]?.low ?? '') ? 1 : 0
    const next = tokens[end + 1 + article]
    if (link === undefined || next === undefined || !next.capital || !next.word) break
    if (leads && !lexicon.calendar.has(next.low)) end = capitalRunAt(tokens, end + 1 + article, lexicon)
    else if (lexicon.conjunctions.has(link.low) && isOneField(tokens, start, end, lexicon))
      end = capitalRunAt(tokens, end + 1, lexicon)
    else break
  }
  if (!isBody(tokens, start, end, lexicon)) return null
  return {
    start,
    end,
    name: wordsBetween(sentence, start, end).replace(lexicon.owner, ''),
  }
}

/** "embassy" in small letters. */
const isPlainMission = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean =>
  tokens[index]?.capital === false && lexicon.missions.has(tokens[index]?.low ?? '')

/** Whether what follows cannot belong to the noun before it: "the embassy staff" is no embassy. */
const closesName = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const next = tokens[index]
  return (
    next === undefined ||
    !next.word ||
    [lexicon.connectors, lexicon.conjunctions, lexicon.clauseWords, lexicon.holdings, lexicon.between].some((words) =>
      words.has(next.low),
    ) ||
    lexicon.partners.lengthAt(tokens, index) > 0 ||
    lexicon.adverb.test(next.low)
  )
}

/** "Ministry of Culture and Tourism": one field of work in two words, the second no body of its own. */
function isOneField(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): boolean {
  const of = tokens.slice(start, end).some(({ low }) => lexicon.fieldLinks.has(low))
  const next = capitalRunAt(tokens, end + 1, lexicon)
  const second = tokens.slice(end + 1, next)
  return (
    of &&
    second.length <= 2 &&
    second.length > 0 &&
    lexicon.portfolios.has(tokens[end - 1]?.low ?? '') &&
    !second.some(({ low }) => lexicon.organisationNouns.has(low))
  )
}

/** Words large enough to be a body: one of its nouns, or an abbreviation. */
export const isBody = (tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): boolean =>
  tokens
    .slice(start, end)
    .some(
      ({ low, text }) => lexicon.organisationNouns.has(low.replace(lexicon.owner, '')) || /^\p{Lu}{2,}\d*$/u.test(text),
    ) && !lexicon.calendar.has(tokens[start]?.low ?? '')

/** Organisations that end just before `index`, as the subject of a verb there: "A and B hosted". */
export function bodiesBefore(sentence: SentenceTokens, index: number, lexicon: Lexicon): Body[] {
  const { tokens } = sentence
  let end = index
  while (
    end > 0 &&
    (lexicon.between.has(tokens[end - 1]?.low ?? '') || lexicon.adverb.test(tokens[end - 1]?.low ?? '')) &&
    !lexicon.conjunctions.has(tokens[end - 1]?.low ?? '')
  )
    end -= 1
  if (tokens[end - 1]?.text === ')' && tokens[end - 3]?.text === '(') end -= 3
  for (let start = 0; start < end; start += 1) {
    const bodies = bodiesFrom(sentence, start, lexicon)
    const last = bodies[bodies.length - 1]
    if (last !== undefined && (last.end === end || afterAbbreviation(tokens, last.end) === end)) return bodies
    if (bodies.length > 0 && last !== undefined) start = last.end - 1
  }
  return []
}
