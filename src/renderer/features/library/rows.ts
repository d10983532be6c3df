import type { ListSort } from '../../../shared/contract'
import type { ReleaseSummary } from '../../../shared/release'
import { say } from '../../words'

/** A line of the list: the name of a month, or the card of one release. */
export type Row =
  | { readonly kind: 'heading'; readonly id: string; readonly title: string }
  | { readonly kind: 'card'; readonly id: string; readonly index: number }

const locale = 'en-GB'

/** The day a card stands under: of issue, or of the last save where none is set. */
export const dayOf = ({ date, savedAt }: ReleaseSummary): string => date ?? savedAt.slice(0, 10)

/**
 * The releases as they come, in runs of the weeks ahead, this week, and then of months where they are in the order of days; a
 * month of another year says which.
 */
export function rowsOf(items: readonly ReleaseSummary[], sort: ListSort, isRanked: boolean, today: Date): Row[] {
  if (sort === 'title' || isRanked) return items.map(({ id }, index) => ({ kind: 'card', id, index }))
  const groupOf = grouping(today)
  const rows: Row[] = []
  let last = ''
  items.forEach((item, index) => {
    const group = groupOf(sort === 'saved' ? item.savedAt.slice(0, 10) : dayOf(item))
    if (group !== last) rows.push({ kind: 'heading', id: group, title: titleOf(group, today) })
    last = group
    rows.push({ kind: 'card', id: item.id, index })
  })
  return rows
}

function grouping(today: Date): (day: string) => string {
  const monday = today.getDate() - ((today.getDay() + 6) % 7)
  const dayFrom = (day: number): string => isoDay(new Date(today.getFullYear(), today.getMonth(), day))
  const [thisWeek, nextWeek] = [dayFrom(monday), dayFrom(monday + 7)]
  return (day) => (day >= nextWeek ? 'ahead' : day >= thisWeek ? 'week' : day.slice(0, 7))
}

const isoDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`

function titleOf(group: string, today: Date): string {
  if (group === 'ahead') return say('library.ahead')
  if (group === 'week') return say('library.this-week')
  const isThisYear = group.startsWith(String(today.getFullYear()))
  return new Intl.DateTimeFormat(locale, { month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(
    new Date(`${group}-15T12:00:00`),
  )
}

const days: Readonly<Record<'now' | 'other', Intl.DateTimeFormat>> = {
  now: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  other: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
}

/** `24 Feb`, with the year where it is not this one. */
export function shortDay(day: string, today: Date): string {
  const date = new Date(`${day}T12:00:00`)
  return days[date.getFullYear() === today.getFullYear() ? 'now' : 'other'].format(date)
}
