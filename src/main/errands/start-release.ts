import {
  releaseDraft,
  todayAt,
  type Release,
  type ReleaseId,
  type ReleaseType,
  type TemplateId,
} from '../../shared/release'
import { fromEarlier, fromTemplate } from '../../shared/starting'
import type { Library } from '../library'
import sample from '../../../resources/sample/release.json'

/** A new edition of an earlier release, as `type` where one is given. Fails with `not-found`. */
export function startFromEarlier(library: Library, id: ReleaseId, type?: ReleaseType): Release {
  const draft = fromEarlier(library.releases.get(id), library.mission.get())
  return library.releases.create({ ...draft, type: type ?? draft.type })
}

/** A new release from a template, as `type` where one is given. Fails with `not-found`. */
export function startFromTemplate(library: Library, id: TemplateId, type?: ReleaseType): Release {
  const mission = library.mission.get()
  const draft = fromTemplate(library.templates.get(id), mission, todayAt(mission.zone))
  return library.releases.create({ ...draft, type: type ?? draft.type })
}

/** The release that shows a new desk what the app does. The mission's own profile is left alone. */
export const createSample = (library: Library): Release => library.releases.create(releaseDraft.parse(sample))
