import type { MentionForm } from '../../../shared/document'
import { offeredDetails, offeredPeople, wordings, type Link, type LinkFacts } from '../../../shared/linking'
import { say, sayDetail } from '../../words'
import type { NewLink } from '../commands/linked-words'
import type { Run } from '../queries/runs'
import { linkOf } from '../queries/runs'

/** What a menu lets one choose of a mention. */
export const choosableForms = ['auto', 'full', 'short', 'name'] as const satisfies readonly MentionForm[]

/** What linked words are about: a detail by its name, a person by theirs. */
export function nameOf(link: Link | NewLink, facts: LinkFacts): string {
  if (link.type === 'detail') return sayDetail(link.attrs.of)
  const person = offeredPeople(facts).find((each) => each.person === link.attrs.person)
  return person?.name ?? say('linking.speaker')
}

/** The field that a link comes from, as findings name it. */
export function fieldOf(link: Link, { draft }: LinkFacts): string {
  if (link.type === 'mention') {
    const { person } = link.attrs
    return `${draft.attended.some(({ id }) => id === person) ? 'attended' : 'speakers'}.${person}.name`
  }
  const { of } = link.attrs
  if (of.startsWith('event.hosts.')) return `${of}.name`
  return of === 'event.place' ? 'event.venue' : of === 'event.anniversary' ? 'event.originYear' : of
}

export interface Wording {
  readonly link: NewLink
  readonly words: string
  /** How it is called, where the words do not tell. */
  readonly form?: string
}

/** Every way in which the run at `index` can say what it says; nothing twice but for forms of a person. */
export function wordingsOf(runs: readonly Run[], index: number, facts: LinkFacts): Wording[] {
  const run = runs[index]
  if (run === undefined) return []
  const link = linkOf(run)
  if (link.type === 'detail') {
    const { of } = link.attrs
    const offered = offeredDetails(facts).find((each) => each.of === of)?.wordings ?? []
    return distinct(offered).map(({ format, words }) => ({ link: { type: 'detail', attrs: { of, format } }, words }))
  }
  const links = runs.map(linkOf)
  const { person } = link.attrs
  return choosableForms.flatMap((form) => {
    const as: NewLink = { type: 'mention', attrs: { person, form } }
    const words = wordings(links.with(index, { type: 'mention', attrs: { ...as.attrs, own: null } } as Link), facts)[
      index
    ]
    return words === undefined || words === '' ? [] : [{ link: as, words, form: say(`linking.form-${form}`) }]
  })
}

/** Wordings of one detail without those that read the same. */
export const distinct = <It extends { readonly words: string }>(wordings: readonly It[]): It[] =>
  wordings.filter(({ words }, index) => wordings.findIndex((each) => each.words === words) === index)
