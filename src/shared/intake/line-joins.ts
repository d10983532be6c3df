import { lineWords } from '../language'

/** How two lines of a file that has no empty line between them belong together. */
export type LineJoin = 'space' | 'none' | 'break'

const bullet = /^(?:[-–—*•▪■◦]|\d{1,3}[.)])\s/
const closesSentence = /[.!?…:]["'”’»)\]]*$/
const danglingMark = /(?:[,;(–—-]|,["”’])$/
const lastWord = /(?:^|[^\p{L}\p{N}_])(\p{L}+)$/u
const datelineCity = /^\p{Lu}[\p{Lu} .,'’-]{1,40}$/u
const clings = /^[,;.!?)\]}’”»…](?=\s|$|["”’])/
const goesOn = /^(?:\p{Ll}|[–—]\s|\()/u
const firstWord = /^\p{L}+/u

/** Characters of a line that are looked at around its end, so that a line of megabytes costs no more than a short one. */
const sightLength = 120

/** A longer line is running text: no heading, name or line of an address takes as much. */
const longestHeading = 70

/** Shortest line that running text is expected to be broken at; shorter lines are headings, names and addresses. */
const shortestRunningLine = 45

/**
 * Decides one line end of a real file from the two lines around it. Files taken from web pages and mails break lines in
 * the middle of sentences, around links and raised letters ("30" / "th"); lists and addresses break them on purpose.
 */
export function joinOf(line: string, next: string): LineJoin {
  const before = line.slice(-sightLength).trim()
  const after = next.slice(0, sightLength).trim()
  if (before === '' || after === '') return 'break'
  if (datelineCity.test(before) && /^[–—-]/.test(after)) return 'space'
  if (bullet.test(after)) return 'break'
  if (/\d$/.test(before) && lineWords.ordinalEndings.has(firstWord.exec(after)?.[0] ?? '')) return 'none'
  if (clings.test(after)) return 'none'
  if (goesOn.test(after)) return 'space'
  if (closesSentence.test(before)) return 'break'
  if (isDangling(before) || isUnfinished(line, after)) return 'space'
  return 'break'
}

const isDangling = (line: string): boolean =>
  danglingMark.test(line) || lineWords.dangling.has(lastWord.exec(line)?.[1]?.toLowerCase() ?? '')

/** A long line that stops inside a sentence goes on in the next, around a link or an emphasised word. */
const isUnfinished = (line: string, next: string): boolean =>
  line.length >= longestHeading &&
  next.length <= longestHeading &&
  !/^\p{Lu}[\p{L} ]{1,20}:/u.test(next) &&
  /[.!?]["”’)]*\s+\p{Lu}/u.test(line.slice(-2_000))

/** Whether lines of this block were broken by a fixed width, as mail programs and plain text files do. */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => bullet.test(line.trim()))) return false
  const lengths = lines.map((line) => line.trimEnd().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest < shortestRunningLine || longest > 130) return false
  return lengths.slice(0, -1).every((length, index) => {
    const nextWord = /^\s*\S+/.exec(lines[index + 1] ?? '')?.[0].trim().length ?? 0
    return length >= shortestRunningLine - 5 && length + 1 + nextWord > longest - 12
  })
}

/** The text of one paragraph with its soft line ends joined; `\n` stays where the break is meant. */
export function joinedLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
  if (lines.length === 1) return text.trim()
  const wrapped = isWrapped(lines)
  let joined = (lines[0] ?? '').trim()
  for (let index = 1; index < lines.length; index += 1) {
    const next = (lines[index] ?? '').trim()
    if (next === '') continue
    const join = joinOf(lines[index - 1] ?? '', next)
    joined += (join === 'none' ? '' : join === 'space' || wrapped ? ' ' : '\n') + next
  }
  return joined
}
