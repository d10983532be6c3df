import { profileOf, type ProfileField } from '../../../shared/release-types'
import { useDraft } from './field-access'
import { useInspector } from './inspector-state'
import type { PartByType } from './parts-by-type'

export const useIsRequired = (part: ProfileField): boolean =>
  useDraft(({ type }) => profileOf(type).fields[part] === 'required') ?? false

/** Whether a part is on screen: because the type has it, or because the officer wants to see it all the same. */
export function useIsShown(part: PartByType): boolean {
  const isWanted = useInspector(({ wanted }) => wanted.includes(part))
  return useDraft((draft) => isWanted || profileOf(draft.type).fields[part] !== 'hidden') ?? false
}
