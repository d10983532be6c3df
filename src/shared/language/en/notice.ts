import { wordedDay } from './days'
import type { FurnitureWords, NamedPart, NoticeChange } from '../furniture'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "our release VAL/2026/007 of 24 February 2026, “Headline”", with what is known of it. */
function named({ number, headline, date }: { number: string; headline: string; date: string | null }): string {
  const [year = 0, month = 1, day = 1] = (date ?? '').split('-').map(Number)
  const of = date === null ? '' : ` of ${wordedDay(year, month, day)}`
  return `our release${number === '' ? '' : ` ${number}`}${of}${headline === '' ? '' : `, ${quoted(headline)}`}`
}

export const notice: FurnitureWords['notice'] = {
  correct: (earlier) => `This text corrects ${named(earlier)}.`,
  replace: (earlier) => `This text replaces ${named(earlier)}.`,
  withdraw: (earlier) => `We withdraw ${named(earlier)}. Please do not use it.`,
}

/** Quotation marks inside become single ones. */
const quoted = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`

function place(it: NamedPart): string {
  switch (it.part) {
    case 'paragraph': {
      const ordinal = ordinals[it.number - 1]
      return ordinal === undefined ? `paragraph ${it.number}` : `the ${ordinal} paragraph`
    }
    case 'caption': {
      const ordinal = ordinals[it.number - 1]
      return ordinal === undefined ? `the caption of picture ${it.number}` : `the caption of the ${ordinal} picture`
    }
    case 'subheading':
      return `the sub-heading ${quoted(it.words)}`
    case 'headline':
    case 'dateline':
    case 'list':
      return `the ${it.part}`
    case 'subhead':
      return 'the line under the headline'
    case 'notesToEditors':
      return 'the notes to editors'
    case 'boilerplate':
      return 'the paragraph about us'
    case 'contacts':
      return 'the press contact'
    case 'when':
      return 'the time of the event'
    case 'where':
      return 'the place of the event'
    case 'accreditation':
      return 'the accreditation details'
    case 'accreditationUntil':
      return 'the deadline for accreditation'
  }
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

export function noticeChange(it: NoticeChange): string {
  const where = place(it.in)
  const begun = sentence(where)
  const verb = it.in.part === 'notesToEditors' || it.in.part === 'accreditation' ? 'are' : 'is'
  switch (it.kind) {
    case 'replaced':
      return `In ${where}, ${quoted(it.now)} replaces ${quoted(it.before)}.`
    case 'added':
      return `In ${where}, ${quoted(it.words)} is added.`
    case 'removed':
      return `In ${where}, ${quoted(it.words)} is taken out.`
    case 'new-part':
      return `${begun} ${verb} new.`
    case 'removed-part':
      return `${begun} of the earlier text ${verb} taken out.`
    case 'moved-part': {
      const stands = it.in.part === 'paragraph' ? `is now ${where}` : 'stands in another place now'
      return `${sentence(place(it.from))} of the earlier text ${stands}.`
    }
  }
}

export const furtherChanges = (count: number): string =>
  count === 1 ? 'There is 1 further change.' : `There are ${count} further changes.`
