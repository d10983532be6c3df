import { applyIntake, type Intake, type Reading, type Suggestion } from '../../../shared/intake'
import { newReleaseDraft, todayAt, type LanguageTag } from '../../../shared/release'
import { ok, type Answer } from '../../../shared/result'
import { api } from '../../bridge'
import { session, useSession } from '../../session'
import type { Target } from './store'

interface Reviewed {
  readonly reading: Reading
  readonly accepted: readonly Suggestion[]
  readonly name: string
  readonly target: Target
}

/**
 * Puts the reviewed text into its release. A new release is made with the text alone and the accepted details follow
 * as one change, so that one undo takes back every detail and leaves the text.
 */
export async function takeIn({ reading, accepted, name, target }: Reviewed): Promise<Answer<null>> {
  const takenAt = new Date().toISOString()
  const intakeIn = (language: LanguageTag, taken: readonly Suggestion[]): Intake => ({
    reading,
    accepted: taken,
    language,
    name,
    takenAt,
  })
  const open = useSession.getState()
  if (target === 'open' && open.release !== null) {
    session.replaceDraft(applyIntake(open.release.draft, intakeIn(open.language, accepted)))
    return ok(null)
  }
  const mission = await api.mission.get({})
  if (!mission.ok) return mission
  const { zone, language } = mission.value
  const empty = newReleaseDraft('press-release', mission.value, todayAt(zone))
  const created = await api.releases.create({
    type: 'press-release',
    draft: applyIntake(empty, intakeIn(language, [])),
  })
  if (!created.ok) return created
  const opened = await session.openCreated(created.value)
  if (!opened.ok) return opened
  if (accepted.length > 0) session.replaceDraft(applyIntake(created.value.draft, intakeIn(language, accepted)))
  return ok(null)
}
