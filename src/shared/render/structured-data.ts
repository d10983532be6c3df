import { isoMoment } from '../language'
import { textIn, textOf, type Event, type FrozenRelease, type LanguageTag, type Moment } from '../release'
import { printedBlocks } from './body'
import type { Furniture } from './furniture'
import { printableLine } from './printable'

type Thing = Record<string, unknown>

/** Search engines cut headlines there. */
const longestHeadline = 110

/**
 * schema.org's NewsArticle, Event and Persons. Only what the page itself tells, in its order, because that is what a
 * clearance is bound to: who attended, who spoke without being quoted and who said what to whom stay in the library.
 */
export function structuredData(frozen: FrozenRelease, furniture: Furniture): Thing {
  const event = eventThing(frozen.draft.event, furniture)
  const persons = personsNamed(frozen, furniture.language).map((person, index) => ({
    '@type': 'Person',
    '@id': `#speaker-${index + 1}`,
    ...person,
  }))
  const publisher =
    furniture.mission === '' ? undefined : { '@type': 'GovernmentOrganization', name: furniture.mission }
  const article = known({
    '@type': 'NewsArticle',
    headline: [...furniture.documentTitle].slice(0, longestHeadline).join(''),
    alternativeHeadline: furniture.subhead,
    inLanguage: furniture.language,
    creativeWorkStatus: statuses[frozen.standing],
    datePublished: publicationDate(frozen, furniture),
    dateline: furniture.dateline,
    identifier: printableLine(frozen.draft.number),
    author: publisher,
    publisher,
    about: event === undefined ? undefined : { '@id': event['@id'] },
    mentions: persons.length === 0 ? undefined : persons.map((person) => ({ '@id': person['@id'] })),
  })
  return { '@context': 'https://schema.org', '@graph': [article, ...(event === undefined ? [] : [event]), ...persons] }
}

/** Those whom the text names under their words, each once. */
function personsNamed({ draft }: FrozenRelease, language: LanguageTag): Thing[] {
  const { body, notesToEditors, boilerplate } = textOf(draft, language)
  const persons = [body, notesToEditors, boilerplate]
    .flatMap(printedBlocks)
    .flatMap((block) => {
      const names = block.type === 'quotation' && block.attrs.attribution === null
      return names ? draft.speakers.filter(({ id }) => id === block.attrs.speaker).slice(0, 1) : []
    })
    .filter(({ name }) => printableLine(name) !== '')
    .map(({ name, title, organisation: employer }) =>
      known({
        name: printableLine(name),
        jobTitle: printableLine(textIn(title, language)),
        affiliation: organisation(printableLine(textIn(employer, language))),
      }),
    )
  return [...new Map(persons.map((person) => [JSON.stringify(person), person])).values()]
}

/** For machines, which know schema.org's words and not the page's. That a text is final says nothing of its being published. */
const statuses = { draft: 'Draft', final: '', corrected: 'Corrected', withdrawn: 'Withdrawn' } as const

/** When it may be published. A release on hold has no such day. */
export const publicationDate = (frozen: FrozenRelease, furniture: Furniture): string => {
  switch (frozen.draft.releaseTime.mode) {
    case 'immediate':
      return furniture.issueDate
    case 'embargo':
      return furniture.embargoMoment
    case 'hold':
      return ''
  }
}

function eventThing(event: Event | null, furniture: Furniture): Thing | undefined {
  if (event === null) return undefined
  const worded = (text: Record<string, string>): string => printableLine(textIn(text, furniture.language))
  const name = worded(event.name) || worded(event.occasion)
  if (name === '') return undefined
  const address = known({
    '@type': 'PostalAddress',
    addressLocality: worded(event.city),
    addressCountry: event.country,
  })
  const place = known({
    '@type': 'Place',
    name: worded(event.venue) || worded(event.city),
    address: Object.keys(address).length === 1 ? undefined : address,
  })
  const hosts = event.hosts.flatMap((host) => organisation(worded(host.name)) ?? [])
  return known({
    '@type': 'Event',
    '@id': '#event',
    name,
    startDate: momentOf(event.start, event.zone),
    endDate: momentOf(event.end, event.zone),
    location: Object.keys(place).length === 1 ? undefined : place,
    organizer: hosts.length === 0 ? undefined : hosts,
  })
}

function momentOf(moment: Moment, zone: string): string {
  if (moment.date === null) return ''
  if (moment.time === null) return moment.date
  return isoMoment(`${moment.date}T${moment.time}`, zone) || moment.date
}

const organisation = (name: string): Thing | undefined => (name === '' ? undefined : { '@type': 'Organization', name })

/** Without what is not known: an absent property is honest, an empty one is not. */
const known = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== '' && value !== undefined))
