import type { CheckWords } from '../check-words'

const months = 'January February March April May June July August September October November December'
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const ordinals = new Map<string, number>([
  ...ones.map((word, index): [string, number] => [word, index + 1]),
  ...teens.map((word, index): [string, number] => [word, index + 10]),
  ...tens.flatMap((word, index): [string, number][] => [
    [word.replace(/y$/, 'ieth'), (index + 2) * 10],
    ...ones.map((one, unit): [string, number] => [`${word}-${one}`, (index + 2) * 10 + unit + 1]),
  ]),
  ['hundredth', 100],
])

const weekdays = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]

const seasons = '(?:spring|summer|autumn|fall|winter)'
const spans = `(?:day|night|weekend|week|fortnight|month|quarter|term|season|year|decade|century)s?`
const partsOfDay = '(?:morning|afternoon|evening|noon|night)'
const dayOfWeek = `(?:${weekdays.map(([name]) => name).join('|')})`
const nearby = '(?:last|past|previous|this|next|coming|upcoming|current)'
const high = '(?:ten|eleven|twelve|\\p{L}+(?:teen|ty)(?:-\\p{L}+)?|\\d+)'
const howMany = `(?:an?|few|one|two|three|four|five|six|seven|eight|nine|${high})`

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

export const checkWords: CheckWords = {
  months: months
    .toLowerCase()
    .split(' ')
    .map((name, index) => [name, shortMonths[index] ?? name, ...(name === 'september' ? ['sept'] : [])]),
  weekdays,
  monthLinks: ['in', 'during'],
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  ordinalEnding,
  ordinals,
  anniversary: ['anniversary', 'jubilee'],
  of: ['of'],
  firstAnnual: ['first annual', '1st annual', 'first-ever annual', 'inaugural annual'],
  counted: ['annual', 'birthday', 'edition', 'session', 'time', 'year'],
  monthLeads:
    `in during by until till since from through throughout before after of for between and to this next last past
    early mid late every each the`.split(/\s+/),
  monthsThatAreWords: ['march', 'april', 'may', 'june', 'august'],
  relativeTimes: [
    `${nearby}\\s+(?:(?:coming|academic|school|financial|${howMany})\\s+)?(?:${spans}|${seasons})`,
    `${nearby}\\s+(?:${partsOfDay}|${dayOfWeek})`,
    `(?:in|by|until|since|during|before|after)\\s+(?:the\\s+)?(?:early\\s+|late\\s+)?${seasons}`,
    `(?:${howMany}\\s+)?${spans}\\s+ago`,
    `(?:in|within)\\s+${howMany}\\s+(?:day|week|month|year)s?(?:[’']s?\\s+time)?`,
    `${high}[\\s-]+years?`,
    `(?:yesterday|today|tomorrow)(?:\\s+${partsOfDay})?`,
    'tonight',
  ],
  internalMarks: [
    'NOT FOR PUBLICATION',
    'NOT FOR RELEASE',
    'NOT FOR DISTRIBUTION',
    'INTERNAL USE ONLY',
    'INTERNAL ONLY',
    'FOR INTERNAL USE',
    'FOR OFFICIAL USE ONLY',
    'FOR CLEARANCE',
    'RESTRICTED',
    'CONFIDENTIAL',
    'SECRET',
    'DRAFT',
  ],
  furniture: {
    beginnings: ['FOR IMMEDIATE RELEASE', 'EMBARGOED UNTIL', 'UNDER EMBARGO UNTIL', 'PRESS RELEASE', 'MEDIA ADVISORY'],
    wholes: ['press release', 'media advisory', 'for immediate release', 'ends', 'end', 'more', 'notes to editors'],
  },
  immediate: ['for immediate release'],
  embargoUntil: ['(?:under )?embargo(?:ed)? until', 'not for publication before', 'not to be published before'],
  heldIn: ['held in', 'took place in', 'takes? place in', 'taking place in', 'hosted in', 'opens in', 'opened in'],
  happens: [
    '(?:is|was|will be|is to be|has been|is being) (?:again )?(?:held|hosted|celebrated|staged)',
    '(?:takes|took|will take|is to take|is taking) place',
    '(?:begins|began|will begin|starts|started|will start|opens|opened|will open|falls on|fell on)',
  ],
  eventNouns: ['it', 'event', 'ceremony', 'commemoration', 'celebration', 'reception'],
  beforeNouns: "the this our its on in at a an annual year's".split(' '),
  venueLeads: ['at', 'at the'],
  occasionLeads: ['on the occasion of', 'On the occasion of', 'on the occasion of the', 'On the occasion of the'],
  otherReleases:
    'see earlier previous previously former corrects? corrected replaces? withdraws? withdrawn supersedes?'.split(' '),
}
