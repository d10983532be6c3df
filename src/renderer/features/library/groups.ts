import type { ReleaseSummary } from '../../../shared/release'
import { say } from '../../words'
import { dayOf } from './library-state'

export interface Group {
  readonly id: string
  readonly title: string
  readonly items: readonly ReleaseSummary[]
}

const locale = 'en-GB'

/** The list in runs of one week ahead and behind, then of months; a month of another year says which. */
export function grouped(items: readonly ReleaseSummary[], today: Date): Group[] {
  const groups: { id: string; title: string; items: ReleaseSummary[] }[] = []
  for (const item of items) {
    const { id, title } = groupOf(dayOf(item), today)
    const group = groups.find((each) => each.id === id)
    if (group === undefined) groups.push({ id, title, items: [item] })
    else group.items.push(item)
  }
  return groups
}

function groupOf(day: string, today: Date): { id: string; title: string } {
  const date = new Date(`${day}T12:00:00`)
  const monday = startOfWeek(today)
  const next = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 7)
  if (date >= next) return { id: 'ahead', title: say('library.ahead') }
  if (date >= monday) return { id: 'week', title: say('library.this-week') }
  const isThisYear = date.getFullYear() === today.getFullYear()
  const title = new Intl.DateTimeFormat(locale, { month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(
    date,
  )
  return { id: day.slice(0, 7), title }
}

/** Monday of the week, at midnight. */
function startOfWeek(day: Date): Date {
  const sinceMonday = (day.getDay() + 6) % 7
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday)
}

/** `24 Feb`, with the year where it is not this one. */
export function shortDay(day: string, today: Date): string {
  const date = new Date(`${day}T12:00:00`)
  const year = date.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(date)
}
