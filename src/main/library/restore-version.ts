import { canonicalJson } from '../../shared/canonical'
import {
  isOut,
  type FrozenRelease,
  type Release,
  type ReleaseDraft,
  type ReleaseId,
  type VersionId,
} from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { WriteHandle } from './handle'
import { readPresent, settle } from './settle'
import type { Author } from './tables/change-log'
import { readRelease, releaseKey, saveRelease } from './tables/release'
import { readVersion, versionKey } from './tables/version'
import { cutVersion, freeze } from './versions'

/**
 * Makes a version what the release says again, between a version of what it said and one of what it says then. Its status
 * follows its words, as after every save. Fails with `stale`, `released`, `in-trash`, `version-destroyed`.
 */
export function restoreVersion(
  handle: WriteHandle,
  author: Author,
  id: ReleaseId,
  revision: number,
  version: VersionId,
): Release {
  return handle.transaction(() => {
    const present = readPresent(handle, id)
    if (isOut(present.status)) throw new NamedFailure('released')
    versionKey(handle, releaseKey(handle, id), version)
    const { content } = readVersion(handle, version)
    const printed = freeze(handle, present)
    keepHidden(handle, author, present, printed, content)
    cutVersion(handle, author, present, 'pause')
    saveRelease(handle, author, id, revision, asIn(content, printed, present), undefined)
    settle(handle, author, id)
    cutVersion(handle, author, readRelease(handle, id), 'restored')
    return readRelease(handle, id)
  })
}

/** What the type hides stands in no version of it: where the type of the version shows other words there, it is kept too. */
function keepHidden(
  handle: WriteHandle,
  author: Author,
  present: Release,
  { draft: printed }: FrozenRelease,
  { draft: { type } }: FrozenRelease,
): void {
  const shown = { ...present, draft: { ...present.draft, type } }
  const unhidden = { ...present, draft: { ...present.draft, ...printed, type } }
  if (!isAlike(freeze(handle, shown), freeze(handle, unhidden))) cutVersion(handle, author, shown, 'pause')
}

/**
 * The draft that prints what a version printed. What reads now as it did then stays as it is kept: what is taken from the
 * registers is not typed by that, and what the type hides is not lost.
 */
function asIn({ draft }: FrozenRelease, { draft: printed }: FrozenRelease, present: Release): ReleaseDraft {
  const kept = present.draft
  return {
    ...kept,
    ...changedOnly(draft, printed, kept),
    // A number that was given since stays given, whatever is typed.
    number: present.assignedNumber === null ? draft.number : kept.number,
    speakers: listed(draft.speakers, printed.speakers, kept.speakers),
    attended: listed(draft.attended, printed.attended, kept.attended),
    texts: Object.fromEntries(
      Object.entries(draft.texts).map(([language, text]) => {
        const [now, own] = [printed.texts[language], kept.texts[language]]
        return [language, now === undefined || own === undefined ? text : changedOnly(text, now, own)]
      }),
    ),
  }
}

const isAlike = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null)

const changedOnly = <T extends object>(version: T, printed: T, kept: T): T =>
  Object.fromEntries(
    Object.entries(version).map(([name, value]) => {
      const member = name as keyof T
      return [name, isAlike(value, printed[member]) ? kept[member] : value]
    }),
  ) as T

function listed<T extends { readonly id: string }>(version: T[], printed: T[], kept: T[]): T[] {
  if (isAlike(version, printed)) return kept
  const find = (list: T[], id: string): T | undefined => list.find((it) => it.id === id)
  return version.map((it) => (isAlike(it, find(printed, it.id)) ? (find(kept, it.id) ?? it) : it))
}
