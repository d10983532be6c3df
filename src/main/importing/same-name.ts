import type { Lexicon } from './lexicon'

/** A name or title as words to compare, without full stops and owners' endings. */
export const wordsOf = (text: string, lexicon: Lexicon): string[] =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, '').replace(lexicon.owner, ''))
    .filter((word) => word !== '')

export const lastWordOf = (text: string, lexicon: Lexicon): string => {
  const words = wordsOf(text, lexicon)
  return words[words.length - 1] ?? ''
}

/** The same given names with one letter of the surname missing or changed: one person, spelled two ways. */
export function isMisspelling(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false
  if (one.slice(0, -1).join(' ') !== other.slice(0, -1).join(' ')) return false
  const [a, b] = [one[one.length - 1] ?? '', other[other.length - 1] ?? '']
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return Math.max(a.length, b.length) - start - end <= 1
}
