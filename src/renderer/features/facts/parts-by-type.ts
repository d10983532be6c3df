import { hasWords, plainText, type Document } from '../../../shared/document'
import type { Mission, ReleaseDraft } from '../../../shared/release'
import { profileOf, type ProfileField } from '../../../shared/release-types'
import { isBlank } from '../../../shared/validity'

/** Parts of the details that a type may do without; the others belong to every type. */
export const partsByType = [
  'event',
  'accreditation',
  'speakers',
  'attended',
  'sources',
  'summary',
  'notesToEditors',
  'boilerplate',
] as const satisfies readonly ProfileField[]

export type PartByType = (typeof partsByType)[number]

/** Parts that the type does without but that hold something, from when the release was of another type. */
export const partsLeftOver = (draft: ReleaseDraft, mission: Pick<Mission, 'boilerplate'>): PartByType[] =>
  partsByType.filter((part) => profileOf(draft.type).fields[part] === 'hidden' && holdsSomething(draft, part, mission))

function holdsSomething(draft: ReleaseDraft, part: PartByType, { boilerplate }: Pick<Mission, 'boilerplate'>): boolean {
  switch (part) {
    case 'event':
      return draft.event !== null
    case 'accreditation':
      return (
        draft.event !== null &&
        (!Object.values(draft.event.accreditation).every(isBlank) || draft.event.accreditationUntil.date !== null)
      )
    case 'speakers':
    case 'attended':
    case 'sources':
      return draft[part].length > 0
    case 'summary':
      return Object.values(draft.texts).some((text) => !isBlank(text.summary))
    case 'notesToEditors':
      return Object.values(draft.texts).some((text) => hasWords(text.notesToEditors))
    case 'boilerplate':
      // Every release starts with the mission's own; only what was changed in it is this release's.
      return Object.entries(draft.texts).some(
        ([language, text]) => !saysNothingNew(text.boilerplate, boilerplate[language]?.document),
      )
  }
}

const saysNothingNew = (it: Document, usual: Document | undefined): boolean =>
  !hasWords(it) || (usual !== undefined && plainText(it) === plainText(usual))
