import { intakeWords } from '../../../shared/language'

// Soft hyphens, blanks of no width and marks of a file's beginning show nothing and break every search; embeddings and
// overrides let a line reorder the words around it. Joiners stay: scripts and emoji need them.
// oxlint-disable-next-line no-misleading-character-class -- each of them is meant by itself
const unseen = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e]/g
// oxlint-disable-next-line no-control-regex -- finding them is the purpose
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g

/** Letters and signs between which no line ends. */
const unbroken = /[\x21-\x7e\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]+/gu

/** What is longer than this many characters without a blank is no word; it may be an address. */
const longestWord = 500

/** Most characters of a line that stand in such: addresses come to less. */
const mostUnbroken = 3000

/** A page of letters without a blank takes a browser minutes to lay out: they get blanks, and fit on lines by that. */
function broken(line: string): string {
  if (line.length <= mostUnbroken) return line
  const isLong = ({ length }: string): boolean => length > longestWord
  const long = [...line.matchAll(unbroken)].filter(([run]) => isLong(run))
  if (long.reduce((sum, [{ length }]) => sum + length, 0) <= mostUnbroken) return line
  return line.replace(unbroken, (run) => (isLong(run) ? run.replace(/.{50}(?=.)/gu, '$& ') : run))
}

/** Words as a page takes them: nothing unseen, and a blank that keeps words together only where it does. */
export const plainWords = (text: string): string =>
  broken(text.replace(unseen, '').replace(controls, ''))
    // Programs that mean distance write it with blanks that do not break.
    .replace(/(?<![ \t\r\n])(?:[ \t\r\n]*\u00a0(?=[\u00a0 \t\r\n])[\u00a0 \t\r\n]*|[ \t\r\n]+\u00a0)/g, ' ')

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/**
 * The lines of each paragraph of a plain text. Where blank lines part paragraphs, other line ends are breaks; where there
 * are none, every line is a paragraph.
 */
export function paragraphsIn(text: string): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of text.split(lineEnd)) {
    if (line.trim() !== '') paragraphs.at(-1)!.push(plainWords(line).trimEnd())
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([])
  }
  const written = paragraphs.filter((each) => each.length > 0)
  return written.length > 1 ? written : (written[0] ?? []).map((line) => [line])
}

const textSize = /^[\s|]*(?:[+−–↺⟲⟳↻A-]\s*)+(?:\d{1,2}\s*(?:px|pt|%))?[\s|]*$/u

const isShare = (words: string): boolean =>
  intakeWords('en')?.page.share.includes(words.toLowerCase().replace(/[\s:.…]+$/, '')) ?? false

/** Characters that no control of a page is longer than. */
const longestControl = 60

/** Whether lines that stand together only serve the page they come from: a control of its text size, a bar to share it. */
export function isPageControl(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '')
  if (written.some(({ length }) => length > longestControl)) return false
  const [first = ''] = written
  if (written.length === 1) return (textSize.test(first) && /\d/.test(first)) || (isShare(first) && /\s/.test(first))
  return written.length > 1 && written.every(isShare) && written.some((line) => /^(?:share|tweet|copy)/i.test(line))
}
