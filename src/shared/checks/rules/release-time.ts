import { Temporal } from 'temporal-polyfill'
import { isKnownZone, leadHours } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'
import { immediateIn } from '../immediate-in'
import { wordsFound } from '../passages'

/** PF-05: an embargo that is over or leaves no time, and words that say something else than the field. */
export function releaseTime(it: Checked): Finding[] {
  return [...lead(it), ...contradictions(it)]
}

function lead({ draft: { releaseTime: time }, now }: Checked): Finding[] {
  if (time.mode === 'hold') return [finding('release-time.held', 'releaseTime.mode')]
  if (time.mode !== 'embargo' || time.until === null || !isKnownZone(time.zone)) return []
  const until = Temporal.PlainDateTime.from(time.until).toZonedDateTime(time.zone)
  const hours = (until.epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) / 3_600_000
  if (hours <= 0) return [finding('release-time.past', 'releaseTime.until', 'mustFix')]
  return hours < leadHours ? [finding('release-time.soon', 'releaseTime.until', 'check', { hours: leadHours })] : []
}

function contradictions({ draft, passages, words }: Checked): Finding[] {
  if (words === null || draft.releaseTime.mode === 'immediate') return []
  return passages.flatMap((passage) =>
    immediateIn(passage.words, words).map((span) => wordsFound(passage, span, 'release-time.contradicted', 'mustFix')),
  )
}
