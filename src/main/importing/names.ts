import type { Lexicon } from './lexicon'
import type { Token } from './tokens'

const initial = /^(?:\p{Lu}\.)+$/u
const acronym = /^\p{Lu}[\p{Lu}\d&]+$/u
const longestName = 6

/** Whether a capitalised word may be part of a person's name: no office, body, month, country or abbreviation. */
export function isNameWord(token: Token, lexicon: Lexicon): boolean {
  if (!token.word || !token.capital || /\d/.test(token.text)) return false
  if (initial.test(token.text)) return !lexicon.honorifics.has(token.low)
  const bare = token.low.replace(lexicon.owner, '')
  return (
    !acronym.test(token.text) &&
    !lexicon.titles.has(bare) &&
    !lexicon.organisationNouns.has(bare) &&
    !lexicon.calendar.has(bare) &&
    !lexicon.articles.has(bare) &&
    !lexicon.commonWords.has(bare) &&
    !lexicon.honorifics.has(bare) &&
    !lexicon.countries.has(bare)
  )
}

/** Where a name that begins at `index` ends (exclusive); `index` itself where there is none. */
export function nameRunAt(tokens: readonly Token[], index: number, lexicon: Lexicon, limit = tokens.length): number {
  let to = index
  while (to < limit && to - index < longestName) {
    const token = tokens[to]
    if (token === undefined) break
    const surname = to > index && (isShouted(token, lexicon) || isShortDay(tokens, to, lexicon))
    const eastern = to === index && isShouted(token, lexicon) && isFamilyFirst(tokens, index, lexicon)
    if (eastern || surname || (isNameWord(token, lexicon) && !(to === index && isOpener(tokens, to, lexicon)))) {
      to += 1
      if (lexicon.owner.test(token.text)) return index
      continue
    }
    const particle = to > index && isParticleRun(tokens, to, lexicon)
    if (particle === false || particle === 0) break
    to += particle
  }
  const last = tokens[to]
  if (to > index && lexicon.suffixes.has(last?.low ?? '') && last?.capital === true) to += 1
  else if (
    to > index &&
    last?.text === ',' &&
    lexicon.suffixes.has(tokens[to + 1]?.low ?? '') &&
    tokens[to + 1]?.capital === true
  )
    to += 2
  return hasFullWord(tokens, index, to) ? to : index
}

/** "Beat AEBISCHER": a surname in capitals after a given name. */
const isShouted = (token: Token, lexicon: Lexicon): boolean =>
  /^\p{Lu}{4,}(?:['’-]\p{Lu}+)*$/u.test(token.text) &&
  isNameWord({ ...token, text: token.text.charAt(0) + token.text.slice(1).toLowerCase() }, lexicon)

/** "Pham Thu Ha", "Theresa May": a short name of a day or month inside a name, with no number after it. */
const isShortDay = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const token = tokens[index]
  return (
    token?.capital === true &&
    token.text.length === 3 &&
    lexicon.calendar.has(token.low) &&
    !/^[\d,.]/.test(tokens[index + 1]?.text ?? '')
  )
}

/** "Mr. MOCHIZUKI Hideaki": after a title, capitals may stand before the given name. */
const isFamilyFirst = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean => {
  const before = tokens[index - 1]?.low ?? ''
  const given = tokens[index + 1]
  return (
    (lexicon.titles.has(before) || lexicon.honorifics.has(before)) && given !== undefined && isNameWord(given, lexicon)
  )
}

/** Where letters of honour after a name end: "KCB", "MP". */
export function afterLetters(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  let at = index
  while (tokens[at]?.capital === true && lexicon.postnominals.has(tokens[at]?.low ?? '')) at += 1
  return at
}

const hasFullWord = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => !initial.test(text))

/** "de la" between two words of a name. */
function isParticleRun(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  let to = index
  while (to < index + 3 && lexicon.particles.has(tokens[to]?.low ?? '')) to += 1
  const next = tokens[to]
  return to > index && next !== undefined && isNameWord(next, lexicon) ? to - index : 0
}

/** A sentence's first word has its capital letter from there. */
const isOpener = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean =>
  (index === 0 || tokens[index - 1]?.word !== true) && lexicon.openers.has(tokens[index]?.low ?? '')

/** Where a run of capitalised words begun at `from` ends, "of", "the" and "for" between them included. */
export function capitalRunAt(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let to = from
  while (to < tokens.length) {
    const token = tokens[to]
    if (token === undefined || !token.word) break
    if (token.capital || (to > from && /^\d+(?:st|nd|rd|th)?$/.test(token.low))) {
      to += 1
      continue
    }
    let next = to
    while (next < to + 3 && isRunConnector(tokens[next], lexicon)) next += 1
    if (to === from || next === to || tokens[next]?.capital !== true || lexicon.titles.has(tokens[next]?.low ?? ''))
      break
    to = next
  }
  return to
}

const isRunConnector = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.connectors.has(token.low) && !lexicon.runBreakers.has(token.low)
