import { withoutRemarks } from '../document'
import { immediateRelease, type Event, type GeneratedPart, type ReleaseDraft, type ReleaseText } from '../release'
import { profileOf } from '../release-types'

/**
 * A draft without what belongs to one day: its dates, number, release time and the wordings that hold them, its internal
 * note, its original, what was said and photographed, and what it was started from or puts right. Texts, people, place and
 * occasion stay.
 */
export function templateDraft(draft: ReleaseDraft): ReleaseDraft {
  const isOffered = profileOf(draft.type).offered
  return {
    ...draft,
    type: isOffered ? draft.type : 'press-release',
    number: '',
    dateline: { ...draft.dateline, date: null },
    releaseTime: immediateRelease(draft.releaseTime.zone),
    event: draft.event && withoutDates(draft.event),
    sources: draft.sources.map((source) => ({ ...source, date: null })),
    remarks: [],
    pictures: [],
    internalNote: '',
    original: null,
    startedFrom: null,
    correction: null,
    texts: Object.fromEntries(
      Object.entries(draft.texts).map(([language, text]) => [language, withoutDatedWording(text, isOffered)]),
    ),
  }
}

const unknown = { date: null, time: null }

const withoutDates = (event: Event): Event => ({
  ...event,
  start: unknown,
  end: unknown,
  accreditationUntil: unknown,
})

/** Own wordings of these name a date, a number or what is put right. */
const dated: readonly GeneratedPart[] = ['releaseTimeLine', 'dateline', 'mailSubject', 'fileName', 'notice']

const withoutDatedWording = (text: ReleaseText, keepsKicker: boolean): ReleaseText => ({
  ...text,
  body: withoutRemarks(text.body),
  captions: {},
  overrides: Object.fromEntries(
    Object.entries(text.overrides).filter(
      ([part]) => !dated.includes(part as GeneratedPart) && (keepsKicker || part !== 'kicker'),
    ),
  ),
})
