import type { Lexicon } from './lexicon'
import { skipHonorifics } from './offices'
import type { Passage, Quoted, SentenceTokens } from './passages'
import type { People, Person, Reference } from './people'
import { speechesOf, speechVerbAt, subjectAfter, subjectsBefore } from './speech'

export interface AttributedQuote {
  readonly passage: Passage
  readonly quote: Quoted
  readonly person: Person
  readonly sure: boolean
}

/** Who says each quotation; one that nobody can be found for is not suggested, because a quotation needs its speaker. */
export function attributedQuotes(passages: readonly Passage[], people: People, lexicon: Lexicon): AttributedQuote[] {
  const attributed: AttributedQuote[] = []
  // A paragraph that holds nothing but quoted words goes on with whoever spoke in the one before.
  let carried: { person: Person; open: boolean } | null = null
  for (const passage of passages) {
    let previous: Person | null = null
    for (const quote of passage.quotes.filter(({ spoken }) => spoken)) {
      const begins = quote.from <= 1
      const found = attributionOf(passage, quote, people, lexicon)
      const alone = !/[\p{L}\p{N}]/u.test(passage.narrative)
      const goingOn: Person | null = carried !== null && begins && (carried.open || alone) ? carried.person : null
      const person: Person | null = found?.person ?? previous ?? goingOn ?? neighbour(passage, quote, people, lexicon)
      if (person === null) continue
      attributed.push({ passage, quote, person, sure: found?.sure === true && person.title !== '' })
      previous = person
      carried = { person, open: quote.open }
    }
    if (!passage.quotes.some(({ spoken }) => spoken)) carried = announcing(passage, people, lexicon)
  }
  return attributed
}

/** "The Minister issued the following statement:" — the quotation that the next paragraph begins with is theirs. */
function announcing(passage: Passage, people: People, lexicon: Lexicon): { person: Person; open: boolean } | null {
  const sentence = passage.sentences[passage.sentences.length - 1]
  if (sentence === undefined || !passage.text.endsWith(':')) return null
  const speaker = speechesOf(sentence, people, lexicon).at(-1)?.person
  const [first, second] = new Set(people.in(sentence).map(({ person }) => person))
  const person = speaker ?? (second === undefined ? first : undefined)
  return person === undefined ? null : { person, open: true }
}

function attributionOf(
  passage: Passage,
  quote: Quoted,
  people: People,
  lexicon: Lexicon,
): { person: Person; sure: boolean } | null {
  const sentence = passage.sentences.find(({ from, to }) => from < quote.to && quote.from <= to)
  if (sentence === undefined) return null
  const { tokens } = sentence
  const after = tokens.findIndex(({ from }) => from > quote.to)
  const sure = (reference: Reference): { person: Person; sure: boolean } => ({
    person: reference.person,
    sure: reference.named,
  })
  if (after !== -1) {
    const first = skipMarks(tokens, after)
    if (lexicon.invertible.has(tokens[first]?.low ?? '')) {
      const start = skipHonorifics(tokens, first + 1, lexicon)
      const reference =
        referenceNear(sentence, start, people) ??
        referenceNear(sentence, start + 1, people) ??
        introduced(sentence, start, people)
      if (reference !== null) return sure(reference)
    }
    const subject = referenceNear(sentence, first, people)
    if (subject !== null) {
      for (let at = subject.end; at < subject.end + 6; at += 1) {
        if (speechVerbAt(sentence, at, lexicon) > 0) return sure(subject)
      }
    }
  }
  for (let at = (after === -1 ? tokens.length : after) - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.from >= quote.from) continue
    if (speechVerbAt(sentence, at, lexicon) > 0) {
      const [subject] = subjectsBefore(sentence, at, people, lexicon, true)
      if (subject !== undefined) return sure(subject)
      const inverted = subjectAfter(sentence, at, people, lexicon)
      if (inverted !== null) return sure(inverted)
    }
    if (token.text === ':' && at > 0) {
      const reference = people.in(sentence).find(({ end }) => end === at)
      if (reference !== undefined) return sure(reference)
    }
  }
  // "…, stressing that “…”": whoever else speaks in the sentence, if it is one person.
  const speeches = new Set(
    speechesOf(sentence, people, lexicon)
      .filter(({ from }) => from < quote.from)
      .map(({ person }) => person),
  )
  const [only, other] = speeches
  return only === undefined || other !== undefined ? null : { person: only, sure: false }
}

/** "said the engineer’s granddaughter, NAME": a name after a description in small letters. */
function introduced(sentence: SentenceTokens, start: number, people: People): Reference | null {
  for (let at = start; at < start + 6; at += 1) {
    const token = sentence.tokens[at]
    if (token?.text === ',') return referenceNear(sentence, at + 1, people)
    if (token === undefined || !token.word || token.capital) return null
  }
  return null
}

const skipMarks = (tokens: SentenceTokens['tokens'], index: number): number => {
  let at = index
  while (tokens[at] !== undefined && tokens[at]?.word === false) at += 1
  return at
}

const referenceNear = (sentence: SentenceTokens, index: number, people: People): Reference | null =>
  people.in(sentence).find(({ start, end }) => start <= index && index < end) ?? people.bareAt(sentence, index, true)

/** A quotation that is a sentence of its own belongs to whoever speaks in the sentence before or after it. */
function neighbour(passage: Passage, quote: Quoted, people: People, lexicon: Lexicon): Person | null {
  const index = passage.sentences.findIndex(({ from, to }) => from < quote.to && quote.from <= to)
  for (const sentence of [passage.sentences[index - 1], passage.sentences[index + 1]]) {
    if (sentence === undefined) continue
    const speech = speechesOf(sentence, people, lexicon).at(-1)
    if (speech !== undefined) return speech.person
  }
  return null
}
