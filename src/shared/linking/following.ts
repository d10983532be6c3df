import { withAllWordsReplaced, type Document } from '../document'
import { isFollowed } from '../language'
import { wordingOfDetail } from './details'
import { hostIn, type LinkFacts } from './facts'
import { wordingOfMention } from './people'
import { linkedRuns, type Link, type LinkedRun } from './runs'

/** Words of a text block that other words take the place of. */
export interface Rewriting {
  readonly index: number
  readonly block: string | null
  readonly from: number
  readonly to: number
  /** What stands there before, and after. */
  readonly words: string
  readonly text: string
}

/** What linked words, given in reading order of one document, should say; empty where a fact says nothing. */
export function wordings(links: readonly Link[], facts: LinkFacts): string[] {
  const mentioned = new Set<string>()
  return links.map((link) => {
    if (link.type === 'detail') return wordingOfDetail(link.attrs.of, link.attrs.format, facts)
    const { person, form } = link.attrs
    const words = wordingOfMention(person, form, !mentioned.has(person), facts)
    mentioned.add(person)
    return words
  })
}

/**
 * What follows a change of facts: words that said the old wording, and words whose fact said nothing for a while, as a
 * field does that is being typed anew. The officer's own words stay.
 */
export function followingRewritings(document: Document, before: LinkFacts, now: LinkFacts): Rewriting[] {
  if (!isFollowed(now.language)) return []
  const runs = linkedRuns(document)
  if (runs.length === 0) return []
  const links = runs.map(({ link }) => link)
  const [old, wanted] = [wordings(links, before), wordings(links, now)]
  return runs.flatMap((run, index) => {
    const [said = '', text = ''] = [old[index], wanted[index]]
    const follows = run.link.attrs.own === null && (run.words === said || said === '')
    return follows && text !== '' && text !== run.words && text !== said ? [rewriting(run, text)] : []
  })
}

export const rewriting = ({ index, block, from, to, words }: LinkedRun, text: string): Rewriting => ({
  index,
  block,
  from,
  to,
  words,
  text,
})

/** Linked words that say what their fact says now and said something else before. */
export interface Followed {
  readonly run: LinkedRun
  /** Empty where the fact said nothing. */
  readonly was: string
}

/** What has followed a change of facts, told afterwards, however many steps the change took. */
export function followed(document: Document, before: LinkFacts, now: LinkFacts): Followed[] {
  const runs = linkedRuns(document)
  if (runs.length === 0 || !isFollowed(now.language)) return []
  const links = runs.map(({ link }) => link)
  const [old, wanted] = [wordings(links, before), wordings(links, now)]
  return runs.flatMap((run, index) => {
    const [was = '', is = ''] = [old[index], wanted[index]]
    // Whoever is mentioned for the first time has followed nothing.
    const isNew = isGone(run.link, before)
    return !isNew && run.link.attrs.own === null && is !== was && run.words === is ? [{ run, was }] : []
  })
}

/** Linked words that no longer say what their fact says; own words, where they stand for what it said before. */
export interface Disagreement {
  readonly run: LinkedRun
  readonly wording: string
}

export function disagreements(document: Document, facts: LinkFacts): Disagreement[] {
  const runs = linkedRuns(document)
  if (runs.length === 0) return []
  const wanted = wordings(
    runs.map(({ link }) => link),
    facts,
  )
  return runs.flatMap((run, index) => {
    const wording = wanted[index] ?? ''
    return wording === '' || wording === (run.link.attrs.own ?? run.words) ? [] : [{ run, wording }]
  })
}

/** The document after the rewritings; one whose words are not there any more is left out. */
export const rewritten = (document: Document, rewritings: readonly Rewriting[]): Document =>
  withAllWordsReplaced(document, rewritings)

/** Whether a link refers to somebody, or to a host, who is not in the release any more. */
export function isGone({ type, attrs }: Link, { draft }: Pick<LinkFacts, 'draft'>): boolean {
  if (type === 'mention') return ![...draft.speakers, ...draft.attended].some(({ id }) => id === attrs.person)
  const host = hostIn(attrs.of)
  return host !== null && !(draft.event?.hosts ?? []).some(({ id }) => id === host)
}
