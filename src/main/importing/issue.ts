import type { DateLine } from './date-lines'
import { inTitleCase, type FoundDateline } from './dateline'
import { datesIn } from './found-dates'
import type { Lexicon } from './lexicon'
import type { ReadingOptions } from './options'
import type { Page } from './page'
import type { Passage } from './passages'
import type { Found } from './suggestions'

/** When and where an item was issued, as its page, its dateline or its first sentences say. */
export interface Issue {
  readonly found: readonly Found[]
  /** `YYYY-MM-DD` */
  readonly date: string | null
  readonly hasCity: boolean
}

/** What needs no sentence to be understood: the page's date line and the numbers to ring. */
export function pageFacts(original: string, page: Page, lexicon: Lexicon, options: ReadingOptions): Found[] {
  return [...issueOf(original, page, [], null, lexicon, options).found, ...contactFacts(page)]
}

export const contactFacts = ({ contacts }: Page): Found[] =>
  contacts.map(({ name, title, phone, email, ranges }) => ({
    kind: 'contact',
    name,
    title,
    organisation: '',
    phone,
    email,
    confidence: name === '' ? 'likely' : 'certain',
    ranges: [...ranges],
  }))

export function issueOf(
  original: string,
  { dateLine }: Page,
  passages: readonly Passage[],
  dateline: FoundDateline | null,
  lexicon: Lexicon,
  options: ReadingOptions,
): Issue {
  const found: Found[] = []
  const day = dateLine === null ? dayOfIssue(passages, dateline, lexicon) : fromPage(dateLine)
  if (day !== null) found.push(day)
  if (dateline !== null) {
    found.push({
      kind: 'dateline-city',
      city: asKnown(dateline.city, options),
      confidence: dateline.sure ? 'certain' : 'likely',
      ranges: [dateline.passage.flat.rangeOf(0, dateline.end)],
    })
  } else if (dateLine?.city) {
    const { from, to } = dateLine.city
    found.push({
      kind: 'dateline-city',
      city: asKnown(inTitleCase(original.slice(from, to), lexicon), options),
      confidence: 'likely',
      ranges: [dateLine.city],
    })
  }
  return { found, date: day?.date ?? null, hasCity: found.some(({ kind }) => kind === 'dateline-city') }
}

type IssueDate = Extract<Found, { kind: 'issue-date' }>

const fromPage = ({ date, range }: DateLine): IssueDate => ({
  kind: 'issue-date',
  date,
  confidence: 'certain',
  ranges: [range],
})

function dayOfIssue(passages: readonly Passage[], dateline: FoundDateline | null, lexicon: Lexicon): IssueDate | null {
  if (dateline !== null && dateline.date !== null) {
    const range = dateline.passage.flat.rangeOf(0, dateline.end)
    return { kind: 'issue-date', date: dateline.date, confidence: 'likely', ranges: [range] }
  }
  for (const { text, flat } of passages.slice(0, nearTheTop)) {
    for (const { from, to, date, absolute } of datesIn(text, null, false, lexicon)) {
      const near = text.slice(Math.max(0, from - 30), to)
      if (!absolute || !lexicon.todayBefore.test(near.slice(0, near.length - (to - from)))) continue
      return { kind: 'issue-date', date, confidence: 'likely', ranges: [flat.rangeOf(from, to)] }
    }
  }
  return null
}

/** "today, 5 May 2025" is looked for in so many paragraphs. */
const nearTheTop = 3

/** A city as the registers and the mission write it. */
function asKnown(city: string, { registers, mission, language }: ReadingOptions): string {
  const known = [mission.city[language] ?? '', ...registers.places.map((it) => it.city[language] ?? '')]
  return known.find((it) => it.toLowerCase() === city.toLowerCase()) ?? city
}
