import type { Lexicon } from './lexicon'

/** A word or a punctuation mark of a sentence; offsets are those of the text it was cut from. */
export interface Token {
  readonly text: string
  /** In lower case, without a closing full stop. */
  readonly low: string
  readonly from: number
  readonly to: number
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  readonly word: boolean
}

const pieces = /\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]+(?:['’.‐‑–/&-][\p{L}\p{M}\p{N}]+)*['’]?|[^\s\ue000]/gu
/** "d’Almeida", "al-Tarawneh": a name’s particle in small letters before the capital. */
const capitalised = /^(?:(?:d|l|dell|dall|al|el|an|ar|as|at|ash|ad|az|ul)['’-])?\p{Lu}/u
const initial = /^\p{Lu}$/u

/** Cuts a sentence into words and marks; blanked quotations leave nothing. "C." and "Dr." keep their full stop, "O’Shea" and "Ji-ho" stay whole. */
export function tokensOf(text: string, lexicon: Lexicon, start = 0): Token[] {
  const tokens: Token[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const previous = tokens[tokens.length - 1]
    const shortened =
      previous !== undefined && (initial.test(previous.text) || lexicon.nameAbbreviations.has(previous.low))
    if (piece === '.' && shortened && previous.to === start + index) {
      tokens[tokens.length - 1] = { ...previous, text: `${previous.text}.`, to: previous.to + 1 }
      continue
    }
    const word = /^[\p{L}\p{N}]/u.test(piece)
    tokens.push({
      text: piece,
      low: piece.toLowerCase().replace(/\.$/, '').replace(/’/g, "'"),
      from: start + index,
      to: start + index + piece.length,
      capital: capitalised.test(piece),
      word,
    })
  }
  return tokens
}

/** The position after an abbreviation in brackets at `index`: "(VNA)"; `index` itself where there is none. */
export const afterAbbreviation = (tokens: readonly Token[], index: number): number =>
  tokens[index]?.text === '(' && tokens[index + 2]?.text === ')' ? index + 3 : index
