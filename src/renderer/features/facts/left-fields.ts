import { create } from 'zustand'
import {
  releaseFindings,
  withRegisters,
  type RegisterLookup,
  type Release,
  type ReleaseDraft,
  type ReleaseId,
} from '../../../shared/release'
import type { Finding } from '../../../shared/validity'
import type { FieldName } from './field-path'

/** Fields of the open release whose findings may be shown, because the officer has been there and gone on. */
interface LeftFields {
  readonly release: ReleaseId | null
  readonly fields: ReadonlySet<FieldName>
}

export const useLeftFields = create<LeftFields>(() => ({ release: null, fields: new Set() }))

/** What a change of one field may turn wrong in another. */
const alsoJudged: Readonly<Record<FieldName, readonly FieldName[]>> = {
  'event.start': ['event.end', 'event.originYear', 'event.zone'],
  'event.end': ['event.start'],
}

/**
 * Starts over for a release. What was wrong when it was last left shows at once; a release that has never been
 * worked on is not met with reproaches.
 */
export function startLeftFields(release: Release): void {
  if (useLeftFields.getState().release === release.id) return
  const untouched = release.createdAt === release.savedAt
  const fields = untouched ? [] : releaseFindings(release.draft, release.draft.language).map(({ path }) => path)
  useLeftFields.setState({ release: release.id, fields: new Set(fields) })
}

export function leaveField(field: FieldName): void {
  const { fields } = useLeftFields.getState()
  const judged = [field, ...(alsoJudged[field] ?? [])].filter((each) => !fields.has(each))
  if (judged.length > 0) useLeftFields.setState({ fields: new Set([...fields, ...judged]) })
}

/** What is wrong with the draft as it prints, titles from the register included; one calculation per draft, however many fields ask. */
const known = new WeakMap<ReleaseDraft, { language: string; lookup: RegisterLookup; findings: Finding[] }>()

export function findingsOf(draft: ReleaseDraft, language: string, lookup: RegisterLookup): readonly Finding[] {
  const before = known.get(draft)
  if (before?.language === language && before.lookup === lookup) return before.findings
  const findings = releaseFindings(withRegisters(draft, lookup), language)
  known.set(draft, { language, lookup, findings })
  return findings
}
