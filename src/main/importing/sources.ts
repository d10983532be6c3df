import { bodiesFrom, bodyAt } from './bodies'
import { capitalRunAt } from './names'
import type { Lexicon } from './lexicon'
import type { Passage, SentenceTokens } from './passages'
import type { People } from './people'

/** Who told whom, and the clause that can be taken out of the mission's own release. */
export interface FoundSource {
  readonly sentence: SentenceTokens
  readonly label: string
  readonly toldTo: string
  readonly from: number
  readonly to: number
  /** The clause with the comma before it, where it closes its sentence and can go without harm. */
  readonly removable: { readonly from: number; readonly to: number } | null
}

export function sourcesIn(passages: readonly Passage[], people: People, lexicon: Lexicon): FoundSource[] {
  return passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => sourcesOf(sentence, people, lexicon)))
}

function sourcesOf(sentence: SentenceTokens, people: People, lexicon: Lexicon): FoundSource[] {
  const found: FoundSource[] = []
  const { tokens, passage } = sentence
  for (let at = 0; at < tokens.length; at += 1) {
    const according = lexicon.accordingTo.lengthAt(tokens, at)
    if (according > 0) {
      if (people.in(sentence).some(({ start, end }) => start <= at + according + 1 && at + according < end)) continue
      let from = at + according
      while (lexicon.articles.has(tokens[from]?.low ?? '')) from += 1
      const paper = lexicon.papers.lengthAt(tokens, from)
      for (const { start, end, name } of bodiesFrom(sentence, paper > 0 ? from + paper : at + according, lexicon)) {
        found.push({
          sentence,
          label: name,
          toldTo: '',
          from: tokens[start]?.from ?? 0,
          to: tokens[end - 1]?.to ?? 0,
          removable: null,
        })
      }
      continue
    }
    const low = tokens[at]?.low ?? ''
    const source = lexicon.told.has(low)
      ? told(sentence, at, lexicon)
      : lexicon.reports.has(low)
        ? reported(sentence, at, people, lexicon)
        : stated(sentence, at, lexicon)
    if (source !== null) found.push({ ...source, label: passage.text.slice(source.labelFrom, source.labelTo) })
  }
  return found
}

type Found = Omit<FoundSource, 'label'> & { labelFrom: number; labelTo: number }

/** ", the embassy told OUTLET." */
function told(sentence: SentenceTokens, verb: number, lexicon: Lexicon): Found | null {
  const { tokens, passage } = sentence
  const start = tellerStart(sentence, verb, lexicon)
  const outletEnd = capitalRunAt(tokens, verb + 1, lexicon)
  const outletFrom = lexicon.articles.has(tokens[verb + 1]?.low ?? '') ? verb + 2 : verb + 1
  const end = Math.max(outletEnd, capitalRunAt(tokens, outletFrom, lexicon))
  const first = tokens[start]
  const last = tokens[end - 1]
  if (start === verb || end === outletFrom || first === undefined || last === undefined) return null
  if (tokens.slice(outletFrom, end).some(({ low }) => lexicon.audiences.has(low) || lexicon.titles.has(low)))
    return null
  const toldTo = passage.text.slice(tokens[outletFrom]?.from ?? 0, last.to)
  return {
    sentence,
    labelFrom: first.from,
    labelTo: tokens[verb - 1]?.to ?? first.to,
    toldTo,
    from: first.from,
    to: last.to,
    removable: closingClause(sentence, start, end),
  }
}

/** ", OUTLET reports." at the end of a sentence. */
function reported(sentence: SentenceTokens, verb: number, people: People, lexicon: Lexicon): Found | null {
  const { tokens, passage } = sentence
  let start = verb
  while (start > 0 && tokens[start - 1]?.capital === true && tokens[start - 1]?.word === true) start -= 1
  const first = tokens[start]
  const comma = lexicon.articles.has(tokens[start - 1]?.low ?? '') ? start - 2 : start - 1
  if (start === verb || verb - start > 3 || first === undefined || tokens[comma]?.text !== ',') return null
  if (people.in(sentence).some((it) => it.start < verb && start < it.end)) return null
  if (tokens.slice(start, verb).some(({ low }) => lexicon.titles.has(low))) return null
  const cited = citedAfter(sentence, verb + 1, lexicon)
  const clause = closingClause(sentence, comma + 1, cited?.to ?? verb + 1)
  if (clause === null) return null
  const outlet = { from: first.from, to: tokens[verb - 1]?.to ?? first.to }
  return {
    sentence,
    labelFrom: cited === null ? outlet.from : (tokens[cited.from]?.from ?? outlet.from),
    labelTo: cited === null ? outlet.to : (tokens[cited.to - 1]?.to ?? outlet.to),
    toldTo: passage.text.slice(outlet.from, outlet.to),
    from: first.from,
    to: tokens[(cited?.to ?? verb + 1) - 1]?.to ?? first.to,
    removable: clause,
  }
}

/** ", the Embassy said in a statement." at the end of a sentence. */
function stated(sentence: SentenceTokens, verb: number, lexicon: Lexicon): Found | null {
  const length = lexicon.stated.lengthAt(sentence.tokens, verb)
  if (length === 0 || verb === 0) return null
  const start = tellerStart(sentence, verb, lexicon)
  const first = sentence.tokens[start]
  const last = sentence.tokens[verb - 1]
  if (start === verb || first === undefined || last === undefined) return null
  const body = sentence.tokens.slice(start, verb)
  const person = body.some(({ low }) => lexicon.titles.has(low) || lexicon.clauseWords.has(low))
  if (person || closingClause(sentence, start, verb + length) === null) return null
  return {
    sentence,
    labelFrom: first.from,
    labelTo: last.to,
    toldTo: '',
    from: first.from,
    to: last.to,
    removable: null,
  }
}

/** "citing the Embassy of A in B": whom the outlet heard it from. */
function citedAfter(sentence: SentenceTokens, index: number, lexicon: Lexicon): { from: number; to: number } | null {
  const { tokens } = sentence
  const link = tokens[index]?.text === ',' ? index + 1 : index
  const citing = lexicon.citing.lengthAt(tokens, link)
  if (citing === 0) return null
  const from = link + citing
  let to = from
  while (tokens[to]?.word === true && to - from < 14) to += 1
  const teller = tokens.slice(from, to).some(({ low }) => lexicon.tellers.has(low))
  return teller ? { from, to } : null
}

/** "the embassy", "the press service of the Ministry", "the Embassy of A in B" before the verb. */
function tellerStart(sentence: SentenceTokens, verb: number, lexicon: Lexicon): number {
  const { tokens } = sentence
  for (let at = Math.max(0, verb - 12); at < verb; at += 1) {
    const before = tokens[at - 1]
    if (before !== undefined && before.word) continue
    let end = at
    while (lexicon.articles.has(tokens[end]?.low ?? '')) end += 1
    const body = bodyAt(sentence, end, lexicon)
    if (body !== null && body.end === verb) return at
    const words = tokens.slice(end, verb)
    if (
      words.length > 0 &&
      words.length < 10 &&
      words.every(({ word }) => word) &&
      words.some(({ low }) => lexicon.tellers.has(low))
    )
      return at
  }
  return verb
}

function closingClause(sentence: SentenceTokens, start: number, end: number): { from: number; to: number } | null {
  const { tokens } = sentence
  const comma = tokens[start - 1]
  const last = tokens[end - 1]
  const closes = tokens[end] === undefined || (/^[.!]$/.test(tokens[end]?.text ?? '') && end >= tokens.length - 1)
  return comma?.text === ',' && last !== undefined && closes ? { from: comma.from, to: last.to } : null
}
