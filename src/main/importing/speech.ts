import type { Suggestion } from '../../shared/intake'
import type { Lexicon } from './lexicon'
import type { Passage, Quoted, SentenceTokens } from './passages'
import type { People, Person, Reference } from './people'
import { skipHonorifics } from './offices'

export type Mode = Extract<Suggestion, { kind: 'speaker' }>['mode']

/** Somebody who speaks in the item, with the sentence that says so. */
export interface Speech {
  readonly person: Person
  readonly mode: Mode
  readonly sure: boolean
  readonly sentence: SentenceTokens
  readonly from: number
  readonly to: number
}

export interface AttributedQuote {
  readonly passage: Passage
  readonly quote: Quoted
  readonly person: Person
  readonly sure: boolean
}

/** Everybody whose words a sentence reports. */
export function speechesIn(passages: readonly Passage[], people: People, lexicon: Lexicon): Speech[] {
  return passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => speechesOf(sentence, people, lexicon)))
}

function speechesOf(sentence: SentenceTokens, people: People, lexicon: Lexicon): Speech[] {
  const { tokens } = sentence
  const speeches: Speech[] = []
  const add = (references: readonly Reference[], mode: Mode, verb: number): void => {
    for (const { person, start, end, named } of references) {
      const first = tokens[Math.min(start, verb)]
      const last = tokens[Math.max(end - 1, verb)]
      if (first === undefined || last === undefined) continue
      speeches.push({ person, mode, sure: named && person.title !== '', sentence, from: first.from, to: last.to })
    }
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const list = lexicon.speechLists.lengthAt(tokens, index) || announcedAt(sentence, index, lexicon)
    if (list > 0) {
      add(listedFrom(sentence, index + list, people), 'spoke', index)
      break
    }
    const future = lexicon.speechFutures.lengthAt(tokens, index)
    if (future > 0) {
      const before = people.in(sentence).filter(({ end }) => end <= index)
      const direct = subjectsBefore(sentence, index, people, lexicon, true)
      const listed = before.length > 1 && direct.length > 0 ? enumerated(sentence, before, index) : direct
      add(listed, 'spoke', index)
      index += future - 1
      continue
    }
    const verb = speechVerbAt(sentence, index, lexicon)
    if (verb > 0) add(subjectsBefore(sentence, index, people, lexicon, true), 'paraphrase', index)
  }
  return speeches
}

/** "Speakers at the ceremony included": how many tokens the announcement takes, or 0. */
function announcedAt({ tokens }: SentenceTokens, index: number, lexicon: Lexicon): number {
  if (!lexicon.listNouns.has(tokens[index]?.low ?? '')) return 0
  for (let at = index + 1; at < index + 9; at += 1) {
    const token = tokens[at]
    if (token === undefined || !token.word) return 0
    if (lexicon.listVerbs.has(token.low)) return at + 1 - index
  }
  return 0
}

const passives = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being', 'to', 'the', 'a', 'an'])

function speechVerbAt(sentence: SentenceTokens, index: number, lexicon: Lexicon): number {
  const token = sentence.tokens[index]
  if (token === undefined || token.capital) return 0
  return passives.has(sentence.tokens[index - 1]?.low ?? '') ? 0 : lexicon.speechVerbs.lengthAt(sentence.tokens, index)
}

/** People after "Speakers include", with names that carry no title. */
function listedFrom(sentence: SentenceTokens, start: number, people: People): Reference[] {
  const found: Reference[] = []
  for (let index = start; index < sentence.tokens.length; index += 1) {
    const reference = people.bareAt(sentence, index, true)
    if (reference !== null) {
      found.push(reference)
      index = reference.end - 1
      continue
    }
    const group = everyHolder(sentence, index, people)
    found.push(...group)
  }
  return found
}

/** "each of the District Attorneys" means everybody above with that title. */
function everyHolder(sentence: SentenceTokens, index: number, people: People): Reference[] {
  const { tokens } = sentence
  if (tokens[index]?.low !== 'each' || tokens[index + 1]?.low !== 'of') return []
  for (let at = index + 2; at < index + 7; at += 1) {
    const low = tokens[at]?.low ?? ''
    if (!low.endsWith('s')) continue
    const holders = people.titled(low.slice(0, -1))
    if (holders.length > 1) {
      const before = tokens[at - 1]?.low ?? ''
      return holders
        .filter(({ title }) => before === 'the' || title.toLowerCase().includes(before))
        .map((person) => ({ person, start: index, end: at + 1, named: true }))
    }
  }
  return []
}

/** A, B and C before a verb: the run of people with nothing but commas, "and" and their offices between them. */
function enumerated(sentence: SentenceTokens, references: readonly Reference[], verb: number): Reference[] {
  const run: Reference[] = []
  let next = verb
  for (const reference of [...references].reverse()) {
    const between = sentence.tokens.slice(reference.end, next)
    if (run.length > 0 && between.some(({ word, low }) => word && low !== 'and' && low !== 'as' && low !== 'well')) {
      if (between.length > 8) break
    }
    run.unshift(reference)
    next = reference.start
  }
  return run
}

const farthestSubject = 14

/** Who stands before the verb at `index` as its subject: with adverbs, a date or a remark between commas in between. */
export function subjectsBefore(
  sentence: SentenceTokens,
  index: number,
  people: People,
  lexicon: Lexicon,
  create: boolean,
): Reference[] {
  const { tokens } = sentence
  let at = index - 1
  while (at > index - farthestSubject && at >= 0) {
    const token = tokens[at]
    if (token === undefined) return []
    const reference = referenceEndingAt(sentence, at + 1, people, create)
    if (reference !== null) return withOthers(sentence, reference, people, lexicon)
    const skipped =
      lexicon.between.has(token.low) ||
      token.low.endsWith('ly') ||
      lexicon.calendar.has(token.low) ||
      token.low === 'on' ||
      /^\d{1,4}$/.test(token.low)
    if (!skipped) return token.text === ',' ? [] : beyondRemark(sentence, index, people)
    if (token.text === ',') {
      const closed = referenceEndingAt(sentence, at, people, create)
      if (closed !== null) return withOthers(sentence, closed, people, lexicon)
      const beyond = beyondRemark(sentence, at + 1, people)
      if (beyond.length > 0) return beyond
    }
    at -= 1
  }
  return []
}

/** "X, who …, said": the subject before a remark between commas that ends at the verb. */
function beyondRemark(sentence: SentenceTokens, verb: number, people: People): Reference[] {
  const { tokens } = sentence
  if (tokens[verb - 1]?.text !== ',') return []
  for (let at = verb - 2; at > Math.max(0, verb - 40); at -= 1) {
    if (tokens[at]?.text !== ',') continue
    const reference = people.in(sentence).find(({ end }) => end === at)
    if (reference !== undefined) return [reference]
  }
  return []
}

function referenceEndingAt(sentence: SentenceTokens, end: number, people: People, create: boolean): Reference | null {
  const known = people.in(sentence).find((it) => it.end === end)
  if (known !== undefined) return isOwner(sentence, known) ? null : known
  for (let start = Math.max(0, end - 5); start < end - 1; start += 1) {
    const reference = people.bareAt(sentence, start, false)
    if (reference?.end === end) return reference
  }
  if (!create) return null
  for (let start = Math.max(0, end - 5); start < end - 1; start += 1) {
    const before = sentence.tokens[start - 1]
    if (before !== undefined && before.word && before.capital) continue
    if (before !== undefined && before.word && before.low !== 'and') continue
    const reference = people.bareAt(sentence, start, true)
    if (reference?.end === end) return reference
  }
  return null
}

/** "Ilka’s students" are not Ilka. */
const isOwner = (sentence: SentenceTokens, it: Reference): boolean =>
  /['’]s$/.test(sentence.tokens[it.end - 1]?.text ?? '')

/** "A, and the director, B, said": those whom "and" joins to the subject. */
function withOthers(sentence: SentenceTokens, last: Reference, people: People, lexicon: Lexicon): Reference[] {
  const { tokens } = sentence
  const run = [last]
  for (;;) {
    let at = (run[0] as Reference).start - 1
    while (lexicon.articles.has(tokens[at]?.low ?? '')) at -= 1
    if (!lexicon.conjunctions.has(tokens[at]?.low ?? '')) return run
    const end = tokens[at - 1]?.text === ',' ? at - 1 : at
    const other = people.in(sentence).find((it) => it.end === end)
    if (other === undefined) return run
    run.unshift(other)
  }
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
      const reference = referenceNear(sentence, start, people) ?? referenceNear(sentence, start + 1, people)
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
    }
    if (token.text === ':' && at > 0) {
      const reference = people.in(sentence).find(({ end }) => end === at)
      if (reference !== undefined) return sure(reference)
    }
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
