import { create } from 'zustand'
import type { Cursor, ListSort, ListView, Page, PageRequest, ResponseOf, contract } from '../../../shared/contract'
import { parseQuery, type Clause } from '../../../shared/finding'
import type { Release, ReleaseId, ReleaseSummary } from '../../../shared/release'
import { printedNumber, textIn, textOf } from '../../../shared/release'
import type { Answer } from '../../../shared/result'
import { api } from '../../bridge'
import { report } from '../../notices'
import { dayOf, rowsOf, type Row } from './rows'

export type Counts = ResponseOf<typeof contract.library.counts>

interface LibraryState {
  readonly view: ListView
  readonly query: string
  readonly sort: ListSort
  /** Where the list begins: not with its newest release, but after this place. */
  readonly from: Cursor | null
  /** The releases read so far, in their order; null until the first answer is there. */
  readonly items: readonly ReleaseSummary[] | null
  /** The lines that they stand in: others only when other releases do, whatever their cards say. */
  readonly rows: readonly Row[]
  /** The day on which they were put into weeks and months. */
  readonly today: Date
  /** Where the next page begins; null when all have been read. */
  readonly next: Cursor | null
  readonly isNewestFirst: boolean
  /** Releases that are still to be read into the index. */
  readonly indexing: number
  readonly counts: Counts | null
  /** Another with every list that is not the continuation of the one before. */
  readonly listing: number
  /** What `items` answer. It lags behind what is typed, so that a key draws the field and no card. */
  readonly answered: { readonly query: string; readonly listing: number }
}

export const useLibrary = create<LibraryState>(() => ({
  view: 'all',
  query: '',
  sort: 'rank',
  from: null,
  items: null,
  rows: [],
  today: new Date(),
  next: null,
  isNewestFirst: false,
  indexing: 0,
  counts: null,
  listing: 0,
  answered: { query: '', listing: 0 },
}))

/** What was asked for last: an answer to anything before is thrown away. */
let asked = 0

/** As much as a request takes. A space at the end says that the last word is whole. */
const longestQuery = 500

const asRequest = (after: Cursor | null): PageRequest => {
  const { view, query, sort } = useLibrary.getState()
  return { view, query: query.slice(0, longestQuery), sort, after }
}

/** The list that is shown, as {@link showList} shows it again. */
export const shownList = (): PageRequest => asRequest(useLibrary.getState().from)

/** Reads from where the list begins until there are `least` releases or no more, and shows them. */
async function read(question: number, least: number): Promise<void> {
  const items: ReleaseSummary[] = []
  let after = useLibrary.getState().from
  for (;;) {
    const answer: Answer<Page> = await api.finding.page(asRequest(after))
    if (question !== asked) return
    if (!answer.ok) return report(answer)
    items.push(...answer.value.items)
    after = answer.value.next
    if (after === null || items.length >= least) return show(items, answer.value)
  }
}

function show(items: readonly ReleaseSummary[], { next, isNewestFirst, indexing }: Page): void {
  const { query, sort, listing } = useLibrary.getState()
  const isRanked = sort === 'rank' && parseQuery(query).some(isRanking)
  const today = new Date()
  const rows = rowsOf(items, sort, isRanked, today)
  useLibrary.setState({ items, rows, today, next, isNewestFirst, indexing, answered: { query, listing } })
}

/** Whether a clause says which hit is the better one. */
const isRanking = ({ field, values, isNot }: Clause): boolean =>
  !isNot && values.length > 0 && (field === null || ['speaker', 'place', 'event', 'tag'].includes(field))

/** Asks for the list anew, as far as it has been read, and for the counts beside it. */
export async function reload(): Promise<void> {
  const question = ++asked
  const least = useLibrary.getState().items?.length ?? 0
  const [counts] = await Promise.all([api.library.counts({}), read(question, least)])
  if (question === asked && counts.ok) useLibrary.setState({ counts: counts.value })
}

let readingOn: Promise<boolean> | null = null

/** Reads the next page, if there is one. Answers whether that could be done. */
export const readOn = (): Promise<boolean> => (readingOn ??= readPage().finally(() => (readingOn = null)))

async function readPage(): Promise<boolean> {
  const { next: after, listing } = useLibrary.getState()
  if (after === null) return true
  const answer = await api.finding.page(asRequest(after))
  const { items, next, listing: now } = useLibrary.getState()
  // The list has been read anew meanwhile, or another is wanted.
  if (next !== after || now !== listing || items === null) return true
  if (answer.ok) show([...items, ...answer.value.items], answer.value)
  else report(answer)
  return answer.ok
}

/** Reads all that the list holds, unless another list is wanted meanwhile, and shows it at once. */
export async function readAll(): Promise<void> {
  await readingOn
  const { listing, next: from } = useLibrary.getState()
  const read: ReleaseSummary[] = []
  for (let after = from; after !== null;) {
    const answer = await api.finding.page(asRequest(after))
    const { listing: now, next, items } = useLibrary.getState()
    if (now !== listing) return
    if (next !== from || items === null) return readAll()
    if (!answer.ok) return report(answer)
    read.push(...answer.value.items)
    after = answer.value.next
    if (after === null) show([...items, ...read], answer.value)
  }
}

/** Pages that are read to get to the end of a list. Of a longer one its end alone is shown. */
const mostToEnd = 40
const shownAtEnd = 500

/** Reads to the end of the list, or begins it shortly before, unless another list is wanted meanwhile. */
export async function readToEnd(): Promise<void> {
  const { listing } = useLibrary.getState()
  for (let pages = 0; useLibrary.getState().next !== null; pages += 1) {
    if (pages === mostToEnd) {
      await ask({ from: { last: shownAtEnd } })
      return readAll()
    }
    if (!(await readOn()) || useLibrary.getState().listing !== listing) return
  }
}

function ask(change: Partial<Pick<LibraryState, 'query' | 'sort' | 'from'>>): Promise<void> {
  const question = ++asked
  useLibrary.setState(({ listing }) => ({ ...change, listing: listing + 1 }))
  return read(question, 1)
}

export function showView(view: ListView): void {
  void showList({ view, query: '', sort: useLibrary.getState().sort, after: null })
}

/** Shows a list as it was before: of the last session, or under a name. */
export function showList({ view, query, sort, after }: PageRequest): Promise<void> {
  useLibrary.setState(({ listing }) => ({
    view,
    query,
    sort,
    from: after,
    items: null,
    rows: [],
    listing: listing + 1,
  }))
  return reload()
}

export const search = (query: string): void => void ask({ query, from: null })

export const sortBy = (sort: ListSort): void => void ask({ sort, from: null })

/** Begins the list after a place of its order, or with its newest release. */
export const beginAfter = (from: Cursor | null): void => void ask({ from })

/** Shows what has just been saved on its card, without asking the library again. */
export function refreshCard(release: Release): void {
  const { items } = useLibrary.getState()
  const before = items?.find(({ id }) => id === release.id)
  if (items === null || before === undefined) return
  const now = { ...before, ...cardOf(release) }
  // Most saves change nothing that the card shows: only when it was.
  if (JSON.stringify({ ...before, savedAt: '' }) === JSON.stringify({ ...now, savedAt: '' })) return
  useLibrary.setState({ items: items.map((item) => (item === before ? now : item)) })
  // On another day it stands elsewhere.
  if (dayOf(before) !== dayOf(now)) void reload()
}

/** The release before or after another in the list as it is shown, or null at its ends. */
export function neighbourOf(id: ReleaseId | null, step: 1 | -1): ReleaseId | null {
  const { items } = useLibrary.getState()
  if (items === null) return null
  const index = items.findIndex((item) => item.id === id)
  const next = index === -1 ? 0 : index + step
  if (next >= items.length - 1) void readOn()
  return items[next]?.id ?? null
}

function cardOf(release: Release): Partial<ReleaseSummary> {
  const { status, savedAt, draft } = release
  const { language } = draft
  return {
    status,
    savedAt,
    type: draft.type,
    number: printedNumber(release),
    headline: textOf(draft, language).headline,
    eventName: draft.event === null ? '' : textIn(draft.event.name, language),
    city: textIn(draft.dateline.city, language),
    date: draft.dateline.date,
    languages: Object.keys(draft.texts),
    releaseTime: draft.releaseTime,
    correction: draft.correction?.kind ?? null,
  }
}
