import { plainText } from '../../../shared/document'
import type { LocalText, ReleaseDraft } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { normalise, normaliserVersion } from './normalise'

const wordings = (text: LocalText): string => Object.values(text).join('\n')

/** Replaces a release's words in the index, with the number its series gave it. The boilerplate stays out: every release would be found by it. */
export function indexRelease(handle: WriteHandle, release: number, draft: ReleaseDraft, assigned: string | null): void {
  const texts = Object.values(draft.texts)
  const { event } = draft
  const headline = texts.map((text) => text.headline)
  const names = [
    draft.number,
    assigned ?? '',
    wordings(draft.dateline.city),
    ...(event === null
      ? []
      : [event.name, event.occasion, event.venue, event.city, ...event.hosts.map((host) => host.name)].map(wordings)),
    ...[...draft.speakers, ...draft.attended].flatMap((it) => [it.name, wordings(it.title), wordings(it.organisation)]),
    ...draft.tags,
  ]
  const body = texts.flatMap((text) => [
    text.subhead,
    text.summary,
    plainText(text.body),
    plainText(text.notesToEditors),
    ...Object.values(text.captions).map(plainText),
  ])
  const rest = [
    draft.internalNote,
    ...draft.sources.flatMap((source) => [source.label, source.toldTo]),
    ...draft.remarks.map((remark) => remark.spoken),
    ...draft.pictures.map((picture) => picture.credit),
    ...draft.contacts.map((contact) => contact.name),
  ]
  handle.run(command`DELETE FROM search WHERE rowid = ${release}`)
  handle.run(command`
    INSERT INTO search (rowid, headline, names, body, rest)
    VALUES (${release}, ${words(headline)}, ${words(names)}, ${words(body)}, ${words(rest)})`)
}

const words = (texts: readonly string[]): string => normalise(texts.join('\n'))

/** Whether the index was made by the normaliser of this app. */
export const searchIsCurrent = (handle: ReadHandle): boolean =>
  handle.get(query`SELECT normaliser FROM search_state WHERE key = 1`)?.normaliser === normaliserVersion

export const markSearchCurrent = (handle: WriteHandle): void => {
  handle.run(command`INSERT OR REPLACE INTO search_state (key, normaliser) VALUES (1, ${normaliserVersion})`)
}

export const emptySearch = (handle: WriteHandle): void => {
  handle.run(command`DELETE FROM search`)
}
