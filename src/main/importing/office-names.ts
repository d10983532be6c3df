import type { Lexicon } from './lexicon'
import { afterLetters, capitalRunAt, isNameWord, nameRunAt } from './names'
import { organisationAfter, plainAfter, skipHonorifics, type Office } from './offices'
import type { Token } from './tokens'

/** A name inside an office's phrase: "Ambassador to Mexico NAME", "director of the museum, NAME,". */
export interface NameInOffice {
  readonly officeEnd: number
  readonly nameStart: number
  readonly nameEnd: number
}

export function nameAfterOffice(tokens: readonly Token[], office: Office, lexicon: Lexicon): NameInOffice | null {
  const linked = organisationAfter(tokens, office.titleTo, lexicon)
  const plain = plainAfter(tokens, office.titleTo, lexicon)
  const within = nameAfterPlain(tokens, plain, lexicon) ?? (linked === null ? null : nameAtEnd(tokens, linked, lexicon))
  const comma = linked?.to ?? plain?.to ?? office.titleTo
  if (tokens[comma]?.text !== ',') return within
  const nameStart = skipRanks(tokens, comma + 1, lexicon)
  const nameEnd = nameRunAt(tokens, nameStart, lexicon)
  const after = tokens[afterLetters(tokens, nameEnd, lexicon)]
  const closed =
    after === undefined ||
    !after.word ||
    lexicon.verbs.has(after.low) ||
    lexicon.clauseWords.has(after.low) ||
    lexicon.of.has(after.low)
  if (nameEnd - nameStart < 2 || !closed) return within
  // After a name that stands in the office's own words, a title behind the comma begins the next person.
  const ranked = nameStart > skipHonorifics(tokens, comma + 1, lexicon)
  return ranked && within !== null ? within : { officeEnd: comma, nameStart, nameEnd }
}

/** "the Deputy Mayor of the capital NAME". */
function nameAfterPlain(
  tokens: readonly Token[],
  plain: { from: number; to: number } | null,
  lexicon: Lexicon,
): NameInOffice | null {
  if (plain === null) return null
  const nameStart = skipHonorifics(tokens, plain.to, lexicon)
  const nameEnd = nameRunAt(tokens, nameStart, lexicon)
  return nameEnd - nameStart >= 2 ? { officeEnd: plain.to, nameStart, nameEnd } : null
}

/** "of A to B NAME", "of the Committee on C NAME": the name stands in the last run of capitalised words. */
function nameAtEnd(
  tokens: readonly Token[],
  linked: { from: number; to: number },
  lexicon: Lexicon,
): NameInOffice | null {
  let from = linked.from
  let to = capitalRunAt(tokens, from, lexicon)
  while (to < linked.to && lexicon.innerLinks.has(tokens[to]?.low ?? '')) {
    let next = to + 1
    while (lexicon.articles.has(tokens[next]?.low ?? '')) next += 1
    if (tokens[next]?.capital !== true) break
    from = next
    to = capitalRunAt(tokens, from, lexicon)
  }
  return splitRun(tokens, from, to, lexicon)
}

/** Parts "Republic of Soria Ilka Rosenvind" into the country and the name. */
function splitRun(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): NameInOffice | null {
  let tail = to
  while (tail > from && tokens[tail - 1]?.capital === true) tail -= 1
  for (let length = Math.min(4, to - tail); length > 0; length -= 1) {
    const name = tokens
      .slice(tail, tail + length)
      .map(({ low }) => low)
      .join(' ')
    if (!lexicon.countries.has(name)) continue
    const nameStart = skipHonorifics(tokens, tail + length, lexicon)
    // A particle in small letters may lead beyond the run: "Salim bin Nasser".
    const nameEnd = nameRunAt(tokens, nameStart, lexicon)
    return nameEnd >= to && nameEnd > nameStart ? { officeEnd: tail + length, nameStart, nameEnd } : null
  }
  let noun = -1
  for (let at = tail; at < to; at += 1) {
    const token = tokens[at]
    if (token !== undefined && !isNameWord(token, lexicon)) noun = at
  }
  const nameStart = noun === -1 ? (to - tail >= 3 ? to - 2 : to) : noun + 1
  const nameEnd = nameRunAt(tokens, nameStart, lexicon)
  return nameEnd >= to && nameEnd - nameStart >= 2 ? { officeEnd: nameStart, nameStart, nameEnd } : null
}

/** "the Defence Minister, Colonel General NAME": a rank before the name is not the office. */
function skipRanks(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  let at = skipHonorifics(tokens, index, lexicon)
  while (
    at < index + 4 &&
    tokens[at]?.capital === true &&
    (lexicon.titles.has(tokens[at]?.low ?? '') || lexicon.titleModifiers.has(tokens[at]?.low ?? ''))
  )
    at += 1
  // "Captain (Royal Navy)", "General (R)"
  if (at > index && tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + 5).findIndex(({ text }) => text === ')')
    if (close !== -1) at += close + 1
  }
  return skipHonorifics(tokens, at, lexicon)
}
