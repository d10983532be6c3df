import { plainText } from '../../../shared/document'
import { wordsOf } from '../../../shared/language'
import { textOf, type LocalText, type Release, type ReleaseDraft } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { facetsOf } from './facets'
import { forTokenizer, normaliserVersion } from './normalise'

const wordings = (text: LocalText): string => Object.values(text).join('\n')

/** What of a release is found. */
export type Indexed = Pick<Release, 'draft' | 'status' | 'savedAt' | 'assignedNumber'>

/**
 * Replaces a release's words in the index, and its title in the order of titles. The boilerplate stays out: every release
 * would be found by it.
 */
export function indexRelease(handle: WriteHandle, key: number, release: Indexed): void {
  const indexed = wordsToIndex(release)
  const { names, facets } = indexed
  const title = titleOf(release.draft)
  const { changes } = handle.run(command`DELETE FROM index_queue WHERE release = ${key}`)
  // One that waited is not in the index as it ought to be, whatever was written of it.
  if (changes > 0) handle.written.forget()
  handle.written.unlessSame(key, 'words', Object.values(indexed).join('\n'), () => {
    handle.run(command`DELETE FROM search WHERE rowid = ${key}`)
    insertWords(handle, key, indexed)
  })
  handle.written.unlessSame(key, 'names', `${names}\n${facets}`, () => {
    handle.run(command`DELETE FROM search_names WHERE rowid = ${key}`)
    insertNames(handle, key, indexed)
  })
  handle.run(command`UPDATE release SET title = ${title} WHERE key = ${key} AND title <> ${title}`)
}

/** Takes a release out of the index for good. */
export function takeOutOfIndex(handle: WriteHandle, key: number): void {
  handle.run(command`DELETE FROM search WHERE rowid = ${key}`)
  handle.run(command`DELETE FROM search_names WHERE rowid = ${key}`)
  handle.run(command`DELETE FROM index_queue WHERE release = ${key}`)
  handle.written.forget()
}

interface Words extends Record<Column, string> {
  readonly names: string
  readonly facets: string
}

/** The words of a release for its insertion into the index. */
export function wordsToIndex(release: Indexed): Words {
  const columns = columnsOf(release)
  const { headline, event, speakers, people, places, tags } = columns
  return {
    ...columns,
    names: [headline, event, speakers, people, places, tags].join(' '),
    facets: facetsOf(release).join(' '),
  }
}

/** For a release that is not in the index. */
export function insertWords(handle: WriteHandle, key: number, it: Words): void {
  handle.run(command`
    INSERT INTO search (rowid, headline, event, speakers, people, places, tags, body, rest, facets)
    VALUES (${key}, ${it.headline}, ${it.event}, ${it.speakers}, ${it.people}, ${it.places}, ${it.tags}, ${it.body},
      ${it.rest}, ${it.facets})`)
}

/** For a release that is not in the index. */
export function insertNames(handle: WriteHandle, key: number, { names, facets }: Words): void {
  handle.run(command`INSERT INTO search_names (rowid, names, facets) VALUES (${key}, ${names}, ${facets})`)
}

/** The headline of the release's own language as search sees it, to sort by. */
export const titleOf = (draft: ReleaseDraft): string =>
  [...wordsOf(textOf(draft, draft.language).headline)].map(({ forms }) => forms[0]).join(' ')

type Column = 'headline' | 'event' | 'speakers' | 'people' | 'places' | 'tags' | 'body' | 'rest'

/** Numbers go with the headlines: both are what a release is called. */
function columnsOf({ draft, assignedNumber }: Indexed): Record<Column, string> {
  const { event } = draft
  const texts = Object.values(draft.texts)
  const named = (it: { name: string; title: LocalText; organisation: LocalText }): string[] => [
    it.name,
    wordings(it.title),
    wordings(it.organisation),
  ]
  return {
    headline: words([...texts.map((text) => text.headline), draft.number, assignedNumber?.text ?? '']),
    event: words(event === null ? [] : [event.name, event.occasion].map(wordings)),
    speakers: words(draft.speakers.flatMap(named)),
    people: words([...draft.attended.flatMap(named), ...(event?.hosts ?? []).map((host) => wordings(host.name))]),
    places: words([draft.dateline.city, ...(event === null ? [] : [event.venue, event.city])].map(wordings)),
    tags: words(draft.tags),
    body: words(
      texts.flatMap((text) => [
        text.subhead,
        text.summary,
        plainText(text.body),
        plainText(text.notesToEditors),
        ...Object.values(text.captions).map(plainText),
      ]),
    ),
    rest: words([
      draft.internalNote,
      ...draft.sources.flatMap((source) => [source.label, source.toldTo]),
      ...draft.remarks.map((remark) => remark.spoken),
      ...draft.pictures.map((picture) => picture.credit),
      ...draft.contacts.map((contact) => contact.name),
    ]),
  }
}

const words = (texts: readonly string[]): string => forTokenizer(texts.join('\n'))

/** Whether the index was made, or is being made, by the normaliser of this app. */
export const searchIsCurrent = (handle: ReadHandle): boolean =>
  handle.get(query`SELECT normaliser FROM search_state WHERE key = 1`)?.normaliser === normaliserVersion

export const markSearchCurrent = (handle: WriteHandle): void => {
  handle.run(command`INSERT OR REPLACE INTO search_state (key, normaliser) VALUES (1, ${normaliserVersion})`)
}
