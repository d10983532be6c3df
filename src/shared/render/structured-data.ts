import { isoMoment } from '../language'
import {
  documentIn,
  partsOf,
  textIn,
  textOf,
  type Event,
  type FrozenRelease,
  type LanguageTag,
  type Moment,
} from '../release'
import { paragraphsOf, quotationsIn } from '../document'
import type { Furniture } from './furniture'
import { printedPictures } from './pictures'
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
  const images = printedPictures(frozen, furniture)
    .map(({ words, credit }) => known({ '@type': 'ImageObject', caption: words, creditText: credit }))
    .filter((image) => Object.keys(image).length > 1)
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
    image: images.length === 0 ? undefined : images,
    mentions: persons.length === 0 ? undefined : persons.map((person) => ({ '@id': person['@id'] })),
  })
  return { '@context': 'https://schema.org', '@graph': [article, ...(event === undefined ? [] : [event]), ...persons] }
}

/**
 * Those whom the text names with their words, each once. The line under a quotation names them; within a paragraph only
 * the paragraphs do, so nothing is told of them that no paragraph says.
 */
function personsNamed({ draft }: FrozenRelease, language: LanguageTag): Thing[] {
  const text = textOf(draft, language)
  const documents = partsOf(text).map((part) => documentIn(text, part))
  const told = documents.flatMap(paragraphsOf).map(printableLine)
  const persons = documents
    .flatMap(quotationsIn)
    .filter(({ attribution }) => attribution === null)
    .flatMap(({ kind, speaker }) => {
      const found = draft.speakers.find(({ id }) => id === speaker)
      if (found === undefined) return []
      const printed = (words: string): string => {
        const wanted = printableLine(words)
        return kind === 'block' || told.some((it) => it.includes(wanted)) ? wanted : ''
      }
      return {
        name: printed(found.name),
        jobTitle: printed(textIn(found.title, language)),
        affiliation: organisation(printed(textIn(found.organisation, language))),
      }
    })
    .filter(({ name }) => name !== '')
    .map(known)
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
