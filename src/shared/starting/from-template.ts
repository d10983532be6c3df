import type { Mission, ReleaseDraft, Template } from '../release'
import { asTheMissionIs } from './as-the-mission-is'

/** A new release from a template, issued where the mission is, on `today` (a day at the mission). */
export function fromTemplate(template: Template, mission: Mission, today: string): ReleaseDraft {
  return {
    ...asTheMissionIs(template.draft, mission),
    dateline: { city: mission.city, country: mission.country, date: today },
    startedFrom: { kind: 'template', template: template.id, version: template.version },
  }
}
