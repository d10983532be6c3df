/**
 * Two drafts that come from one, brought together: by block and by field, and never by who was last. What both sides have
 * changed is a conflict, which somebody decides. The sides may change places: the outcome is the same.
 */
import type { ReleaseDraft } from '../release'
import { mergedDraft } from './drafts'
import type { Choices, Merge } from './merge'
import { Merging } from './merging'

export { isAlike } from './alike'
export {
  choices,
  conflict,
  type Changed,
  type Choice,
  type Choices,
  type Conflict,
  type Merge,
  type MergedField,
  type Place,
  type Sides,
} from './merge'

/** `base` is what both come from, or null where that is not known: then nothing that either side has is taken out. */
export function merged(base: ReleaseDraft | null, ours: ReleaseDraft, theirs: ReleaseDraft): Merge {
  const merging = new Merging({})
  const draft = mergedDraft(merging, { base: base ?? undefined, ours, theirs })
  return { sides: { base, ours, theirs }, draft, changed: merging.changed, conflicts: merging.conflicts }
}

/** The draft as it is once every conflict is decided; one that is not stays as it is here. */
export function settledMerge({ sides: { base, ours, theirs } }: Merge, choices: Choices): ReleaseDraft {
  return mergedDraft(new Merging(choices), { base: base ?? undefined, ours, theirs })
}
