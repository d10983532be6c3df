import { create } from 'zustand'
import type { ListView, RequestOf, ResponseOf, contract } from '../../../shared/contract'
import type { Release, ReleaseId, ReleaseSummary } from '../../../shared/release'
import { printedNumber, textIn, textOf } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'

export type Counts = ResponseOf<typeof contract.library.counts>

interface LibraryState {
  readonly view: ListView
  readonly query: string
  /** Null until the first answer is there. */
  readonly items: readonly ReleaseSummary[] | null
  readonly counts: Counts | null
}

export const useLibrary = create<LibraryState>(() => ({ view: 'all', query: '', items: null, counts: null }))

/** Counts the questions asked: an answer to an older one than the last is thrown away. */
let asked = 0

/** Asks for the list anew, and for the counts beside it. */
export async function reload(): Promise<void> {
  asked += 1
  const question = asked
  const { view, query } = useLibrary.getState()
  const request: RequestOf<typeof contract.releases.list> = { view, query: query.trim() }
  const [list, counts] = await Promise.all([api.releases.list(request), api.library.counts({})])
  if (question !== asked) return
  if (list.ok) useLibrary.setState({ items: query.trim() === '' ? newestFirst(list.value) : list.value })
  else report(list)
  if (counts.ok) useLibrary.setState({ counts: counts.value })
}

export function showView(view: ListView): void {
  useLibrary.setState({ view, query: '', items: null })
  void reload()
}

export function search(query: string): void {
  useLibrary.setState({ query })
  void reload()
}

/** Shows what has just been saved on its card, without asking the library again. */
export function refreshCard(release: Release): void {
  const { items } = useLibrary.getState()
  const before = items?.find(({ id }) => id === release.id)
  if (items === null || before === undefined) return
  const now = { ...before, ...cardOf(release) }
  // Most saves change nothing that the card shows: only when it was.
  if (JSON.stringify({ ...before, savedAt: '' }) === JSON.stringify({ ...now, savedAt: '' })) return
  useLibrary.setState({ items: items.map((item) => (item === before ? now : item)) })
}

/** The release before or after another in the list as it is shown, or null at its ends. */
export function neighbourOf(id: ReleaseId | null, step: 1 | -1): ReleaseId | null {
  const { items } = useLibrary.getState()
  if (items === null) return null
  const index = items.findIndex((item) => item.id === id)
  return items[index === -1 ? 0 : index + step]?.id ?? null
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

/** The day a card stands under: of issue, or of the last save where none is set. */
export const dayOf = ({ date, savedAt }: ReleaseSummary): string => date ?? savedAt.slice(0, 10)

const newestFirst = (items: readonly ReleaseSummary[]): ReleaseSummary[] =>
  [...items].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.savedAt.localeCompare(a.savedAt))
