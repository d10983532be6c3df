import { diffArrays } from 'diff'
import type { FrozenRelease, LanguageTag } from '../release'
import { clearedWords, clearedWordsToRead, type ClearedPart, type ClearedWords } from './cleared-words'

/** A run of words that stayed, came or went. A line end stands for the end of a paragraph. */
export interface ChangedRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly words: string
}

export interface ChangedPart {
  readonly language: LanguageTag
  readonly part: ClearedPart
  readonly runs: readonly ChangedRun[]
}

/** How the words of a release differ from those that were cleared. */
export interface ChangedWords {
  /** Words that were changed, added or taken out; 0 where only paragraphs were parted or joined. */
  readonly count: number
  readonly parts: readonly ChangedPart[]
}

/** The difference in words between what was cleared and what would print now; null where there is none. */
export const changedWords = (cleared: FrozenRelease, now: FrozenRelease): ChangedWords | null =>
  // What reads the same may still be kept otherwise: half an event, whose day is not known yet.
  changes(clearedWordsToRead(cleared), clearedWordsToRead(now)) ?? changes(clearedWords(cleared), clearedWords(now))

function changes(before: readonly ClearedWords[], after: readonly ClearedWords[]): ChangedWords | null {
  const keys = new Set([...before, ...after].map(keyOf))
  let count = 0
  const parts: ChangedPart[] = []
  for (const key of keys) {
    const old = before.find((it) => keyOf(it) === key)
    const next = after.find((it) => keyOf(it) === key)
    const it = next ?? old
    if (it === undefined) continue
    const changed = partChanges(wordsOf(old), wordsOf(next))
    if (changed.runs.every(({ kind }) => kind === 'same')) continue
    count += changed.count
    parts.push({ language: it.language, part: it.part, runs: changed.runs })
  }
  return parts.length === 0 ? null : { count, parts }
}

/** How some words differ from others, word by word. */
export const changedRuns = (before: string, after: string): readonly ChangedRun[] =>
  partChanges(before.split(/\s+/), after.split(/\s+/)).runs

const keyOf = ({ language, part }: ClearedWords): string => `${language} ${part}`

const paragraphEnd = '\n'

const wordsOf = (it: ClearedWords | undefined): string[] =>
  (it?.paragraphs ?? []).flatMap((paragraph) => [...paragraph.split(' '), paragraphEnd])

function partChanges(before: string[], after: string[]): { count: number; runs: ChangedRun[] } {
  let count = 0
  let removed = 0
  let added = 0
  const settle = (): void => {
    count += Math.max(removed, added)
    removed = 0
    added = 0
  }
  const runs = diffArrays(before, after).map(({ value, added: isNew, removed: isGone }): ChangedRun => {
    const words = value.filter((word) => word !== paragraphEnd).length
    if (isNew) added += words
    else if (isGone) removed += words
    else settle()
    return { kind: isNew ? 'added' : isGone ? 'removed' : 'same', words: value.join(' ') }
  })
  settle()
  return { count, runs }
}
