import { changedRuns } from '../../clearance'
import { quotationsIn, type QuotedWords } from '../../document'
import { foldedQuotation, textIn, textOf } from '../../release'
import { isBlank, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-26, PF-27: whose words they are, and whether they print as their speaker cleared them. */
export function quotations({ draft, language, mission }: Checked): Finding[] {
  const quoted = quotationsIn(textOf(draft, language).body)
  const about = (
    it: QuotedWords,
    code: string,
    severity: Finding['severity'],
    values: Finding['values'] = {},
  ): Finding => ({
    code,
    path: 'body',
    severity,
    values: { words: beginningOf(it.words), ...values },
    anchor: { language, text: 'body', block: it.block, index: it.index, from: it.from, to: it.to },
  })
  const speakerOf = ({ speaker }: QuotedWords): Finding['values'] => {
    const name = draft.speakers.find(({ id }) => id === speaker)?.name.trim() ?? ''
    return { by: name === '' ? 'nobody' : 'speaker', name }
  }
  const named = quoted.flatMap((it) => {
    if (it.speaker !== null && !draft.speakers.some(({ id }) => id === it.speaker))
      return [about(it, 'quotation.speaker-gone', 'mustFix')]
    // A line of the officer's own wording says who it was, such as a resident who is not to be named.
    return it.speaker === null && isBlank(it.attribution ?? '') ? [about(it, 'quotation.no-speaker', 'mustFix')] : []
  })
  const remarks = draft.remarks.flatMap(({ id, cleared }) => {
    const first = quoted.find(({ remark }) => remark === id)
    const words = textIn(cleared?.words ?? {}, language)
    const printed = quoted
      .filter(({ remark }) => remark === id)
      .map((it) => it.words)
      .join('\n')
    return first === undefined || isBlank(words) || foldedQuotation(words) === foldedQuotation(printed)
      ? []
      : [about(first, 'quotation.not-as-cleared', 'check', { ...speakerOf(first), ...difference(words, printed) })]
  })
  const house = textIn(mission.name, language)
  const uncleared = draft.speakers.flatMap((speaker) => {
    if (!isOutside(textIn(speaker.organisation, language), house)) return []
    const first = quoted.find(
      (it) => it.speaker === speaker.id && draft.remarks.find(({ id }) => id === it.remark)?.cleared == null,
    )
    return first === undefined ? [] : [about(first, 'quotation.uncleared', 'consider', { name: speaker.name })]
  })
  return [...named, ...remarks, ...uncleared]
}

/** The first words that are others than the cleared ones, and in how many more places there are such. */
function difference(cleared: string, printed: string): Finding['values'] {
  const changes: { removed: string; added: string }[] = []
  let isSame = true
  for (const { kind, words } of changedRuns(foldedQuotation(cleared), foldedQuotation(printed))) {
    if (kind !== 'same') {
      if (isSame) changes.push({ removed: '', added: '' })
      changes.at(-1)![kind] = beginningOf(words)
    }
    isSame = kind === 'same'
  }
  const [{ removed: was, added: is } = { removed: '', added: '' }] = changes
  return { kind: was === '' ? 'added' : is === '' ? 'missing' : 'other', was, is, more: changes.length - 1 }
}

/** Of another house. The words of our own people are cleared with the release. */
function isOutside(organisation: string, house: string): boolean {
  const named = (name: string): string => name.trim().toLowerCase()
  const [theirs, ours] = [named(organisation), named(house)]
  return theirs !== '' && ours !== '' && !ours.startsWith(theirs) && !theirs.startsWith(ours)
}

/** Enough of it to be recognised in a list. */
const beginningOf = (words: string): string => {
  const [beginning = ''] = /^(?:\s*\S+){1,8}/.exec(words) ?? []
  return beginning.length < words.trimEnd().length ? `${beginning} …` : words
}
