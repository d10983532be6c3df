import { quotationsIn } from '../../document'
import { fold, intakeWords } from '../../language'
import { textOf } from '../../release'
import { finding, isBlank, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-23: somebody is listed as a speaker, and the text names them nowhere. Other languages bend names. */
export function speakerUnmentioned({ draft, passages, language, lookup, words }: Checked): Finding[] {
  const body = passages.filter(({ path }) => path === 'body')
  if (words === null || body.length === 0) return []
  const quotations = quotationsIn(textOf(draft, language).body)
  const said = [...body.map((passage) => passage.words), ...quotations.map(({ attribution }) => attribution ?? '')]
  // "De" or "bin" tells nobody.
  const particles = intakeWords(language)?.people.particles ?? []
  const isTelling = (word: string): boolean => word.length > 1 && !particles.includes(word)
  const named = new Set(wordsOf(said.join(' ')))
  return draft.speakers.flatMap(({ id, name, person }) => {
    const parts = wordsOf(name).filter(isTelling)
    if (isBlank(name) || parts.length === 0) return []
    // The line under a quotation names its speaker.
    if (quotations.some((it) => it.kind === 'block' && it.speaker === id && it.attribution === null)) return []
    const registered = wordsOf((person === null ? null : lookup.person(person))?.family ?? '').filter(isTelling)
    // A first name alone is as often somebody else's.
    const telling = [...registered, ...(parts.length === 1 ? parts : parts.slice(1))]
    return telling.some((part) => named.has(part))
      ? []
      : [finding('speaker.unmentioned', `speakers.${id}.name`, 'check', { name: name.trim() })]
  })
}

/** Folded, so that "Hernandez" is Hernández. */
const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold)
