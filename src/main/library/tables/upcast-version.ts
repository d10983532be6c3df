import { printedMission, releaseStatuses, standingOf, type ReleaseStatus } from '../../../shared/release'

interface VersionOne {
  readonly schemaVersion: 1
  readonly status: ReleaseStatus
  readonly draft: { readonly event: object | null }
  readonly mission: object
}

/** Versions of the first library carried the status and the whole of the mission's profile. */
function isVersionOne(content: unknown): content is VersionOne {
  if (typeof content !== 'object' || content === null) return false
  const { schemaVersion, status, draft } = content as Partial<VersionOne>
  return schemaVersion === 1 && releaseStatuses.includes(status as ReleaseStatus) && typeof draft === 'object'
}

/** The content of a stored version in today's form. The row keeps what was written, and its hash is that of the row. */
export function upcastVersion(content: unknown): unknown {
  if (!isVersionOne(content)) return content
  const { event } = content.draft
  const printed = Object.keys(printedMission.shape)
  return {
    schemaVersion: 2,
    standing: standingOf(content.status),
    putsRight: null,
    draft: {
      ...content.draft,
      event: event && { ...event, accreditation: {}, accreditationUntil: { date: null, time: null } },
    },
    mission: Object.fromEntries(Object.entries(content.mission).filter(([member]) => printed.includes(member))),
  }
}
