import { isHit, wordsOf, type Word } from '../../../shared/language'

const before = 60
const after = 100

/** Words around the first hit in the first of `texts` that has one, on one line; empty when none has. */
export function snippetOf(texts: Iterable<string>, terms: readonly Word[]): string {
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if (isHit(word, terms)) return cutAround(text, word)
    }
  }
  return ''
}

/** Cuts at spaces where there are any, so that no word and no character is cut in two. */
function cutAround(text: string, hit: Word): string {
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
