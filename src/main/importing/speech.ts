import type { Suggestion } from '../../shared/intake'
import type { Lexicon } from './lexicon'
import type { Passage, SentenceTokens } from './passages'
import type { People, Person, Reference } from './people'

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

/** Everybody whose words a sentence reports. */
export function speechesIn(passages: readonly Passage[], people: People, lexicon: Lexicon): Speech[] {
  return passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => speechesOf(sentence, people, lexicon)))
}

export function speechesOf(sentence: SentenceTokens, people: People, lexicon: Lexicon): Speech[] {
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
      add(listedFrom(sentence, index + list, people, lexicon), 'spoke', index)
      break
    }
    const future = lexicon.speechFutures.lengthAt(tokens, index)
    if (future > 0) {
      const before = people.in(sentence).filter(({ end }) => end <= index)
      const direct = subjectsBefore(sentence, index, people, lexicon, true)
      const listed = before.length > 1 && direct.length > 0 ? enumerated(sentence, before, index, lexicon) : direct
      add(listed, 'spoke', index)
      index += future - 1
      continue
    }
    const verb = speechVerbAt(sentence, index, lexicon)
    if (verb === 0) continue
    const inverted = subjectAfter(sentence, index, people, lexicon)
    add(inverted === null ? subjectsBefore(sentence, index, people, lexicon, true) : [inverted], 'paraphrase', index)
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

export function speechVerbAt(sentence: SentenceTokens, index: number, lexicon: Lexicon): number {
  const token = sentence.tokens[index]
  if (token === undefined || token.capital) return 0
  return lexicon.passives.has(sentence.tokens[index - 1]?.low ?? '')
    ? 0
    : lexicon.speechVerbs.lengthAt(sentence.tokens, index)
}

/** People after "Speakers include", with names that carry no title. */
function listedFrom(sentence: SentenceTokens, start: number, people: People, lexicon: Lexicon): Reference[] {
  const found: Reference[] = []
  for (let index = start; index < sentence.tokens.length; index += 1) {
    const reference = people.bareAt(sentence, index, true)
    if (reference !== null) {
      found.push(reference)
      index = reference.end - 1
      continue
    }
    const group = everyHolder(sentence, index, people, lexicon)
    found.push(...group)
  }
  return found
}

/** "each of the District Attorneys" means everybody above with that title. */
function everyHolder(sentence: SentenceTokens, index: number, people: People, lexicon: Lexicon): Reference[] {
  const { tokens } = sentence
  const each = lexicon.each.lengthAt(tokens, index)
  if (each === 0) return []
  for (let at = index + each; at < index + each + 5; at += 1) {
    const low = tokens[at]?.low ?? ''
    if (!lexicon.plural.test(low)) continue
    const holders = people.titled(low.replace(lexicon.plural, ''))
    if (holders.length > 1) {
      const before = tokens[at - 1]?.low ?? ''
      return holders
        .filter(({ title }) => lexicon.articles.has(before) || title.toLowerCase().includes(before))
        .map((person) => ({ person, start: index, end: at + 1, named: true }))
    }
  }
  return []
}

/** A, B and C before a verb: the run of people with nothing but commas, "and" and their offices between them. */
function enumerated(
  sentence: SentenceTokens,
  references: readonly Reference[],
  verb: number,
  lexicon: Lexicon,
): Reference[] {
  const run: Reference[] = []
  let next = verb
  for (const reference of [...references].reverse()) {
    const between = sentence.tokens.slice(reference.end, next)
    if (
      run.length > 0 &&
      between.some(({ word, low }) => word && !lexicon.conjunctions.has(low) && !lexicon.additions.has(low))
    ) {
      if (between.length > 8) break
    }
    run.unshift(reference)
    next = reference.start
  }
  return run
}

/** “…,” added NAME: the subject after a verb that follows a quotation mark. */
export function subjectAfter(
  sentence: SentenceTokens,
  verb: number,
  people: People,
  lexicon: Lexicon,
): Reference | null {
  const { tokens } = sentence
  if (!/^["”»’]$/.test(tokens[verb - 1]?.text ?? '') || !lexicon.invertible.has(tokens[verb]?.low ?? '')) return null
  return people.in(sentence).find(({ start }) => start === verb + 1) ?? null
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
    const reference = referenceEndingAt(sentence, at + 1, people, create, lexicon)
    if (reference !== null) return withOthers(sentence, reference, people, lexicon)
    const skipped =
      lexicon.between.has(token.low) ||
      lexicon.adverb.test(token.low) ||
      lexicon.calendar.has(token.low) ||
      lexicon.dateLinks.has(token.low) ||
      /^\d{1,4}$/.test(token.low)
    if (!skipped) return token.text === ',' ? [] : beyondRemark(sentence, index, people)
    if (token.text === ',') {
      const remarked = beyondRemark(sentence, at + 1, people, lexicon)
      if (remarked.length > 0) return remarked
      const closed = referenceEndingAt(sentence, at, people, create, lexicon)
      if (closed !== null) return withOthers(sentence, closed, people, lexicon)
      const beyond = beyondRemark(sentence, at + 1, people)
      if (beyond.length > 0) return beyond
    }
    at -= 1
  }
  return []
}

/** "X, who …, said": the subject before a remark between commas that ends at the verb. */
function beyondRemark(
  sentence: SentenceTokens,
  verb: number,
  people: People,
  /** Where given, only a remark that begins with a participle or a relative pronoun counts. */
  clause: Lexicon | null = null,
): Reference[] {
  const { tokens } = sentence
  if (tokens[verb - 1]?.text !== ',') return []
  for (let at = verb - 2; at > Math.max(0, verb - 40); at -= 1) {
    if (tokens[at]?.text !== ',') continue
    const opening = tokens[at + 1]?.low ?? ''
    if (clause !== null && !clause.participle.test(opening) && !clause.clauseWords.has(opening)) continue
    const reference = people.in(sentence).find(({ end }) => end === at)
    if (reference !== undefined) return [reference]
  }
  return []
}

function referenceEndingAt(
  sentence: SentenceTokens,
  end: number,
  people: People,
  create: boolean,
  lexicon: Lexicon,
): Reference | null {
  const known = people.in(sentence).find((it) => it.end === end)
  if (known !== undefined) return isOwner(sentence, known, lexicon) ? null : known
  for (let start = Math.max(0, end - 5); start < end - 1; start += 1) {
    const reference = people.bareAt(sentence, start, false)
    if (reference?.end === end) return reference
  }
  if (!create) return null
  for (let start = Math.max(0, end - 5); start < end - 1; start += 1) {
    const before = sentence.tokens[start - 1]
    if (before !== undefined && before.word && before.capital) continue
    if (before !== undefined && before.word && !lexicon.conjunctions.has(before.low)) continue
    const reference = people.bareAt(sentence, start, true)
    if (reference?.end === end) return reference
  }
  return null
}

/** "Ilka’s students" are not Ilka. */
const isOwner = (sentence: SentenceTokens, it: Reference, lexicon: Lexicon): boolean =>
  lexicon.owner.test(sentence.tokens[it.end - 1]?.text ?? '')

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
