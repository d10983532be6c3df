import type { Interchange } from '../../../src/main/importing'

interface ExpectedPerson {
  name: string
  title: string | null
  organization: string | null
}

/** What a person expects of reading an item, written by hand; null means that the item does not say. */
export interface Expectation {
  title: string | null
  date: string | null
  dateline_city: string | null
  event: { name: string | null; date: string | null; place: string | null; organizers: string[] } | null
  speakers: ExpectedPerson[]
  attendees?: ExpectedPerson[]
  contacts?: ExpectedPerson[]
  sources: string[]
  quotes: { text_start: string; speaker: string }[]
}

/** How many were expected, given and right, of one field. */
export interface Score {
  expected: number
  given: number
  right: number
}

export const fields = [
  'title',
  'date',
  'dateline_city',
  'event',
  'event.date',
  'event.place',
  'organizers',
  'speakers',
  'speaker titles',
  'attendees',
  'contacts',
  'sources',
  'quotes',
] as const

export type Field = (typeof fields)[number]

export type Scores = Record<Field, Score>

export const noScores = (): Scores =>
  Object.fromEntries(fields.map((field) => [field, { expected: 0, given: 0, right: 0 }])) as Scores

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'“”‘’«»]/g, '')
    .replace(/[\s–—-]+/g, ' ')
    .trim()

const same = (one: string, other: string): boolean => plain(one) === plain(other)
const contains = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (plain(one).includes(plain(other)) || plain(other).includes(plain(one)))
const starts = (one: string, other: string): boolean =>
  plain(one).startsWith(plain(other).slice(0, 25)) || plain(other).startsWith(plain(one).slice(0, 25))

/** Adds up one item; every wrong or missing answer is put into `complaints`. */
export function addScores(scores: Scores, expected: Expectation, given: Interchange, complaints: string[]): void {
  const single = (field: Field, wanted: string | null, got: string | null, equal: typeof same): void =>
    list(field, wanted === null ? [] : [wanted], got === null ? [] : [got], equal)
  const list = (field: Field, wanted: string[], got: string[], equal: typeof same): void => {
    const score = scores[field]
    const left = [...got]
    let right = 0
    for (const want of wanted) {
      const at = left.findIndex((it) => equal(want, it))
      if (at === -1) complaints.push(`${field}: missing “${want}”`)
      else {
        left.splice(at, 1)
        right += 1
      }
    }
    for (const it of left) complaints.push(`${field}: not expected “${it}”`)
    score.expected += wanted.length
    score.given += got.length
    score.right += right
  }
  single('title', expected.title, given.title, same)
  single('date', expected.date, given.date, same)
  single('dateline_city', expected.dateline_city, given.dateline_city, same)
  single('event', expected.event?.name ?? null, given.event?.name ?? null, contains)
  single('event.date', expected.event?.date ?? null, given.event?.date ?? null, same)
  single('event.place', expected.event?.place ?? null, given.event?.place ?? null, contains)
  list('organizers', expected.event?.organizers ?? [], [...(given.event?.organizers ?? [])], contains)
  list('speakers', names(expected.speakers), names(given.speakers), same)
  const titled = expected.speakers.filter(({ title }) => title !== null)
  list(
    'speaker titles',
    titled.map(({ name, title }) => `${name}: ${title}`),
    given.speakers
      .filter(({ name, title }) => title !== null && titled.some((it) => same(it.name, name)))
      .map(({ name, title }) => `${name}: ${title}`),
    (one, other) => {
      const [a = '', b = ''] = one.split(': ')
      const [c = '', d = ''] = other.split(': ')
      return same(a, c) && contains(b, d)
    },
  )
  list('attendees', names(expected.attendees ?? []), names(given.attendees), same)
  list('contacts', names(expected.contacts ?? []), names(given.contacts), same)
  list('sources', expected.sources, [...given.sources], contains)
  list(
    'quotes',
    expected.quotes.map(({ text_start, speaker }) => `${text_start} — ${speaker}`),
    given.quotes.map(({ text_start, speaker }) => `${text_start} — ${speaker}`),
    (one, other) => {
      const [a = '', b = ''] = one.split(' — ')
      const cut = other.lastIndexOf(' — ')
      return starts(a, other.slice(0, cut)) && same(b, other.slice(cut + 3))
    },
  )
}

const names = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name)

export const precisionOf = ({ given, right }: Score): number => (given === 0 ? 1 : right / given)
export const recallOf = ({ expected, right }: Score): number => (expected === 0 ? 1 : right / expected)

/** The scores as a table, one field a line. */
export const tableOf = (scores: Scores): string =>
  ['field            expected  given  right  precision  recall']
    .concat(
      fields.map((field) => {
        const { expected, given, right } = scores[field]
        const numbers = [expected, given, right].map((it) => String(it).padStart(7)).join('')
        return `${field.padEnd(18)}${numbers}${precisionOf(scores[field]).toFixed(2).padStart(11)}${recallOf(scores[field]).toFixed(2).padStart(8)}`
      }),
    )
    .join('\n')
