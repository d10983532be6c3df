import { anniversaryOf, titleDay, type Mission, type Release, type ReleaseDraft } from '../release'
import { asTheMissionIs } from './as-the-mission-is'
import { templateDraft } from './template-draft'

/**
 * A new edition of an earlier release: without its dates, number, release time and clearance, with contacts and boilerplate
 * as they are today. It remembers what it comes from, so that checks can ask about every phrase that came along.
 */
export function fromEarlier({ id, draft }: Pick<Release, 'id' | 'draft'>, mission: Mission): ReleaseDraft {
  const day = titleDay(draft)
  return {
    ...asTheMissionIs(templateDraft(draft), mission),
    startedFrom: {
      kind: 'earlier',
      release: id,
      anniversary: draft.event && anniversaryOf({ ...draft.event, start: { date: day, time: null } }),
      confirmed: [],
    },
  }
}
