import { NamedFailure } from '../../shared/result'

/** How one reader tells text, and how a passage is found in what it told. */
export interface Reading {
  /** Drops what this reader cannot tell faithfully. */
  fold: (text: string) => string
  /** Where a folded passage begins at or after `from`, or -1. */
  find: (text: string, passage: string, from: number) => number
}

/** Text without white space, soft hyphens and kinds of dashes, so that line breaking makes no difference. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\p{Pd}]/gu, '')

/** HTML and mail tell every character in its order. */
const plainReading: Reading = { fold: compact, find: (text, passage, from) => text.indexOf(passage, from) }

/** Fails with `export-mismatch` unless every paragraph stands in `text`, in order and after its forerunner. */
export function expectInOrder(
  text: string,
  paragraphs: readonly string[],
  name: string,
  { fold, find }: Reading = plainReading,
): void {
  const found = fold(text)
  let from = 0
  for (const paragraph of paragraphs) {
    const wanted = fold(paragraph)
    const at = find(found, wanted, from)
    if (at === -1) throw mismatch(name, paragraph)
    from = at + wanted.length
  }
}

/** What reads in place of a character that has no glyph. */
const placeholder = '\ufffd'

/**
 * The same; but where nothing is wrong except that characters of the paragraphs stand nowhere in `text`, it fails with
 * `export-characters` {name, characters}: a font lacks them, which the officer can do something about.
 */
export function expectDrawn(text: string, paragraphs: readonly string[], name: string, reading: Reading): void {
  try {
    expectInOrder(text, paragraphs, name, reading)
  } catch (error) {
    const found = new Set(reading.fold(text))
    const undrawn = new Set([...reading.fold(paragraphs.join(''))].filter((character) => !found.has(character)))
    if (undrawn.size === 0) throw error
    const without = (it: string): string =>
      [...it].filter((character) => character !== placeholder && !undrawn.has(character)).join('')
    const others: Reading = { ...reading, fold: (it) => without(reading.fold(it)) }
    expectInOrder(text, paragraphs, name, others)
    throw new NamedFailure('export-characters', { name, characters: [...undrawn].join(' ') }, { cause: error })
  }
}

const longestExcerpt = 80

/** The failure that names what a file did not give back. */
export const mismatch = (name: string, missing: string): NamedFailure =>
  new NamedFailure('export-mismatch', {
    name,
    missing: [...missing].length > longestExcerpt ? `${[...missing].slice(0, longestExcerpt).join('')}…` : missing,
  })
