import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-04: a number that journalists have seen above another text, or are about to. */
export const numberTaken = ({ draft, numberTakenBy: other }: Checked): Finding[] =>
  other === null
    ? []
    : [
        finding('number.taken', 'number', 'mustFix', {
          number: draft.number,
          other: other.headline.trim() === '' ? 'none' : other.headline,
        }),
      ]
