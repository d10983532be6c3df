import type { ReleaseId } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked, CheckInput } from '../checked'

/** The other release that prints the number of this one, as the overview of the numbers has it. */
export const numberTakenBy = (
  duplicates: readonly { readonly releases: readonly { readonly id: ReleaseId; readonly headline: string }[] }[],
  id: ReleaseId,
): CheckInput['numberTakenBy'] =>
  duplicates.find(({ releases }) => releases.some((it) => it.id === id))?.releases.find((it) => it.id !== id) ?? null

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
