import {
  type Event,
  type LanguageTag,
  type LocalText,
  type Moment,
  type PictureId,
  type ReleaseDraft,
  type ReleaseText,
} from '../release'
import { plainText, type Document } from '../document'
import { mergedDocument } from './documents'
import type { MergedField, Place } from './merge'
import type { Merging, Three } from './merging'
import { mergedList } from './sequences'

/** A speaker, a source, or whatever else stands in a list of its own. */
type Entry = Readonly<Record<string, unknown>> & { readonly id: string }

/** Merges everything of two drafts, each part by itself. */
export function mergedDraft(merging: Merging, three: Three<ReleaseDraft>): ReleaseDraft {
  const { base, ours, theirs } = three
  const of = <K extends keyof ReleaseDraft>(name: K): Three<ReleaseDraft[K]> => ({
    base: base?.[name],
    ours: ours[name],
    theirs: theirs[name],
  })
  const line = <K extends 'type' | 'number' | 'language' | 'internalNote'>(
    name: K,
    field: MergedField,
    both?: (one: string, other: string) => ReleaseDraft[K],
  ): ReleaseDraft[K] =>
    merging.value(of(name), {
      id: name,
      where: at(field),
      say: (it) => it,
      ...(both && { both }),
    })

  const texts = merging.entries(of('texts'), (language, each) => mergedLanguage(merging, each, language))
  const isNeeded = neededIn(texts, ours, theirs)
  const records = <K extends 'contacts' | 'speakers' | 'attended' | 'sources' | 'remarks' | 'pictures'>(
    name: K,
    field: MergedField,
  ): ReleaseDraft[K] =>
    mergedRecords(merging, of(name) as unknown as Three<Entry[]>, name, field, isNeeded) as unknown as ReleaseDraft[K]

  return {
    type: line('type', 'type'),
    number: line('number', 'number'),
    series: merging.quiet(of('series')),
    dateline: mergedDateline(merging, of('dateline')),
    // A mode without its moment, or with another's, would say what neither side has.
    releaseTime: merging.value(of('releaseTime'), {
      id: 'releaseTime',
      where: at('release-time'),
      say: ({ mode, until, zone }) => (mode === 'embargo' ? spoken(mode, until, zone) : mode),
    }),
    contacts: records('contacts', 'contact'),
    event: mergedEvent(merging, of('event')),
    speakers: records('speakers', 'speaker'),
    attended: records('attended', 'attendee'),
    sources: records('sources', 'source'),
    remarks: records('remarks', 'remark'),
    pictures: records('pictures', 'picture'),
    tags: mergedTags(merging, of('tags')),
    internalNote: line('internalNote', 'internal-note', afterAnEmptyLine),
    original: merging.value(of('original'), { id: 'original', where: at('original'), say: ({ text }) => text }),
    startedFrom: merging.quiet(of('startedFrom')),
    correction: merging.quiet(of('correction')),
    language: line('language', 'language'),
    texts,
  }
}

const at = (field: MergedField, language: LanguageTag | null = null, of = '', member = ''): Place => ({
  field,
  member,
  of,
  language,
})

const spoken = (...words: readonly (string | null)[]): string =>
  words.filter((it) => it !== null && it !== '').join(' ')

const afterAnEmptyLine = (one: string, other: string): string => `${one}\n\n${other}`
const onOneLine = (one: string, other: string): string => `${one} ${other}`

/** A language that one side has not is not merged, but there or not. */
function mergedLanguage(
  merging: Merging,
  { base, ours, theirs }: Three<ReleaseText | undefined>,
  language: LanguageTag,
): ReleaseText | undefined {
  const id = `texts.${language}`
  if (ours === undefined || theirs === undefined) {
    return merging.value({ base, ours, theirs }, { id, where: at('text', language), say: wordsOfText })
  }
  const of = <K extends keyof ReleaseText>(name: K): Three<ReleaseText[K]> => ({
    base: base?.[name],
    ours: ours[name],
    theirs: theirs[name],
  })
  const line = (name: 'headline' | 'subhead' | 'summary'): string =>
    merging.value(of(name), { id: `${id}.${name}`, where: at(name, language), say: (it) => it, both: onOneLine })
  const document = (name: 'body' | 'notesToEditors' | 'boilerplate'): Document =>
    mergedDocument(merging, of(name), `${id}.${name}`, at(name, language))
  return {
    headline: line('headline'),
    subhead: line('subhead'),
    summary: line('summary'),
    body: document('body'),
    notesToEditors: document('notesToEditors'),
    boilerplate: document('boilerplate'),
    captions: merging.entries<Document>(of('captions'), (picture, each) =>
      mergedCaption(merging, each, `${id}.captions.${picture}`, language),
    ) as Record<PictureId, Document>,
    overrides: merging.entries<string>(of('overrides'), (name, each) =>
      merging.value(each, {
        id: `${id}.overrides.${name}`,
        where: at('wording', language, '', name),
        say: (it) => it,
      }),
    ),
  }
}

function mergedCaption(
  merging: Merging,
  { base, ours, theirs }: Three<Document | undefined>,
  id: string,
  language: LanguageTag,
): Document | undefined {
  const where = at('caption', language)
  return ours === undefined || theirs === undefined
    ? merging.value({ base, ours, theirs }, { id, where, say: plainText })
    : mergedDocument(merging, { base, ours, theirs }, id, where)
}

const wordsOfText = ({ headline, subhead, summary, overrides, captions, ...text }: ReleaseText): string =>
  [
    headline,
    subhead,
    summary,
    plainText(text.body),
    ...Object.values(captions).map(plainText),
    plainText(text.notesToEditors),
    plainText(text.boilerplate),
    ...Object.values(overrides),
  ]
    .filter(Boolean)
    .join('\n\n')

function mergedLocalText(merging: Merging, three: Three<LocalText>, id: string, where: Place): LocalText {
  return merging.entries<string>(three, (language, each) =>
    merging.value(each, { id: `${id}.${language}`, where: { ...where, language }, say: (it) => it }),
  )
}

function mergedDateline(
  merging: Merging,
  { base, ours, theirs }: Three<ReleaseDraft['dateline']>,
): ReleaseDraft['dateline'] {
  const cities = { base: base?.city, ours: ours.city, theirs: theirs.city }
  return {
    city: mergedLocalText(merging, cities, 'dateline.city', at('dateline-city')),
    country: merging.value(
      { base: base?.country, ours: ours.country, theirs: theirs.country },
      { id: 'dateline.country', where: at('dateline-country'), say: (it) => it },
    ),
    date: merging.value(
      { base: base?.date, ours: ours.date, theirs: theirs.date },
      { id: 'dateline.date', where: at('dateline-date'), say: (it) => it },
    ),
  }
}

type Happening = Event | null

function mergedEvent(merging: Merging, three: Three<Happening>): Happening {
  const { base, ours, theirs } = three
  if (ours === null || theirs === null) {
    return merging.value(three, { id: 'event', where: at('event'), say: wordsOfEvent })
  }
  const { hosts, ...members } = mergedMembers(
    merging,
    { base: base ?? undefined, ours, theirs } as unknown as Three<Readonly<Record<string, unknown>>>,
    'event',
    (member) => at('event', null, '', member),
    ['hosts'],
  ) as unknown as Event
  const lists = { base: base?.hosts, ours: ours.hosts, theirs: theirs.hosts } as unknown as Three<Entry[]>
  return { ...members, hosts: mergedRecords(merging, lists, 'event.hosts', 'host') as unknown as typeof hosts }
}

const wordsOfEvent = ({ name, occasion, venue, city, hosts, accreditation, start, end }: Event): string =>
  [name, occasion, venue, city, ...hosts.map((it) => it.name), accreditation]
    .flatMap((text) => Object.values(text))
    .concat(wordsOfMoment(start), wordsOfMoment(end))
    .filter(Boolean)
    .join(', ')

const wordsOfMoment = ({ date, time }: Moment): string => spoken(date, time)

const mergedRecords = (
  merging: Merging,
  three: Three<Entry[]>,
  id: string,
  field: MergedField,
  isNeeded?: (id: string, takenOutBy: 'ours' | 'theirs') => boolean,
): Entry[] =>
  mergedList(merging, three, {
    id,
    where: (it) => at(field, null, it === undefined ? '' : nameOf(it)),
    keyOf: (it) => it.id,
    say: wordsOfRecord,
    each: (key, each) => [
      mergedMembers(merging, each, `${id}.${key}`, (member) =>
        at(field, null, nameOf(each.ours) || nameOf(each.theirs), member),
      ) as Entry,
    ],
    ...(isNeeded && { isNeeded }),
  })

/** Members that point elsewhere: what stands there has words of its own. */
const pointers = new Set(['id', 'person', 'organisation', 'place'])

/** Members worded by language, where they are no plain words or codes. */
const localTexts = new Set([
  'title',
  'organisation',
  'role',
  'alternative',
  'name',
  'occasion',
  'venue',
  'city',
  'accreditation',
])

/** Merges what a record holds, member by member. */
function mergedMembers(
  merging: Merging,
  { base, ours, theirs }: Three<Readonly<Record<string, unknown>>>,
  id: string,
  where: (member: string) => Place,
  apart: readonly string[] = [],
): Record<string, unknown> {
  return merging.entries<unknown>({ base, ours, theirs }, (member, each) => {
    if (apart.includes(member)) return undefined
    if (localTexts.has(member) && typeof each.ours === 'object' && each.ours !== null) {
      return mergedLocalText(merging, each as Three<LocalText>, `${id}.${member}`, where(member))
    }
    if (typeof each.ours === 'boolean' || pointers.has(member)) return merging.quiet(each)
    return merging.value(each, { id: `${id}.${member}`, where: where(member), say: wordsOfMember })
  })
}

function wordsOfMember(it: unknown): string {
  if (typeof it === 'object' && it !== null) {
    return Object.values(it).map(wordsOfMember).filter(Boolean).join(' ')
  }
  return typeof it === 'string' || typeof it === 'number' ? String(it) : ''
}

const wordsOfRecord = ({ id: _id, person: _person, hash: _hash, ...it }: Entry): string =>
  Object.values(it)
    .filter((value) => typeof value !== 'boolean')
    .map(wordsOfMember)
    .filter(Boolean)
    .join(', ')

/** What a record is called: by its name, or by the first words of what it says. */
function nameOf(it: Entry): string {
  const { name, label, spoken: said } = it
  const called = [name, label, said].find((each) => typeof each === 'string' && each !== '')
  if (typeof called === 'string') return called
  return typeof name === 'object' && name !== null ? (Object.values(name).find(Boolean) ?? '') : ''
}

const mergedTags = (merging: Merging, three: Three<string[]>): string[] =>
  mergedList(merging, three, {
    id: 'tags',
    where: () => at('text'),
    keyOf: (tag) => tag,
    say: (tag) => tag,
    each: (_key, { ours }) => [ours],
    isUnordered: true,
  })

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const namedIn = (texts: ReleaseDraft['texts']): ReadonlySet<string> =>
  new Set(JSON.stringify(texts).match(idPattern) ?? [])

/** Whoever is quoted, or whatever words rest on, by words of the side that has not taken it out. */
function neededIn(
  texts: ReleaseDraft['texts'],
  ours: ReleaseDraft,
  theirs: ReleaseDraft,
): (id: string, takenOutBy: 'ours' | 'theirs') => boolean {
  const merged = namedIn(texts)
  const named = { ours: namedIn(ours.texts), theirs: namedIn(theirs.texts) }
  return (id, takenOutBy) => merged.has(id) && !named[takenOutBy].has(id)
}
