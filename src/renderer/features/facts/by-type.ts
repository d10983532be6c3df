import { plainText, type Document } from '../../../shared/document'
import type { ReleaseDraft } from '../../../shared/release'
import { profileOf, type ProfileField } from '../../../shared/release-types'
import { isBlank } from '../../../shared/validity'
import { useDraft } from './field-access'
import { partsByType, useInspector, type PartByType } from './inspector-state'

export const isRequired = (draft: Pick<ReleaseDraft, 'type'>, part: ProfileField): boolean =>
  profileOf(draft.type).fields[part] === 'required'

export const useIsRequired = (part: ProfileField): boolean => useDraft((draft) => isRequired(draft, part)) ?? false

/** Whether a part is on screen: because the type has it, or because the officer wants to see it all the same. */
export function useIsShown(part: PartByType): boolean {
  const isWanted = useInspector(({ wanted }) => wanted.includes(part))
  return useDraft((draft) => isWanted || profileOf(draft.type).fields[part] !== 'hidden') ?? false
}

/** Parts that the type does without but that hold something, from when the release was of another type. */
export const partsLeftOver = (draft: ReleaseDraft): PartByType[] =>
  partsByType.filter((part) => profileOf(draft.type).fields[part] === 'hidden' && holdsSomething(draft, part))

function holdsSomething(draft: ReleaseDraft, part: PartByType): boolean {
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
    case 'notesToEditors':
    case 'boilerplate':
      return Object.values(draft.texts).some((text) => !isEmpty(text[part]))
  }
}

const isEmpty = (it: Document): boolean => isBlank(plainText(it))
