import { changedWords } from '../../clearance'
import { epochOf, furnitureWords, wordedMoment } from '../../language'
import { isHeldBack, type FrozenRelease, type ReleaseTime } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** A release that puts another one right says which, changes something, and lets nothing out before its time. */
export function puttingRight(it: Checked): Finding[] {
  const { correction, corrected, profile, draft } = it
  if (correction === null) return profile.offered ? [] : [finding('correction.unlinked', 'type', 'mustFix')]
  if (corrected === null || correction.kind === 'withdraw') return []
  return [
    ...(isChanged(draft, corrected) ? [] : [finding('correction.unchanged', 'body', 'mustFix')]),
    ...embargoBroken(it, corrected.draft.releaseTime),
  ]
}

/** In anything but what differs between any two releases: type, number, day of issue and the wordings of these. */
function isChanged(draft: FrozenRelease['draft'], corrected: FrozenRelease): boolean {
  const neutral = (it: FrozenRelease['draft']): FrozenRelease => ({
    ...corrected,
    standing: 'final',
    putsRight: null,
    draft: {
      ...it,
      type: 'correction',
      dateline: { ...it.dateline, date: null },
      texts: Object.fromEntries(
        Object.entries(it.texts).map(([language, text]) => [language, { ...text, overrides: {} }]),
      ),
    },
  })
  const { releaseTime: now } = draft
  const { releaseTime: before } = corrected.draft
  const isOtherTime = now.mode === 'embargo' && (now.until !== before.until || now.zone !== before.zone)
  return isOtherTime || changedWords(neutral(corrected.draft), neutral(draft)) !== null
}

function embargoBroken({ draft: { releaseTime: own }, language, now }: Checked, before: ReleaseTime): Finding[] {
  if (before.mode !== 'embargo' || before.until === null || !isHeldBack(before, now)) return []
  const ends = epochOf(before.until, before.zone)
  const ownEnd = own.mode === 'embargo' && own.until !== null ? epochOf(own.until, own.zone) : null
  if (ends === null || own.mode === 'hold' || (ownEnd !== null && ownEnd >= ends)) return []
  const until = wordedMoment(before.until, before.zone, furnitureWords(language))
  return [finding('correction.embargo', 'releaseTime.mode', 'mustFix', { until })]
}
