import { capitalRunAt } from './names'
import type { Lexicon } from './lexicon'
import type { Token } from './tokens'

/** Token positions of a title and the organisation it is held in; ends are exclusive, empty where equal. */
export interface Office {
  readonly start: number
  readonly titleFrom: number
  readonly titleTo: number
  readonly orgFrom: number
  readonly orgTo: number
  readonly end: number
  /** Ambassadors and consuls: their country belongs to the title. */
  readonly envoy: boolean
}

/** The title around the noun at `head` with the capitalised words before it, as it stands before a name. */
export function officeAround(tokens: readonly Token[], head: number, lexicon: Lexicon): Office {
  let titleFrom = head
  while (titleFrom > 0 && isModifier(tokens[titleFrom - 1], lexicon)) titleFrom -= 1
  const start = prefixStart(tokens, titleFrom, lexicon)
  const titleTo = titleEnd(tokens, head, lexicon)
  const envoy = tokens.slice(titleFrom, titleTo).some(({ low }) => lexicon.envoys.has(low))
  return { start, titleFrom, titleTo, orgFrom: start, orgTo: titleFrom, end: titleTo, envoy }
}

/** The office that begins at `from`, as it follows a name: "the executive director of Harbour Services". */
export function officeAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Office | null {
  let first = from
  while (lexicon.articles.has(tokens[first]?.low ?? '')) first += 1
  let head = -1
  for (let at = first; at < first + 8; at += 1) {
    const token = tokens[at]
    if (token === undefined || !token.word || stopsPhrase(token, lexicon) || lexicon.officeLinks.has(token.low)) break
    if (!lexicon.titles.has(token.low)) {
      if (head !== -1) break
      continue
    }
    head = at
  }
  if (head === -1) return null
  const before = officeAround(tokens, head, lexicon)
  const titleFrom = Math.max(first, before.titleFrom)
  // "Harbour County Supervisor": what stands before the title and is written large is where it is held.
  let orgFrom = Math.max(first, before.start)
  if (orgFrom > first) orgFrom = titleFrom
  const linked = organisationAfter(tokens, before.titleTo, lexicon)
  const base = { start: from, envoy: before.envoy, titleTo: before.titleTo }
  if (linked === null) return { ...base, titleFrom, orgFrom, orgTo: titleFrom, end: before.titleTo }
  return { ...base, titleFrom, orgFrom: linked.from, orgTo: linked.to, end: linked.to }
}

/** "of", "of the": the first token behind a link word and its articles, or null where there is no link word. */
function afterLink(tokens: readonly Token[], link: number, lexicon: Lexicon): number | null {
  if (!lexicon.officeLinks.has(tokens[link]?.low ?? '')) return null
  let from = link + 1
  while (lexicon.articles.has(tokens[from]?.low ?? '')) from += 1
  return from
}

/** "of the Port Amel Mayor’s Office": where the organisation after a link word lies. */
export function organisationAfter(
  tokens: readonly Token[],
  link: number,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const from = afterLink(tokens, link, lexicon)
  if (from === null) return null
  let to = from
  let capital = false
  while (to < from + 16) {
    const token = tokens[to]
    if (token === undefined || !token.word) {
      if (!isRegion(tokens, to, from, lexicon)) break
      return { from, to: capitalRunAt(tokens, to + 1, lexicon) }
    }
    const field = lexicon.subjectLinks.has(token.low) && isField(tokens, to, lexicon)
    if (
      (!field && stopsPhrase(token, lexicon)) ||
      (capital && !token.capital && isDone(tokens, to, lexicon)) ||
      (!token.capital && lexicon.between.has(token.low) && !lexicon.connectors.has(token.low))
    )
      break
    if (
      lexicon.conjunctions.has(token.low) &&
      !(tokens[to + 1]?.capital === true && tokens[to - 1]?.capital === true && !isOfficeStart(tokens, to + 1, lexicon))
    )
      break
    if (lexicon.looseLinks.has(token.low) && capital && tokens[to + 1]?.capital !== true) break
    capital ||= token.capital
    to += 1
  }
  return to > from && capital ? { from, to } : null
}

/** "Committee on Foreign Affairs": what a body works on belongs to its name. */
const isField = (tokens: readonly Token[], link: number, lexicon: Lexicon): boolean =>
  tokens[link - 1]?.capital === true &&
  lexicon.organisationNouns.has(tokens[link - 1]?.low ?? '') &&
  tokens[link + 1]?.capital === true &&
  !lexicon.calendar.has(tokens[link + 1]?.low ?? '')

/** "participated", "was present": what somebody of the organisation does. */
const isDone = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean =>
  lexicon.participle.test(tokens[index]?.low ?? '') ||
  lexicon.presentBefore.lengthAt(tokens, index) > 0 ||
  lexicon.presentBoth.lengthAt(tokens, index) > 0

/** "of the museum", "of the capital": an organisation without a name, one or two words in small letters. */
export function plainAfter(
  tokens: readonly Token[],
  link: number,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const from = afterLink(tokens, link, lexicon)
  if (from === null || from === link + 1) return null
  let to = from
  while (
    to < from + 3 &&
    tokens[to]?.word === true &&
    tokens[to]?.capital === false &&
    !stopsPhrase(tokens[to] as Token, lexicon) &&
    !lexicon.connectors.has(tokens[to]?.low ?? '')
  )
    to += 1
  return to > from ? { from, to } : null
}

/** "Harbour County, Northland": a region after a comma belongs to the place before it. */
function isRegion(tokens: readonly Token[], comma: number, from: number, lexicon: Lexicon): boolean {
  if (tokens[comma]?.text !== ',' || !lexicon.organisationNouns.has(tokens[comma - 1]?.low ?? '') || comma - from > 4)
    return false
  const next = tokens[comma + 1]
  if (next === undefined || !next.capital || lexicon.titles.has(next.low)) return false
  const end = capitalRunAt(tokens, comma + 1, lexicon)
  return end - comma <= 3 && tokens[end]?.text === ',' && lexicon.regionNouns.has(tokens[comma - 1]?.low ?? '')
}

function isOfficeStart(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  for (let at = index; at < index + 5; at += 1) {
    const token = tokens[at]
    if (token === undefined || !token.word || !token.capital) return false
    if (lexicon.titles.has(token.low)) return true
  }
  return false
}

const stopsPhrase = (token: Token, lexicon: Lexicon): boolean =>
  lexicon.clauseWords.has(token.low) || (!token.capital && lexicon.verbs.has(token.low))

const isModifier = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined &&
  !lexicon.conjunctions.has(token.low) &&
  (lexicon.titleModifiers.has(token.low) || lexicon.titles.has(token.low))

/** Where the title whose noun is at `head` ends: "General", "of Staff", "of Foreign Affairs" belong to it. */
function titleEnd(tokens: readonly Token[], head: number, lexicon: Lexicon): number {
  let end = head + 1
  for (;;) {
    const ending = lexicon.titleEndings.lengthAt(tokens, end)
    if (ending > 0) end += ending
    else if (isSecondTitle(tokens, end, lexicon)) end += 1
    else break
  }
  if (!lexicon.fieldLinks.has(tokens[end]?.low ?? '')) return end
  let field = end + 1
  while (isPortfolio(tokens, field, lexicon)) field += 1
  return field > end + 1 && !lexicon.organisationNouns.has(tokens[field]?.low ?? '') ? field : end
}

/** "Consul General": a second noun of office; but "Chief Justice" before a name was walked back to already. */
const isSecondTitle = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const token = tokens[index]
  return token !== undefined && lexicon.titles.has(token.low) && tokens[index - 1]?.capital === token.capital
}

const isPortfolio = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const low = tokens[index]?.low ?? ''
  if (lexicon.portfolios.has(low)) return true
  return (
    (lexicon.conjunctions.has(low) || low === ',') &&
    lexicon.portfolios.has(tokens[index - 1]?.low ?? '') &&
    lexicon.portfolios.has(tokens[index + 1]?.low ?? '')
  )
}

/** Where the capitalised words directly before a title begin: "Harbour County" before "Sheriff". */
function prefixStart(tokens: readonly Token[], start: number, lexicon: Lexicon): number {
  let at = start
  while (at > 0) {
    const token = tokens[at - 1]
    if (token === undefined || !token.word) break
    const joins =
      lexicon.nameLinks.has(token.low) && tokens[at]?.capital === true && hasCapitalBefore(tokens, at - 1, lexicon)
    const proper =
      token.capital &&
      !lexicon.articles.has(token.low) &&
      !lexicon.calendar.has(token.low) &&
      !lexicon.commonWords.has(token.low) &&
      !lexicon.ownerMark.test(token.text)
    if (!joins && !proper) break
    at -= 1
  }
  while (at < start && (lexicon.openers.has(tokens[at]?.low ?? '') || lexicon.connectors.has(tokens[at]?.low ?? '')))
    at += 1
  return at
}

const hasCapitalBefore = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  let at = index - 1
  while (lexicon.nameLinks.has(tokens[at]?.low ?? '')) at -= 1
  const token = tokens[at]
  return token !== undefined && token.capital && lexicon.organisationNouns.has(token.low)
}

export const honorificLength = (tokens: readonly Token[], index: number, lexicon: Lexicon): number => {
  const low = tokens[index]?.low ?? ''
  if (lexicon.honorifics.has(`${low} ${tokens[index + 1]?.low ?? ''}`)) return 2
  return lexicon.honorifics.has(low) && tokens[index]?.capital === true ? 1 : 0
}

export function skipHonorifics(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  let at = index
  for (let length = honorificLength(tokens, at, lexicon); length > 0; length = honorificLength(tokens, at, lexicon))
    at += length
  return at
}
