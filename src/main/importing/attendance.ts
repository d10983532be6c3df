import type { Lexicon } from './lexicon'
import { wordsBetween } from './mentions'
import { nameRunAt } from './names'
import type { Passage, SentenceTokens } from './passages'
import type { People, Person } from './people'

/** Somebody or a group that the item says was there. */
export type Presence =
  | {
      readonly kind: 'person'
      readonly person: Person
      readonly sentence: SentenceTokens
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'group'
      readonly name: string
      readonly sentence: SentenceTokens
      readonly from: number
      readonly to: number
    }

export function presencesIn(passages: readonly Passage[], people: People, lexicon: Lexicon): Presence[] {
  return passages.flatMap(({ sentences, index: passage }) =>
    sentences.flatMap((sentence): Presence[] => {
      const { tokens } = sentence
      for (let index = 0; index < tokens.length; index += 1) {
        const after = listLength(sentence, index, lexicon)
        if (after > 0) return within(sentence, index + after, sentence.tokens.length, people, lexicon)
        const before = lexicon.presentBefore.lengthAt(tokens, index)
        const passive = lexicon.giverLinks.has(tokens[index + before]?.low ?? '')
        if (before > 0 && index > 0 && !passive) return within(sentence, 0, index, people, lexicon)
        const both = lexicon.presentBoth.lengthAt(tokens, index)
        if (both > 0 && passage < 3) {
          const named = people.in(sentence).filter(({ start, end }) => end <= index || start >= index + both)
          const around =
            named.some(({ end }) => end <= index) && named.some(({ start, named }) => named && start >= index + both)
          return around ? persons(sentence, 0, tokens.length, people) : []
        }
      }
      return []
    }),
  )
}

/** "attended by", "attended, among others, by", "also present at the ceremony were": how many tokens it takes, or 0. */
function listLength({ tokens }: SentenceTokens, index: number, lexicon: Lexicon): number {
  const direct = lexicon.presentAfter.lengthAt(tokens, index)
  if (direct > 0) return direct
  if (tokens[index + 1]?.text === ',') {
    const remark = tokens.slice(index + 2, index + 9).findIndex(({ text }) => text === ',') + 3
    const joined = tokens.slice(index, index + 1).concat(tokens.slice(index + remark, index + remark + 2))
    return remark > 3 && lexicon.presentAfter.lengthAt(joined, 0) > 1 ? remark + 1 : 0
  }
  const announced = lexicon.presentAnnounced.lengthAt(tokens, index)
  if (announced === 0) return 0
  for (let at = index + announced; at < index + announced + 7; at += 1) {
    const token = tokens[at]
    if (token === undefined || !token.word) return 0
    if (lexicon.announcingVerbs.has(token.low)) return at + 1 - index
    if (lexicon.clauseWords.has(token.low)) return 0
  }
  return 0
}

function persons(sentence: SentenceTokens, from: number, to: number, people: People): Presence[] {
  return people.in(sentence).flatMap(({ person, start, end, named }): Presence[] => {
    const first = sentence.tokens[start]
    const last = sentence.tokens[end - 1]
    if (!named || start < from || end > to || first === undefined || last === undefined) return []
    return [{ kind: 'person', person, sentence, from: first.from, to: last.to }]
  })
}

/** People and groups in an enumeration: pieces between commas that name nobody and begin with a noun for a group. */
function within(sentence: SentenceTokens, from: number, to: number, people: People, lexicon: Lexicon): Presence[] {
  const { tokens } = sentence
  const found: Presence[] = persons(sentence, from, to, people)
  let start = from
  const close = (end: number): void => {
    let first = start
    while (
      first < end &&
      (lexicon.conjunctions.has(tokens[first]?.low ?? '') ||
        !tokens[first]?.word ||
        lexicon.additions.has(tokens[first]?.low ?? ''))
    )
      first += 1
    const head = tokens[first]
    const last = tokens[end - 1]
    const overlapped = people.in(sentence).some((it) => it.named && it.start < end && first < it.end)
    if (head === undefined || last === undefined || first >= end || overlapped) return
    const noun = tokens.slice(first, Math.min(end, first + 5)).findIndex(({ low }) => lexicon.groups.has(low))
    const verb = tokens.slice(first, end).some(({ low, capital }) => !capital && lexicon.clauseWords.has(low))
    if (verb) return
    if (noun === -1) {
      const person = workerAt(sentence, first, end, people, lexicon)
      if (person !== null) found.push({ kind: 'person', person, sentence, from: head.from, to: last.to })
      return
    }
    found.push({
      kind: 'group',
      name: sentence.passage.text.slice(head.from, last.to),
      sentence,
      from: head.from,
      to: last.to,
    })
  }
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    const join = lexicon.joins.lengthAt(tokens, index)
    const mark = token?.text === ',' || token?.text === ';' ? 1 : 0
    if (mark > 0 || join > 1) {
      close(index)
      start = index + Math.max(mark, join)
      index = start - 1
    } else if (
      lexicon.conjunctions.has(token?.low ?? '') &&
      startsGroup(sentence, index + 1, lexicon) &&
      people.in(sentence).some(({ end }) => end === index)
    ) {
      start = index + 1
    } else if (token?.text === '.') break
  }
  let end = to
  while (end > start && tokens[end - 1]?.word === false) end -= 1
  close(end)
  return found.sort((one, other) => one.from - other.from)
}

/** "harbour master NAME": whatever stands in small letters before a name in an enumeration of guests is what one does. */
function workerAt(sentence: SentenceTokens, from: number, to: number, people: People, lexicon: Lexicon): Person | null {
  const { tokens } = sentence
  let name = from
  while (name < to && tokens[name]?.capital === false && tokens[name]?.word === true) name += 1
  const lead = tokens.slice(from, name)
  const plain = lead.every(({ low }) => !lexicon.officeLinks.has(low) && !lexicon.connectors.has(low))
  if (lead.length === 0 || lead.length > 4 || !plain || nameRunAt(tokens, name, lexicon) !== to) return null
  const person = people.bareAt(sentence, name, true)?.person ?? null
  if (person !== null)
    person.title ||= wordsBetween(sentence, lexicon.articles.has(tokens[from]?.low ?? '') ? from + 1 : from, name)
  return person
}

/** "and representatives of …": a group joined to the person before it. */
const startsGroup = ({ tokens }: SentenceTokens, index: number, lexicon: Lexicon): boolean =>
  [index, index + 1].some((at) => lexicon.groups.has(tokens[at]?.low ?? ''))
