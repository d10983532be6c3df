import type { Found } from '../../../shared/contract'
import {
  isOut,
  textIn,
  titleOn,
  type PersonId,
  type Place,
  type ReleaseId,
  type ReleaseSummary,
} from '../../../shared/release'
import { say, sayDay, sayType } from '../../words'

/** What a choice leads to. */
export type Target =
  | { readonly kind: 'release'; readonly id: ReleaseId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'place'; readonly words: string }
  | { readonly kind: 'text'; readonly id: ReleaseId; readonly words: string }

export interface Result {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly snippet: string
  readonly target: Target
}

export interface Group {
  readonly name: 'releases' | 'people' | 'places' | 'texts'
  readonly results: readonly Result[]
}

/** What was found of `words`, in groups that hold something. */
export function groupsOf(found: Found, words: string, language: string): Group[] {
  const groups: Group[] = [
    {
      name: 'releases',
      results: outFirst(found.releases).map((it) => ({
        key: `release ${it.id}`,
        ...headingOf(it),
        snippet: '',
        target: { kind: 'release', id: it.id },
      })),
    },
    {
      name: 'people',
      results: found.people.map(({ person, releases }) => ({
        key: `person ${person.id}`,
        title: person.name,
        detail: joinedBy([
          textIn(titleOn(person, null)?.title ?? {}, language),
          say('people.releases', { count: releases }),
        ]),
        snippet: '',
        target: { kind: 'person', id: person.id },
      })),
    },
    {
      name: 'places',
      results: found.places.map(({ place, releases }) => ({
        key: `place ${place.id}`,
        title: wordingOf(place.venue, language) || wordingOf(place.city, language),
        detail: joinedBy([wordingOf(place.city, language), say('people.releases', { count: releases })]),
        snippet: '',
        target: { kind: 'place', words: placeWords(place, language) },
      })),
    },
    {
      name: 'texts',
      results: outFirst(found.texts).map((it) => ({
        key: `text ${it.id}`,
        ...headingOf(it),
        snippet: it.snippet,
        target: { kind: 'text', id: it.id, words },
      })),
    },
  ]
  return groups.filter(({ results }) => results.length > 0)
}

/** Of releases with one headline, what has gone out comes before what is on its way: a journalist asks about that. */
function outFirst(found: readonly ReleaseSummary[]): ReleaseSummary[] {
  const waiting = found.toSorted((a, b) => Number(isOut(b.status)) - Number(isOut(a.status)))
  return found.flatMap(({ headline }) =>
    waiting.splice(
      waiting.findIndex((it) => it.headline === headline),
      1,
    ),
  )
}

const joinedBy = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

const wordingOf = (text: Place['venue'], language: string): string =>
  textIn(text, language) || (Object.values(text)[0] ?? '')

const placeWords = ({ venue, city }: Place, language: string): string =>
  wordingOf(venue, language) || wordingOf(city, language)

function headingOf(it: ReleaseSummary): Pick<Result, 'title' | 'detail'> {
  const { headline, number, eventName, date, type, status } = it
  return {
    title: headline === '' ? say('library.untitled') : headline,
    detail: joinedBy([
      number,
      eventName,
      date === null ? '' : sayDay(date),
      type === 'press-release' ? '' : sayType(it),
      say(`library.status-${status}`),
    ]),
  }
}
