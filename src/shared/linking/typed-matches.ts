import { textBlocksOf, type Document, type InlineNode } from '../document'
import { checkWords, isFollowed } from '../language'
import { offeredDetails } from './details'
import type { LinkFacts } from './facts'
import { offeredPeople } from './people'
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

interface Sought {
  readonly pattern: RegExp
  readonly links: ReadonlyMap<string, Link>
}

const known = new WeakMap<LinkFacts, Sought | null>()

/** Formats too short to be told from other words: they are linked by hand. */
const ambiguous = new Set(['year', 'month-year'])

function soughtFor(facts: LinkFacts): Sought | null {
  const found = known.get(facts)
  if (found !== undefined) return found
  const links = new Map<string, Link>()
  const seek = (words: string, link: Link): void => {
    if (words.length > 1 && !/^\d{1,4}$/.test(words) && !links.has(words)) links.set(words, link)
  }
  const ownOf = (words: string): string | null => (isFollowed(facts.language) ? null : words)
  for (const { person, full, short, name } of offeredPeople(facts)) {
    for (const [form, words] of [['full', full] as const, ['name', name] as const, ['short', short] as const])
      seek(words, { type: 'mention', attrs: { person, form, own: ownOf(words) } })
  }
  for (const { of, wordings } of offeredDetails(facts)) {
    if (of === 'event.originYear') continue
    for (const { format, words } of wordings)
      if (!ambiguous.has(format)) seek(words, { type: 'detail', attrs: { of, format, own: ownOf(words) } })
  }
  const longestFirst = [...links.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,:–-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]|[.,:/–-]\\d)`,
    'gu',
  )
  const sought = longestFirst.length === 0 ? null : { pattern, links }
  known.set(facts, sought)
  return sought
}

const escaped = (words: string): string => words.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&').replaceAll(' ', '[ \\u00a0]')

/** Words of a text that say what a person or a detail of the release is worded as, letter by letter. */
export function typedIn(text: string, facts: LinkFacts): TypedLink[] {
  const sought = soughtFor(facts)
  if (sought === null) return []
  return [...text.matchAll(sought.pattern)].flatMap((match): TypedLink[] => {
    const [words] = match
    const from = match.index
    const to = from + words.length
    const link = sought.links.get(words.replaceAll('\u00a0', ' '))
    if (link === undefined || !isMeant(link, text.slice(to), sought, facts)) return []
    return [{ from, to, words, link }]
  })
}

/** Whether what follows speaks against it: another year behind a day, no date behind a weekday, no anniversary behind a number. */
function isMeant({ type, attrs }: Link, rest: string, { links }: Sought, { language }: LinkFacts): boolean {
  if (type === 'mention') return true
  const { of, format } = attrs
  if (format === 'day-month') return !/^,?\s+\d{4}(?!\d)/.test(rest)
  if (format === 'weekday') {
    const date = rest.replace(/^,?\s+/, '').replaceAll('\u00a0', ' ')
    return [...links].some(
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
  return textBlocksOf(document).flatMap(({ attrs, content }, index) => {
    const linked = runs.filter((run) => run.index === index)
    const typed = typedIn(wordsOf(content), facts).filter(
      (it) => !linked.some(({ from, to }) => it.from < to && from < it.to),
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
