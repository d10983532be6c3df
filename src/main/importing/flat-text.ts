import { isWrapped, joinOf, type TextRange } from '../../shared/intake'
import { linesOf } from './lines'

/**
 * A stretch of the original as one reads it: soft line ends joined, runs of white space as one space, invisible
 * characters gone. Every character knows where it lies in the original.
 */
export interface FlatText {
  readonly text: string
  /** The stretch of the original that shows these characters. */
  rangeOf(from: number, to: number): TextRange
}

/** Zero-width and direction characters, soft hyphens and tags: seen by nobody, in the way of every comparison. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u
const control = /\p{Cc}/u

export function flatTextOf(original: string, range: TextRange): FlatText {
  const lines = linesOf(original.slice(range.from, range.to)).filter(({ blank }) => !blank)
  const wrapped = isWrapped(lines.map(({ text }) => text))
  const kept: string[] = []
  const offsets: number[] = []
  let last = ''
  const push = (character: string, offset: number): void => {
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(offset + unit)
    kept.push(character)
    last = character
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined) {
      const join = joinOf(before.text, line.text)
      if (last === ' ') {
        kept.pop()
        offsets.pop()
        last = ''
      }
      if (join !== 'none') push(join === 'space' || wrapped ? ' ' : '\n', range.from + line.from)
    }
    let at = range.from + line.from
    for (const character of line.text) {
      const offset = at
      at += character.length
      if (invisible.test(character)) continue
      const shown = control.test(character) || /\s/.test(character) ? ' ' : character
      if (shown === ' ' && (last === ' ' || last === '\n' || last === '')) continue
      push(shown, offset)
    }
  })
  const text = kept.join('')
  return {
    text,
    rangeOf: (from, to) => {
      const first = offsets[from] ?? range.to
      const final = offsets[to - 1]
      return { from: first, to: final === undefined ? first : final + 1 }
    },
  }
}
