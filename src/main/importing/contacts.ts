import type { TextRange } from '../../shared/intake'
import type { Lexicon } from './lexicon'
import { rangeOf, sentenceEnd, type PageLine } from './page-lines'

/** A name with the numbers and addresses printed under it. */
export interface ContactLines {
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly email: string
  readonly ranges: readonly TextRange[]
}

const emailLine = /^(?:[\p{L}-]{1,12}\s*:\s*)?(?:[^\s@]{1,80}@[^\s@]{1,120})$/iu
const phoneLine = /^(?:([\p{L}. -]{1,20}?)[:.]?\s*)?([+(]?\d[\d\s()./-]{6,30})(?:\s*\p{L}{1,4}\.?\s*\d+)?$/iu
const dateLike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/
const personLine = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+){1,4}$/u

/** A number to ring: labelled as one, or written as nothing else is. */
function isPhone(text: string, lexicon: Lexicon): boolean {
  const [, label = '', number = ''] = phoneLine.exec(text) ?? []
  const digits = number.replace(/\D/g, '').length
  if (digits < 7 || digits > 15 || dateLike.test(number.trim())) return false
  const word = label.trim().toLowerCase()
  const { phoneLabels, contactLabels } = lexicon.words.page
  if (word !== '') return [...phoneLabels, ...contactLabels].includes(word.replace(/\.$/, ''))
  return /^[+(]/.test(number) || /\d{3}[-. ]\d{3,4}[-. ]?\d{2}/.test(number)
}

const isReachable = (line: PageLine, lexicon: Lexicon): boolean => {
  const text = line.text.trim()
  const hidden = lexicon.words.page.hiddenAddresses.includes(text.replace(/^[\p{L}-]{1,12}\s*:\s*/u, '').toLowerCase())
  return hidden || emailLine.test(text) || isPhone(text, lexicon)
}

/** Names stand above their numbers; a block is read upwards from its first number. */
export function markContacts(lines: PageLine[], lexicon: Lexicon): ContactLines[] {
  const contacts: ContactLines[] = []
  const isLabel = (line: PageLine): boolean =>
    lexicon.words.page.contactLabels.includes(line.text.trim().toLowerCase().replace(/\s*:$/, '')) ||
    line.text.trim() === ':'
  const candidate = (line: PageLine | undefined): line is PageLine =>
    line !== undefined && line.role === 'text' && line.text.trim().length <= 160
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!candidate(line) || !isReachable(line, lexicon) || line.text.trim().length < 7) continue
    let end = index
    while (candidate(lines[end + 1]) && isReachable(lines[end + 1] as PageLine, lexicon)) end += 1
    let start = index
    const above: PageLine[] = []
    while (above.length < 3 && candidate(lines[start - 1]) && isContactWord(lines[start - 1] as PageLine, lexicon)) {
      start -= 1
      above.unshift(lines[start] as PageLine)
      if (namedIn(above[0]?.text ?? '', lexicon) !== null) break
    }
    const named = above[0] === undefined ? null : namedIn(above[0].text, lexicon)
    // Without a name the lines above may still be the office that the numbers belong to.
    while (named === null && start < index && !isOffice(lines[start]?.text ?? '', lexicon)) start += 1
    const first = named === null && index <= lines.length / 2 ? index : start
    const block = lines.slice(first, end + 1)
    for (const each of block) each.role = 'contact'
    for (let label = first - 1; candidate(lines[label]) && isLabel(lines[label] as PageLine); label -= 1) {
      ;(lines[label] as PageLine).role = 'contact'
    }
    const reachable = lines.slice(index, end + 1).map(({ text }) => text.trim())
    contacts.push({
      name: named?.name ?? '',
      title:
        named === null
          ? ''
          : [named.title, ...above.slice(1).map(({ text }) => text.trim())].filter((it) => it !== '').join(', '),
      phone: (reachable.find((text) => isPhone(text, lexicon)) ?? '').replace(/^[^+(\d]*/, ''),
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

/** "NAME", or "NAME, TITLE" on one line. */
function namedIn(text: string, lexicon: Lexicon): { name: string; title: string } | null {
  // Where no title is known, an office would be taken for a name.
  if (lexicon.titles.size === 0) return null
  const [written = '', ...rest] = text.trim().split(/,\s*/)
  const name = withoutHonorifics(written, lexicon)
  const title = rest.join(', ')
  const proper = name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || lexicon.particles.has(word))
  if (!personLine.test(name) || !proper || isOffice(name, lexicon)) return null
  return title === '' || isOffice(title, lexicon) ? { name, title } : null
}

function withoutHonorifics(name: string, lexicon: Lexicon): string {
  const words = name.split(/\s+/)
  while (words.length > 2 && lexicon.honorifics.has((words[0] ?? '').toLowerCase().replace(/\.$/, ''))) words.shift()
  return words.join(' ')
}

const isContactWord = (line: PageLine, lexicon: Lexicon): boolean => {
  const text = line.text.trim()
  return text.length <= 70 && !sentenceEnd.test(text) && !lexicon.words.page.contactLabels.includes(text.toLowerCase())
}

const isOffice = (text: string, lexicon: Lexicon): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => lexicon.titles.has(word) || lexicon.organisationNouns.has(word))
