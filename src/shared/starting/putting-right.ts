import { emptyDocument } from '../document'
import {
  immediateRelease,
  isHeldBack,
  todayAt,
  type CorrectionKind,
  type Release,
  type ReleaseDraft,
  type ReleaseText,
  type Version,
} from '../release'

/**
 * The release that corrects, replaces or withdraws one that has gone out. It begins as a copy of the version that went out,
 * issued today at the mission, and keeps an embargo that is still running; a withdrawal repeats nothing but the headline.
 */
export function puttingRight(
  { id, draft: { series } }: Pick<Release, 'id' | 'draft'>,
  version: Pick<Version, 'id' | 'content'>,
  kind: CorrectionKind,
  zone: string,
  now: string,
): ReleaseDraft {
  const { draft } = version.content
  const { releaseTime } = draft
  const keepsTime = kind !== 'withdraw' && isHeldBack(releaseTime, now)
  const again: ReleaseDraft = {
    ...draft,
    type: kind === 'withdraw' ? 'withdrawal' : 'correction',
    number: '',
    series,
    dateline: { ...draft.dateline, date: todayAt(zone, now) },
    releaseTime: keepsTime ? releaseTime : immediateRelease(releaseTime.zone),
    internalNote: '',
    original: null,
    startedFrom: null,
    correction: { of: id, version: version.id, kind },
    texts: worded(draft.texts, kind === 'withdraw' ? headlineOnly : withoutOwnWording),
  }
  return kind === 'withdraw'
    ? { ...again, event: null, speakers: [], attended: [], sources: [], remarks: [], pictures: [] }
    : again
}

const worded = (texts: ReleaseDraft['texts'], word: (text: ReleaseText) => ReleaseText): ReleaseDraft['texts'] =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, word(text)]))

/** Own wordings of generated parts were about the day and kind of what went out; the end mark is about neither. */
const withoutOwnWording = (text: ReleaseText): ReleaseText => {
  const { endMark } = text.overrides
  return { ...text, overrides: endMark === undefined ? {} : { endMark } }
}

const headlineOnly = (text: ReleaseText): ReleaseText => ({
  ...withoutOwnWording(text),
  subhead: '',
  summary: '',
  body: emptyDocument(),
  notesToEditors: emptyDocument(),
  boilerplate: emptyDocument(),
  captions: {},
})
