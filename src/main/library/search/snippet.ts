import { firstHitOf, type Word } from '../../../shared/language'

const before = 60
const after = 100

/** Words around a hit in the first of `texts` that has one, on one line; empty when none has. */
export function snippetOf(texts: Iterable<string>, terms: readonly Word[]): string {
  for (const text of texts) {
    const hit = plainHit(text, terms) ?? (ascii.test(text) ? null : firstHitOf(text, terms))
    if (hit !== null) return cutAround(text, hit)
  }
  return ''
}

type Place = Pick<Word, 'start' | 'end' | 'ideographic'>

/** Nothing in such a text is written otherwise than its terms. */
const ascii = /^[\0-\x7f]*$/

const letter = /[\p{L}\p{N}\p{M}]/u
const restOfWord = /[\p{L}\p{N}\p{M}]*/uy

/** A hit that is written as its term is, but for capitals: most are, and to look for it takes no words apart. */
function plainHit(text: string, terms: readonly Word[]): Place | null {
  const small = text.toLowerCase()
  if (small.length !== text.length) return null
  for (const { forms, ideographic } of terms) {
    for (const form of ideographic ? [] : forms) {
      for (let at = small.indexOf(form); at !== -1; at = small.indexOf(form, at + 1)) {
        if (at > 0 && letter.test(Array.from(small.slice(Math.max(0, at - 2), at)).at(-1) ?? '')) continue
        restOfWord.lastIndex = at
        return { start: at, end: at + (restOfWord.exec(small)?.[0].length ?? 0), ideographic }
      }
    }
  }
  return null
}

/** Cuts at spaces where there are any, so that no word and no character is cut in two. */
function cutAround(text: string, hit: Place): string {
  let start = Math.max(0, hit.start - before)
  let end = Math.min(text.length, hit.end + after)
  if (start > 0) {
    const space = text.slice(start, hit.start).search(/\s/)
    start = space >= 0 ? start + space + 1 : hit.ideographic ? wholeCharacter(text, start) : hit.start
  }
  if (end < text.length) {
    const rest = text.slice(hit.end, end)
    const space = rest.search(/\s\S*$/)
    end = space >= 0 ? hit.end + space : hit.ideographic ? wholeCharacter(text, end) : hit.end
  }
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`
}

/** Steps back from between the two halves of a character outside the basic plane. */
const wholeCharacter = (text: string, index: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index
