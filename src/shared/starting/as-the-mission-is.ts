import { immediateRelease, type Mission, type ReleaseDraft } from '../release'

/** A draft with contacts, boilerplate, series and release time as the mission has them today. What it lacks stays. */
export const asTheMissionIs = (draft: ReleaseDraft, mission: Mission): ReleaseDraft => ({
  ...draft,
  series: mission.series.some(({ id }) => id === draft.series) ? draft.series : (mission.series[0]?.id ?? null),
  releaseTime: immediateRelease(mission.zone),
  contacts: mission.contacts.length > 0 ? mission.contacts : draft.contacts,
  texts: Object.fromEntries(
    Object.entries(draft.texts).map(([language, text]) => [
      language,
      { ...text, boilerplate: mission.boilerplate[language]?.document ?? text.boilerplate },
    ]),
  ),
})
