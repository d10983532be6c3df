import { claimsIn } from '../../document'
import { documentIn, partsOf, textOf } from '../../release'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'

/** Words that rest on a source which is none of the release's any more. */
export function sourceGone({ draft, language }: Checked): Finding[] {
  const text = textOf(draft, language)
  return partsOf(text).flatMap((part) =>
    claimsIn(documentIn(text, part))
      .filter(({ source }) => !draft.sources.some(({ id }) => id === source))
      .map(({ words, block, index, from, to }): Finding => ({
        code: 'claim.source-gone',
        path: part,
        severity: 'check',
        values: { words },
        anchor: { language, text: part, block, index, from, to },
      })),
  )
}
