import type { FrozenRelease, LanguageTag } from '../../shared/release'
import { furnitureOf, renderPlainText } from '../../shared/render'
import { mismatch } from './compare'

/** What is looked for, and how a reader tells text. */
interface Marked {
  frozen: FrozenRelease
  language: LanguageTag
  /** Name of the file. */
  name: string
  fold: (text: string) => string
}

const timesIn = (text: string, passage: string): number => text.split(passage).length - 1

/**
 * Fails with `export-mismatch` unless `text` says `times` over how the release stands, and nothing of any other standing:
 * a final text carries no mark, and only that may be for immediate release. Words of the release itself that happen to
 * read like a mark do not count.
 */
export function expectStanding(text: string, times: number, { frozen, language, name, fold }: Marked): void {
  const { standing, immediate } = furnitureOf(frozen, language).words
  const found = fold(text)
  const own = fold(renderPlainText({ ...frozen, standing: 'final' }, language))
  for (const [kind, { line }] of Object.entries(standing)) {
    const mark = fold(line)
    if (timesIn(found, mark) !== timesIn(own, mark) + (kind === frozen.standing ? times : 0)) throw mismatch(name, line)
  }
  if (timesIn(found, fold(immediate)) > timesIn(fold(renderPlainText(frozen, language)), fold(immediate)))
    throw mismatch(name, immediate)
}

/** The same of the margins of a sheet, where none of the release's words stand but its release-time line. */
export function expectRunningStanding(running: string, { frozen, language, name, fold }: Marked): void {
  const { words, releaseTimeLine } = furnitureOf(frozen, language)
  const found = fold(running)
  const own = fold(releaseTimeLine)
  for (const [kind, { line }] of Object.entries(words.standing)) {
    const mark = fold(line)
    const isThere = found.includes(mark)
    if (isThere !== (kind === frozen.standing || own.includes(mark))) throw mismatch(name, line)
  }
  const immediate = fold(words.immediate)
  if (found.includes(immediate) && !own.includes(immediate)) throw mismatch(name, words.immediate)
}

/** The same of a subject, which begins with the mark in brackets. */
export function expectMarkedSubject(subject: string, { frozen, language, name }: Omit<Marked, 'fold'>): void {
  for (const [kind, { mark }] of Object.entries(furnitureOf(frozen, language).words.standing))
    if (subject.startsWith(`[${mark}]`) !== (kind === frozen.standing)) throw mismatch(name, mark)
}
