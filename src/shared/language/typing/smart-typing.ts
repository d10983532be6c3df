import { quotationMarksOf, type QuotationMarks } from './quotation-marks'
import { spaceHabitsOf, unitAfterNumber, noBreakSpace, type SpaceHabits } from './spaces'

/** What comes in place of a typed sign and of the last `remove` UTF-16 units before it. */
export interface SmartSign {
  readonly remove: number
  readonly text: string
}

/**
 * What a typed sign becomes by the habits of a language: quotation marks, apostrophes, dashes, an ellipsis, spaces that do
 * not break. `before` is the text of the block up to the caret. Null where it stays as it is, and always within a web or
 * mail address.
 */
export function smartTyping(language: string, before: string, typed: string): SmartSign | null {
  if (isInAddress(before)) return null
  const spaces = spaceHabitsOf(language)
  switch (typed) {
    case '"':
    case "'": {
      const marks = quotationMarksOf(language)
      if (marks === null) return null
      return typed === '"' ? quotationMark(marks, spaces, before) : { remove: 0, text: apostrophe(marks, before) }
    }
    case '-':
      return dash(language, before)
    case '.':
      return /(?:^|[^.])\.\.$/.test(before) ? { remove: 2, text: '…' } : unbrokenUnit(before, typed)
    default:
      return (
        unbrokenBefore(spaces, before, typed) ?? unbrokenNumber(spaces, before, typed) ?? unbrokenUnit(before, typed)
      )
  }
}

const isInAddress = (before: string): boolean => /(?:^|[\s(<])(?:\w+:\/\/|www\.|mailto:)\S*$|[^\s@]@\S*$/.test(before)

const mayOpen = (before: string): boolean => /(?:^|[\s([{<–—\-/«‹„‚“‘])$/u.test(before)

/** Whether the innermost quotation that has been opened before the caret is one of the inner pair; null where none is open. */
function openLevel(marks: QuotationMarks, before: string): 'outer' | 'inner' | null {
  const open: ('outer' | 'inner')[] = []
  const isApostrophe = (at: number): boolean => before[at] === '’' && /^[\p{L}\p{N}]/u.test(before.slice(at + 1))
  for (let at = 0; at < before.length; at += 1) {
    const sign = before[at]
    const top = open.at(-1)
    if (top === 'inner' && sign === marks.innerClose && !isApostrophe(at)) open.pop()
    else if (top === 'outer' && sign === marks.close && !isApostrophe(at)) open.pop()
    else if (sign === marks.open && (top !== 'outer' || marks.open !== marks.innerOpen)) open.push('outer')
    // An apostrophe opens nothing, in languages that open an inner quotation with its sign.
    else if (sign === marks.innerOpen && sign !== '’') open.push('inner')
  }
  return open.at(-1) ?? null
}

function quotationMark(marks: QuotationMarks, { inGuillemets }: SpaceHabits, before: string): SmartSign {
  const level = openLevel(marks, before)
  if (mayOpen(before)) {
    const sign = level === 'outer' ? marks.innerOpen : marks.open
    return { remove: 0, text: sign === '«' ? sign + inGuillemets : sign }
  }
  const sign = level === 'inner' ? marks.innerClose : marks.close
  if (sign !== '»' || inGuillemets === '') return { remove: 0, text: sign }
  return { remove: before.endsWith(' ') ? 1 : 0, text: inGuillemets + sign }
}

function apostrophe(marks: QuotationMarks, before: string): string {
  const closesInner = openLevel(marks, before) === 'inner' && isSingle(marks.innerClose)
  if (mayOpen(before)) return isSingle(marks.innerOpen) ? marks.innerOpen : '’'
  return closesInner ? marks.innerClose : '’'
}

const isSingle = (mark: string): boolean => '‘’‚‹›'.includes(mark)

/** Two hyphens make an en dash, three an em dash. Spanish has its raya for two; between numbers it is the en dash there too. */
function dash(language: string, before: string): SmartSign | null {
  if (before.endsWith('---') || before.endsWith('—')) return null
  if (before.endsWith('--')) return { remove: 2, text: '—' }
  if (before.endsWith('–')) return { remove: 1, text: '—' }
  if (!before.endsWith('-')) return null
  const isRaya = language.split('-')[0] === 'es' && !/\d-$/.test(before)
  return { remove: 1, text: isRaya ? '—' : '–' }
}

/** Only a space that was typed is changed: "14:30" and "https:" get none. */
function unbrokenBefore({ before: signs }: SpaceHabits, before: string, typed: string): SmartSign | null {
  const space = signs[typed]
  return space === undefined || !/\S $/.test(before) ? null : { remove: 1, text: space + typed }
}

function unbrokenNumber({ beforeNumber }: SpaceHabits, before: string, typed: string): SmartSign | null {
  if (!/^\d$/.test(typed) || !before.endsWith(' ')) return null
  const word = /(\S+) $/.exec(before)?.[1]?.replace(/^[([«“„]+/u, '')
  return word !== undefined && beforeNumber.includes(word) ? { remove: 1, text: noBreakSpace + typed } : null
}

/** Known once the unit has ended. */
function unbrokenUnit(before: string, typed: string): SmartSign | null {
  if (!/^[\s.,;:!?)]$/.test(typed)) return null
  const unit = unitAfterNumber.exec(before)?.[1]
  return unit === undefined ? null : { remove: unit.length + 1, text: noBreakSpace + unit + typed }
}
