import type { Lexicon } from './lexicon'
import type { Passage } from './passages'

export type AdvisoryField = 'who' | 'what' | 'when' | 'where'

/** A labelled part of an advisory: the passages under "WHO:", each from where its words begin. */
export interface AdvisoryPart {
  readonly passage: Passage
  readonly from: number
}

export type Advisory = Readonly<Record<AdvisoryField, readonly AdvisoryPart[]>>

const label = /^\s*([\p{L} ]{2,24}?)\s*:\s*/u
const anyLabel = /^\s*\p{Lu}[\p{Lu} /]{2,24}(?::|$)/u

/**
 * The WHO, WHAT, WHEN and WHERE of a media advisory, or null where there are not at least a WHAT or WHEN and one more.
 * Only the first of each counts: a second set is the same advisory in another language.
 */
export function advisoryIn(passages: readonly Passage[], lexicon: Lexicon): Advisory | null {
  const { page } = lexicon.words
  const labels: Readonly<Record<AdvisoryField, readonly string[]>> = {
    who: page.who,
    what: page.what,
    when: page.when,
    where: page.where,
  }
  const parts: Record<AdvisoryField, AdvisoryPart[]> = { who: [], what: [], when: [], where: [] }
  let current: AdvisoryField | null = null
  for (const passage of passages) {
    const found = label.exec(passage.text)
    const word = found?.[1]?.toLowerCase() ?? ''
    const field = (Object.keys(labels) as AdvisoryField[]).find((it) => labels[it].includes(word))
    if (found !== null && field !== undefined) {
      current = parts[field].length === 0 ? field : null
      if (current !== null && found[0].length < passage.text.length)
        parts[current].push({ passage, from: found[0].length })
      continue
    }
    if (anyLabel.test(passage.text)) current = null
    const single = current === 'when' || current === 'where'
    if (current !== null && !(single && parts[current].length > 0)) parts[current].push({ passage, from: 0 })
  }
  const filled = (Object.keys(parts) as AdvisoryField[]).filter((field) => parts[field].length > 0)
  return filled.length >= 2 && (filled.includes('what') || filled.includes('when')) ? parts : null
}
