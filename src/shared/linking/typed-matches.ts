import { textBlocksOf, type Document, type InlineNode } from '../document'
import { checkWords, isFollowed } from '../language'
import { offeredDetails, wordingOfDetail } from './details'
import type { LinkFacts } from './facts'
import type { Rewriting } from './following'
import { offeredPeople } from './people'
import { quotedIn } from './quoted'
import { linkedRuns, type Link } from './runs'

/** Words of a line or a block that say what a link would say. From and to in UTF-16 units. */
export interface TypedLink {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly link: Link
}

/** The same within a document; `index` counts its text blocks in reading order. */
export interface TypedMatch extends TypedLink {
  readonly index: number
  readonly block: string | null
}

/** Wordings that are looked for, with the links that say them. */
type Sought = ReadonlyMap<string, Link>

const known = new WeakMap<LinkFacts, Sought>()
const patterns = new WeakMap<Sought, RegExp>()

/** Whether words are more than an initial or a bare number. */
const isTelling = (words: string): boolean => /\p{L}{2}|\d\D+\d|\d{5}/u.test(words)

/** Formats too short to be told from other words: they are linked by hand. */
const ambiguous = new Set(['year', 'month-year'])

/** Every wording of the release's people and details that can be told from other words. */
function soughtFor(facts: LinkFacts): Sought {
  const found = known.get(facts)
  if (found !== undefined) return found
  const links = new Map<string, Link>()
  const seek = (words: string, link: Link): void => {
    if (isTelling(words) && !links.has(words)) links.set(words, link)
  }
  const ownOf = (words: string): string | null => (isFollowed(facts.language) ? null : words)
  for (const { person, full, short, name } of offeredPeople(facts)) {
    const wordings = [['full', full] as const, ['name', name] as const, ['short', short] as const]
    for (const [form, words] of wordings) seek(words, { type: 'mention', attrs: { person, form, own: ownOf(words) } })
  }
  for (const { of, wordings } of offeredDetails(facts)) {
    if (of === 'event.originYear') continue
    for (const { format, words } of wordings)
      if (!ambiguous.has(format)) seek(words, { type: 'detail', attrs: { of, format, own: ownOf(words) } })
  }
  known.set(facts, links)
  return links
}

function patternOf(sought: Sought): RegExp {
  let pattern = patterns.get(sought)
  if (pattern === undefined) {
    const longestFirst = [...sought.keys()].sort((a, b) => b.length - a.length).map(escaped)
    pattern = new RegExp(
      `(?<![\\p{L}\\p{N}]|\\d[.,:–-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]|[.,:/–-]\\d|-\\p{L})`,
      'gu',
    )
    patterns.set(sought, pattern)
  }
  return pattern
}

const escaped = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&').replaceAll(' ', '[ \\u00a0]')

/** Words of a text that say what a person or a detail of the release is worded as, letter by letter. */
export const typedIn = (text: string, facts: LinkFacts): TypedLink[] => matches(text, soughtFor(facts), facts)

function matches(text: string, sought: Sought, facts: LinkFacts): TypedLink[] {
  if (sought.size === 0) return []
  return [...text.matchAll(patternOf(sought))].flatMap((match): TypedLink[] => {
    const [words] = match
    const from = match.index
    const to = from + words.length
    const link = sought.get(words.replaceAll('\u00a0', ' '))
    return link === undefined || !isMeant(link, text.slice(to), sought, facts) ? [] : [{ from, to, words, link }]
  })
}

/** Words of a text that still say what a fact said before it changed, and what it says now. */
export interface Repeat {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly text: string
}

/** Finds the wordings that a change of facts has left behind, in texts that are typed. */
export function repeatsOf(before: LinkFacts, now: LinkFacts): (text: string) => Repeat[] {
  if (!isFollowed(now.language)) return () => []
  const texts = new Map<Link, string>()
  const sought = new Map<string, Link>()
  const seek = (words: string, text: string, link: Link): void => {
    if (!isTelling(words) || text === '' || text === words || sought.has(words)) return
    sought.set(words, link)
    texts.set(link, text)
  }
  for (const old of offeredPeople(before)) {
    const person = offeredPeople(now).find((it) => it.person === old.person)
    for (const form of ['full', 'name', 'short'] as const)
      seek(old[form], person?.[form] ?? '', { type: 'mention', attrs: { person: old.person, form, own: null } })
  }
  for (const { of, wordings } of offeredDetails(before)) {
    for (const { format, words } of wordings)
      if (!ambiguous.has(format))
        seek(words, wordingOfDetail(of, format, now), { type: 'detail', attrs: { of, format, own: null } })
  }
  return (text) =>
    matches(text, sought, before).map(({ from, to, words, link }) => ({
      from,
      to,
      words,
      text: texts.get(link) ?? words,
    }))
}

/** The same in the words of a document that are not linked. */
export function repeatsIn(document: Document, repeats: (text: string) => Repeat[]): Rewriting[] {
  const isQuoted = quotedIn(document)
  return textBlocksOf(document).flatMap(({ attrs, content }, index) => {
    const linked = linkedRuns(document).filter((run) => run.index === index)
    return repeats(wordsOf(content))
      .filter((it) => !isQuoted(index, it) && !linked.some(({ from, to }) => it.from < to && from < it.to))
      .map((it) => ({ index, block: attrs.id, ...it }))
  })
}

/** Whether what follows speaks against it: another year behind a day, no date behind a weekday, no anniversary behind a number. */
function isMeant({ type, attrs }: Link, rest: string, sought: Sought, { language }: LinkFacts): boolean {
  if (type === 'mention') return true
  const { of, format } = attrs
  if (format === 'day-month') return !/^,?\s+\d{4}(?!\d)/.test(rest)
  if (format === 'weekday') {
    const date = rest.replace(/^,?\s+/, '').replaceAll('\u00a0', ' ')
    return [...sought].some(
      ([words, link]) =>
        link.type === 'detail' && link.attrs.of === of && link.attrs.format !== format && date.startsWith(words),
    )
  }
  if (of === 'event.anniversary') {
    const next = /^[\s-]+(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? ''
    return checkWords(language)?.anniversary.includes(next) ?? false
  }
  return true
}

/** Words of a document that say a fact of the release and are not linked to it. */
export function typedMatches(document: Document, facts: LinkFacts): TypedMatch[] {
  const runs = linkedRuns(document)
  const people = new Map(offeredPeople(facts).map((it) => [it.person, it]))
  const mentioned = new Set<string>()
  const isQuoted = quotedIn(document)
  return textBlocksOf(document).flatMap(({ attrs, content }, index) => {
    const linked = runs.filter((run) => run.index === index)
    const typed = typedIn(wordsOf(content), facts).filter(
      (it) => !isQuoted(index, it) && !linked.some(({ from, to }) => it.from < to && from < it.to),
    )
    return [...linked, ...typed]
      .sort((a, b) => a.from - b.from)
      .flatMap((it): TypedMatch[] => {
        const isLinked = !typed.includes(it)
        if (it.link.type === 'detail') return isLinked ? [] : [{ index, block: attrs.id, ...it }]
        const { person } = it.link.attrs
        const isFirst = !mentioned.has(person)
        mentioned.add(person)
        if (isLinked) return []
        const usual = isFirst ? people.get(person)?.full : people.get(person)?.short
        const link: Link = usual === it.words ? { ...it.link, attrs: { ...it.link.attrs, form: 'auto' } } : it.link
        return [{ index, block: attrs.id, ...it, link }]
      })
  })
}

const wordsOf = (content: readonly InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
