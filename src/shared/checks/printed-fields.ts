import type { Document } from '../document'
import { textIn, textOf, type FrozenRelease, type GeneratedPart, type LanguageTag } from '../release'

/** Own wordings that are sentences or names. A file's name and an end mark may be signs. */
const worded: readonly GeneratedPart[] = ['notice', 'kicker', 'releaseTimeLine', 'dateline', 'mailSubject']

/** What prints of the fields, by path: all of a release that is no passage. */
export function printedFields(draft: FrozenRelease['draft'], language: LanguageTag): [path: string, words: string][] {
  const { dateline, event, speakers, contacts } = draft
  const text = textOf(draft, language)
  return [
    ...worded.map((part): [string, string] => [`overrides.${part}`, text.overrides[part] ?? '']),
    ['number', draft.number],
    ['dateline.city', textIn(dateline.city, language)],
    ...(['name', 'occasion', 'venue', 'city', 'accreditation'] as const).map((field): [string, string] => [
      `event.${field}`,
      textIn(event?.[field] ?? {}, language),
    ]),
    ...(event?.hosts ?? []).map(({ id, name }): [string, string] => [`event.hosts.${id}.name`, textIn(name, language)]),
    ...speakers.flatMap(({ id, name, title, organisation }): [string, string][] => [
      [`speakers.${id}.name`, name],
      [`speakers.${id}.title`, textIn(title, language)],
      [`speakers.${id}.organisation`, textIn(organisation, language)],
    ]),
    ...contacts.flatMap(({ id, name, role, phone, email }): [string, string][] => [
      [`contacts.${id}.name`, name],
      [`contacts.${id}.role`, textIn(role, language)],
      [`contacts.${id}.phone`, phone],
      [`contacts.${id}.email`, email],
    ]),
    ...(['body', 'notesToEditors', 'boilerplate'] as const).map((path): [string, string] => [
      path,
      attributionsIn(text[path]),
    ]),
  ]
}

/** Own wordings of who said a quotation. */
const attributionsIn = ({ content }: Document): string =>
  content.map((block) => (block.type === 'quotation' ? (block.attrs.attribution ?? '') : '')).join('\n')
