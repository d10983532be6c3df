import { furnitureWords } from '../language'
import { textOf, type CorrectionKind, type FrozenRelease, type LanguageTag } from '../release'
import { printableLine } from './printable'

/**
 * The notice that a release puts another one right, drafted from the difference between what went out and what prints
 * now, in the release's language.
 */
export function draftNotice(
  kind: CorrectionKind,
  before: FrozenRelease,
  _now: FrozenRelease,
  language: LanguageTag,
): string {
  const { draft } = before
  return furnitureWords(language).notice[kind]({
    number: printableLine(draft.number),
    headline: printableLine(textOf(draft, language).headline),
    date: draft.dateline.date,
  })
}
