import { disagreements, isFollowed, isGone, linkedRuns, type LinkedRun } from '../../linking'
import { documentIn, partsOf, textOf, type TextPart } from '../../release'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'

/** Linked words that say something else than their fact, and those whose person or host is not in the release any more. */
export function linkedWords({ draft, language, lookup }: Checked): Finding[] {
  const text = textOf(draft, language)
  const facts = { draft, language, lookup }
  return partsOf(text).flatMap((part) => {
    const document = documentIn(text, part)
    const stale = disagreements(document, facts).map(({ run, wording }): Finding => {
      const isOwn = run.link.attrs.own !== null
      const found = about(part, run, language, isOwn ? 'linked.own-stale' : 'linked.stale', { right: wording })
      return isOwn || !isFollowed(language) ? found : { ...found, fix: { kind: 'replace-words', text: wording } }
    })
    const gone = linkedRuns(document)
      .filter(({ link }) => isGone(link, facts))
      .map((run) => about(part, run, language, 'linked.gone'))
    return [...stale, ...gone]
  })
}

const about = (
  part: TextPart,
  { words, block, index, from, to }: LinkedRun,
  language: string,
  code: string,
  values: Finding['values'] = {},
): Finding => ({
  code,
  path: part,
  severity: 'check',
  values: { words, ...values },
  anchor: { language, text: part, block, index, from, to },
})
