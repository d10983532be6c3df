import type { ReleaseDraft, ReleaseText } from '../../shared/release'
import { profileOf } from '../../shared/release-types'
import type { ReadHandle } from './handle'
import { query } from './sql'

/** A draft from another library as it may stand in this one: it puts right only what went out from here. */
export const asMayStand = (handle: ReadHandle, draft: ReleaseDraft): ReleaseDraft =>
  isOpen(handle, draft.correction) ? draft : standingAlone(draft)

/** A release that puts nothing right any more is a press release, which nobody may head as a correction or withdrawal. */
function standingAlone(draft: ReleaseDraft): ReleaseDraft {
  if (profileOf(draft.type).offered) return { ...draft, correction: null }
  const unheaded = ({ overrides: { kicker: _kicker, ...overrides }, ...text }: ReleaseText): ReleaseText => ({
    ...text,
    overrides,
  })
  const texts = Object.entries(draft.texts).map(([language, text]) => [language, unheaded(text)])
  return { ...draft, type: 'press-release', correction: null, texts: Object.fromEntries(texts) }
}

/** Whether what a draft puts right went out from this library, and nothing else here has put it right since. */
const isOpen = (handle: ReadHandle, correction: ReleaseDraft['correction']): boolean =>
  correction !== null &&
  handle.get(query`
    SELECT 1 FROM version JOIN release ON release.key = version.release
    WHERE version.id = ${correction.version} AND release.id = ${correction.of} AND release.status = 'released'
      AND NOT EXISTS (SELECT 1 FROM release AS other WHERE other.corrects = release.id AND other.trashed_at IS NULL)`) !==
    undefined
