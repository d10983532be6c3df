import { textOf } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** Some wires cut here already; the record itself warns of more than 100. */
const comfortable = 80
const longest = 100

/** PF-02: a headline that some wires cut. */
export function headlineLength({ draft, language }: Checked): Finding[] {
  const { headline } = textOf(draft, language)
  const length = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(headline)].length
  return length > comfortable && length <= longest
    ? [finding('headline.longish', 'headline', 'consider', { length, comfortable })]
    : []
}
