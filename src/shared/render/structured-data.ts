import { isoMoment } from '../language'
import { textIn, type Event, type FrozenRelease, type LanguageTag, type Moment, type Speaker } from '../release'
import { paragraphsOf, quotationsIn } from '../document'
import type { Furniture } from './furniture'
import { printedDocuments, printedPictures } from './pictures'
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
    dateline: printableLine(furniture.dateline),
    identifier: printableLine(frozen.draft.number),
    author: publisher,
    publisher,
    about: event === undefined ? undefined : { '@id': event['@id'] },
    image: images.length === 0 ? undefined : images,
    mentions: persons.length === 0 ? undefined : persons.map((person) => ({ '@id': person['@id'] })),
  })
  return { '@context': 'https://schema.org', '@graph': [article, ...(event === undefined ? [] : [event]), ...persons] }
}

/** Those whom the line under a quotation names, then those who are quoted within a paragraph; each once. */
function personsNamed(frozen: FrozenRelease, language: LanguageTag): Thing[] {
  const { speakers } = frozen.draft
  const lines = printedDocuments(frozen, language)
    .flatMap(quotationsIn)
    .filter(({ kind, attribution }) => kind === 'block' && attribution === null)
    .flatMap(({ speaker }) => speakers.find(({ id }) => id === speaker) ?? [])
    .map((speaker) => namedPerson(speaker, language))
  const persons = [...lines, ...personsWithin(frozen, language)]
    .filter(({ name }) => name !== '')
    .map(({ name, title, employer }) => known({ name, jobTitle: title, affiliation: organisation(employer) }))
  return [...new Map(persons.map((person) => [JSON.stringify(person), person])).values()]
}

interface NamedPerson {
  name: string
  title: string
  employer: string
}

const namedPerson = ({ name, title, organisation: employer }: Speaker, language: LanguageTag): NamedPerson => ({
  name: printableLine(name),
  title: printableLine(textIn(title, language)),
  employer: printableLine(textIn(employer, language)),
})

/**
 * Those whose words stand within a paragraph. No line names them, so machines are told as much of them as the paragraphs
 * say, and of nobody whose name stands nowhere.
 */
export function personsWithin(frozen: FrozenRelease, language: LanguageTag): NamedPerson[] {
  const documents = printedDocuments(frozen, language)
  const paragraphs = documents.flatMap(paragraphsOf).map(printableLine)
  const said = (words: string): string => (paragraphs.some((it) => it.includes(words)) ? words : '')
  const quoted = new Set(
    documents.flatMap(quotationsIn).flatMap(({ kind, speaker }) => (kind === 'inline' ? (speaker ?? []) : [])),
  )
  return frozen.draft.speakers
    .filter(({ id }) => quoted.has(id))
    .map((speaker) => namedPerson(speaker, language))
    .map(({ name, title, employer }) => ({ name: said(name), title: said(title), employer: said(employer) }))
    .filter(({ name }) => name !== '')
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
