import type { Lexicon } from './lexicon'
import { wordsBetween } from './mentions'
import type { Passage, SentenceTokens } from './passages'
import type { Found } from './suggestions'

/** "32nd anniversary": its number, and the year it counts from by the text or by the year of issue. */
export function anniversaryIn(
  passages: readonly Passage[],
  event: SentenceTokens | null,
  issued: string | null,
  lexicon: Lexicon,
): Found[] {
  for (const sentence of inOrder(passages, event)) {
    const { tokens, passage } = sentence
    for (let at = 1; at < tokens.length; at += 1) {
      if (!lexicon.words.events.anniversary.includes(tokens[at]?.low ?? '')) continue
      const start = [at - 1, at - 2].find((index) => ordinalOf(tokens[index]?.low ?? '', lexicon) !== null)
      const first = start === undefined ? undefined : tokens[start]
      const last = tokens[at]
      const number = ordinalOf(first?.low ?? '', lexicon)
      if (first === undefined || last === undefined || number === null) continue
      const computed = issued === null ? null : Number(issued.slice(0, 4)) - number
      const stated = statedYear(passages, passage, computed, lexicon)
      const originYear = stated?.year ?? computed
      if (originYear === null) continue
      const ranges = [passage.flat.rangeOf(first.from, last.to), ...(stated === null ? [] : [stated.range])]
      return [{ kind: 'anniversary', number, originYear, confidence: stated === null ? 'likely' : 'certain', ranges }]
    }
  }
  return []
}

/** What is marked: the words after "anniversary of", or after "on the occasion of". */
export function occasionIn(passages: readonly Passage[], event: SentenceTokens | null, lexicon: Lexicon): Found[] {
  for (const sentence of inOrder(passages, event)) {
    const { tokens, passage } = sentence
    for (let at = 0; at < tokens.length; at += 1) {
      const anniversary =
        lexicon.words.events.anniversary.includes(tokens[at]?.low ?? '') && lexicon.of.has(tokens[at + 1]?.low ?? '')
      const marking = sentence === event ? lexicon.occasions.lengthAt(tokens, at) : 0
      const next = anniversary ? at + 2 : at + marking
      if (next === at) continue
      let start = next
      while (lexicon.articles.has(tokens[start]?.low ?? '') && !lexicon.owners.has(tokens[start]?.low ?? '')) start += 1
      if (ordinalOf(tokens[start]?.low ?? '', lexicon) !== null) continue
      const end = phraseEnd(sentence, start, lexicon)
      const first = tokens[start]
      const last = tokens[end - 1]
      if (first === undefined || last === undefined || end === start || lexicon.articles.has(first.low)) continue
      const text = wordsBetween(sentence, start, end)
      return [
        {
          kind: 'occasion',
          text,
          confidence: anniversary ? 'likely' : 'guess',
          ranges: [passage.flat.rangeOf(first.from, last.to)],
        },
      ]
    }
  }
  return []
}

const nearTheTop = 3

const inOrder = (passages: readonly Passage[], event: SentenceTokens | null): SentenceTokens[] => [
  ...(event === null ? [] : [event]),
  ...passages.slice(0, nearTheTop).flatMap(({ sentences }) => sentences.filter((it) => it !== event)),
]

function phraseEnd(sentence: SentenceTokens, start: number, lexicon: Lexicon): number {
  const { tokens } = sentence
  let end = start
  while (end < tokens.length && end - start < 14) {
    const token = tokens[end]
    if (token === undefined || !token.word) break
    if (
      lexicon.clauseWords.has(token.low) ||
      lexicon.calendar.has(token.low) ||
      lexicon.heldBy.lengthAt(tokens, end) > 0
    )
      break
    if (
      lexicon.holdings.has(token.low) ||
      (lexicon.occasionStops.has(token.low) &&
        !(lexicon.conjunctions.has(token.low) && tokens[end + 1]?.capital === tokens[end - 1]?.capital))
    )
      break
    end += 1
  }
  while (
    end > start &&
    (lexicon.connectors.has(tokens[end - 1]?.low ?? '') || lexicon.articles.has(tokens[end - 1]?.low ?? ''))
  )
    end -= 1
  return end
}

function ordinalOf(low: string, lexicon: Lexicon): number | null {
  const figure = lexicon.ordinal.exec(low)
  if (figure !== null) return Number(figure[1])
  return lexicon.words.events.ordinals[low] ?? null
}

/** The year that the item itself names, where it agrees with the day of issue; without one, a year beside the number. */
function statedYear(
  passages: readonly Passage[],
  near: Passage,
  computed: number | null,
  lexicon: Lexicon,
): { year: number; range: { from: number; to: number } } | null {
  const places = computed === null ? [near] : [near, ...passages.filter((it) => it !== near)]
  for (const { text, flat } of places) {
    const pattern = computed === null ? lexicon.originYear : new RegExp(`\\b(${computed})\\b`)
    const found = pattern.exec(text)
    if (found === null || found[1] === undefined) continue
    const from = found.index + found[0].length - found[1].length
    return { year: Number(found[1]), range: flat.rangeOf(from, from + found[1].length) }
  }
  return null
}
