import type { LinkWords } from '../link-words'
import { checkWords } from './checks'
import { shortDay, wordedDay } from './days'
import { furniture } from './furniture'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const inWords = new Map([...checkWords.ordinals].map(([word, number]) => [number, word]))
const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Up to the 999th; empty beyond. */
function ordinalInWords(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) return ''
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  if (hundreds === 0) return inWords.get(rest) ?? ''
  // "The one hundredth", yet "the hundred and first" alone does not tell which hundred.
  const counted = `${cardinals[hundreds - 1]} hundred`
  return rest === 0 ? `${counted}th` : `${counted} and ${inWords.get(rest)}`
}

/** Titles that stand before a family name. One that is not among them is left out after the first mention. */
const beforeName = new Set([
  ...'ambassador minister president premier chancellor governor mayor senator congressman congresswoman'.split(' '),
  ...'representative commissioner consul secretary speaker king queen prince princess emperor sheikh sultan'.split(' '),
  ...'professor doctor bishop archbishop cardinal patriarch pope rabbi imam judge justice'.split(' '),
  ...'general colonel major captain lieutenant admiral commodore commander sergeant marshal brigadier'.split(' '),
])

/** Words that belong to such a title and stand before it. */
const degrees = new Set(
  'prime deputy vice acting first foreign crown grand consul secretary governor state lieutenant major brigadier'.split(
    ' ',
  ),
)

/** What a title is held of begins here: "Minister of Culture", "Ambassador to Soria". */
const titleEnd = /\s+(?:of|to|for|in|at|on|with|and)\s|[,(]/iu

const past = /\b(?:former|ex|late|retired|outgoing|incoming|elect|designate|emeritus|emerita|honorary)\b/iu

/** The part of a title that is used before a name: "Deputy Minister" of "Deputy Minister of Culture". */
function spokenTitle(title: string): string {
  if (past.test(title)) return ''
  // "Extraordinary and Plenipotentiary Ambassador": what is joined belongs to the noun that follows.
  const parts = title.replace(/^extraordinary and plenipotentiary\s+/iu, '').split(titleEnd)
  const words = (parts[0] ?? '').trim().split(/[\s]+/)
  const low = words.map((word) => word.toLowerCase())
  const last = low.at(-1) ?? ''
  const isGeneral = last === 'general' && low.length > 1
  if (isGeneral && !/^(?:consul|secretary|governor|major|lieutenant|brigadier)$/.test(low.at(-2) ?? '')) return ''
  const noun = last.split('-').at(-1) ?? ''
  if (!beforeName.has(noun) || (last !== noun && !degrees.has(last.split('-')[0] ?? ''))) return ''
  if (noun === 'representative' && low.includes('permanent')) return ''
  let from = words.length - 1
  while (from > 0 && degrees.has(low[from - 1]!)) from -= 1
  return words.slice(from).join(' ')
}

const day: LinkWords['day'] = ({ year, month, day: dayOfMonth, weekday }, format) => {
  const long = wordedDay(year, month, dayOfMonth)
  switch (format) {
    case 'long':
      return long
    case 'day-month':
      return long.slice(0, long.lastIndexOf(' '))
    case 'weekday-long':
      return `${weekdays[weekday - 1]}, ${long}`
    case 'weekday':
      return weekdays[weekday - 1] ?? ''
    case 'short':
      return shortDay(year, month, dayOfMonth)
    case 'month-year':
      return long.slice(long.indexOf(' ') + 1)
    case 'year':
      return String(year)
  }
}

export const links: LinkWords = {
  day,
  ordinal: (number, format) =>
    format === 'numeral' ? `${number}${checkWords.ordinalEnding(number)}` : ordinalInWords(number),
  moment: furniture,
  place: (venue, city) => `${venue}, ${city}`,
  inFull: ({ name, title }) => (title === '' ? name : `${title} ${name}`),
  inShort: ({ name, family, title }) => [spokenTitle(title), family || name].filter((part) => part !== '').join(' '),
}
