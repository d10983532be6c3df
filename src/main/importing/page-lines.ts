import type { Residue, TextRange } from '../../shared/intake'
import type { Line } from './lines'

/** A line with its part in the page. */
export interface PageLine extends Line {
  role: 'text' | 'blank' | 'headline' | Residue['kind']
}

/** The line without the white space around it. */
export const rangeOf = (line: Line): TextRange => {
  const start = line.text.length - line.text.trimStart().length
  return { from: line.from + start, to: line.from + line.text.trimEnd().length }
}

/** Whether a line closes a sentence. */
export const sentenceEnd = /[.!?…:]["'”’»)\]]*\s*$/
