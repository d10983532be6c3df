import type { TextRange } from '../../shared/intake'
import type { IntakeWords } from '../../shared/language'
import { rangeOf, sentenceEnd, type PageLine } from './page-lines'

/** A name with the numbers and addresses printed under it. */
export interface ContactLines {
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly email: string
  readonly ranges: readonly TextRange[]
}

const emailLine = /^(?:[\p{L}-]{1,12}\s*:\s*)?(?:[^\s@]{1,80}@[^\s@]{1,120}|\[email.protected\])$/iu
const phoneLine = /^(?:([\p{L}. -]{1,20}?)[:.]?\s*)?([+(]?\d[\d\s()./-]{6,30})(?:\s*(?:ext|x)\.?\s*\d+)?$/iu
const dateLike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/
const personLine = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,4}\p{Lu}[\p{L}\p{M}'’.-]*$/u

/** A number to ring: labelled as one, or written as nothing else is. */
function isPhone(text: string, words: IntakeWords): boolean {
  const [, label = '', number = ''] = phoneLine.exec(text) ?? []
  const digits = number.replace(/\D/g, '').length
  if (digits < 7 || digits > 15 || dateLike.test(number.trim())) return false
  const word = label.trim().toLowerCase()
  if (word !== '') return [...words.page.phoneLabels, ...words.page.contactLabels].includes(word.replace(/\.$/, ''))
  return /^[+(]/.test(number) || /\d{3}[-. ]\d{3,4}[-. ]?\d{2}/.test(number)
}

const isReachable = (line: PageLine, words: IntakeWords): boolean => {
  const text = line.text.trim()
  return emailLine.test(text) || isPhone(text, words)
}

/** Names stand above their numbers; a block is read upwards from its first number. */
export function markContacts(lines: PageLine[], words: IntakeWords): ContactLines[] {
  const contacts: ContactLines[] = []
  const isLabel = (line: PageLine): boolean =>
    words.page.contactLabels.includes(line.text.trim().toLowerCase().replace(/\s*:$/, '')) || line.text.trim() === ':'
  const candidate = (line: PageLine | undefined): line is PageLine =>
    line !== undefined && line.role === 'text' && line.text.trim().length <= 160
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!candidate(line) || !isReachable(line, words) || line.text.trim().length < 7) continue
    let end = index
    while (candidate(lines[end + 1]) && isReachable(lines[end + 1] as PageLine, words)) end += 1
    let start = index
    const above: PageLine[] = []
    while (above.length < 3 && candidate(lines[start - 1]) && isContactWord(lines[start - 1] as PageLine, words)) {
      start -= 1
      above.unshift(lines[start] as PageLine)
      if (personLine.test(above[0]?.text.trim() ?? '') && !isOffice(above[0]?.text ?? '', words)) break
    }
    const nameLine =
      above[0] !== undefined && personLine.test(above[0].text.trim()) && !isOffice(above[0].text, words)
        ? above[0]
        : null
    // Without a name the lines above may still be the office that the numbers belong to.
    while (nameLine === null && start < index && !isOffice(lines[start]?.text ?? '', words)) start += 1
    const first = nameLine === null && index > lines.length / 2 ? start : nameLine === null ? index : start
    const block = lines.slice(first, end + 1)
    for (const each of block) each.role = 'contact'
    for (let label = first - 1; candidate(lines[label]) && isLabel(lines[label] as PageLine); label -= 1) {
      ;(lines[label] as PageLine).role = 'contact'
    }
    const reachable = lines.slice(index, end + 1).map(({ text }) => text.trim())
    contacts.push({
      name: nameLine?.text.trim() ?? '',
      title:
        nameLine === null
          ? ''
          : above
              .slice(1)
              .map(({ text }) => text.trim())
              .join(', '),
      phone: (reachable.find((text) => isPhone(text, words)) ?? '').replace(/^[^+(\d]*/, ''),
      email: (reachable.find((text) => emailLine.test(text) && text.includes('@')) ?? '').replace(
        /^[\p{L}-]{1,12}\s*:\s*/u,
        '',
      ),
      ranges: block.map(rangeOf),
    })
    index = end
  }
  return contacts
}

const isContactWord = (line: PageLine, words: IntakeWords): boolean => {
  const text = line.text.trim()
  return text.length <= 70 && !sentenceEnd.test(text) && !words.page.contactLabels.includes(text.toLowerCase())
}

const isOffice = (text: string, words: IntakeWords): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => words.people.titles.includes(word) || words.organisations.nouns.includes(word))
