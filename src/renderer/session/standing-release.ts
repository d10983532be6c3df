import type { Release, ReleaseDraft, ReleaseText } from '../../shared/release'

const documents: ReadonlySet<string> = new Set<keyof ReleaseText>(['body', 'notesToEditors', 'boilerplate', 'captions'])
const texts: ReadonlySet<string> = new Set<keyof ReleaseDraft>(['texts'])
const saved: ReadonlySet<string> = new Set<keyof Release>(['revision', 'savedAt', 'draft'])

/** Whether two records hold the same values under the same names, those that are left out apart. */
function sameMembers(before: object, after: object, leftOut: ReadonlySet<string>): boolean {
  const [old, now] = [Object.entries(before), after as Record<string, unknown>]
  return (
    old.length === Object.keys(now).length && old.every(([name, value]) => leftOut.has(name) || now[name] === value)
  )
}

const sameTexts = (before: ReleaseDraft['texts'], after: ReleaseDraft['texts']): boolean =>
  Object.keys(before).length === Object.keys(after).length &&
  Object.entries(before).every(([language, text]) => {
    const other = after[language]
    return other !== undefined && sameMembers(text, other, documents)
  })

/** A correction's notice tells of its words, so that every word of it counts. */
const isSame = (before: Release, after: Release): boolean =>
  after.draft.correction === null &&
  sameMembers(before, after, saved) &&
  sameMembers(before.draft, after.draft, texts) &&
  sameTexts(before.draft.texts, after.draft.texts)

let last: Release | null = null

/**
 * The release without what typing and saving make new: the same object for as long as nothing changes but its documents and
 * its revision. The page is drawn from it, so that no save draws it again; its documents are as old as it is.
 */
export function standingRelease(release: Release | null): Release | null {
  if (last === null || release === null || !isSame(last, release)) last = release
  return last
}
