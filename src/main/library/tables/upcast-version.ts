import { upcast } from '../../../shared/document'
import { printedMission, releaseStatuses, standingOf, type ReleaseStatus } from '../../../shared/release'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null

/** The content of a stored version in today's form. The row keeps what was written, and its hash is that of the row. */
export function upcastVersion(content: unknown): unknown {
  if (!isMembers(content) || !isMembers(content['draft'])) return content
  switch (content['schemaVersion']) {
    case 1:
      return releaseStatuses.includes(content['status'] as ReleaseStatus) ? fromTwo(fromOne(content)) : content
    case 2:
      return fromTwo(content)
    default:
      return content
  }
}

/** Versions of the first library carried the status and the whole of the mission's profile. */
function fromOne({ status, draft, mission }: Members): Members {
  const { event } = draft as { event: object | null }
  const printed = Object.keys(printedMission.shape)
  return {
    schemaVersion: 2,
    standing: standingOf(status as ReleaseStatus),
    putsRight: null,
    draft: {
      ...(draft as object),
      event: event && { ...event, accreditation: {}, accreditationUntil: { date: null, time: null } },
    },
    mission: Object.fromEntries(Object.entries(mission as object).filter(([member]) => printed.includes(member))),
  }
}

/** Those of the second knew no remarks and no pictures. */
function fromTwo(content: Members): Members {
  const draft = content['draft'] as Members
  return {
    ...content,
    schemaVersion: 3,
    draft: {
      ...draft,
      remarks: [],
      pictures: [],
      texts: Object.fromEntries(
        Object.entries(draft['texts'] as Record<string, Members>).map(([language, text]) => [
          language,
          {
            ...text,
            body: upcast(text['body']),
            notesToEditors: upcast(text['notesToEditors']),
            boilerplate: upcast(text['boilerplate']),
            captions: {},
          },
        ]),
      ),
    },
  }
}
