import { furnitureWords, wordedDate } from '../../language'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'

/**
 * PF-07: the dateline against the day of issue. That is today, or under an embargo any day until it is lifted. A day still to
 * come may be the plan.
 */
export function datelineDay({ draft: { dateline, releaseTime }, today, language }: Checked): Finding[] {
  const { date } = dateline
  if (date === null) return []
  const lifted = releaseTime.mode === 'embargo' ? (releaseTime.until?.slice(0, 10) ?? today) : today
  if (date === today || (date > today && date <= lifted)) return []
  const words = furnitureWords(language)
  return [
    {
      code: date < today ? 'dateline.past' : 'dateline.ahead',
      path: 'dateline.date',
      severity: date < today ? 'check' : 'consider',
      values: { date: wordedDate(date, words), today: wordedDate(today, words) },
      fix: { kind: 'set-field', path: ['dateline', 'date'], value: today },
    },
  ]
}
