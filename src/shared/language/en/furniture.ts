import type { FurnitureWords, PrintedMoment } from '../furniture'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: number): string => months[month - 1] ?? ''

function moment(it: PrintedMoment): string {
  const place = it.place === '' ? '' : ` ${it.place} time`
  if (it.utcTime === '') return `${it.date}, ${it.time}${place}`
  if (it.place === '') return `${it.date}, ${it.time} UTC`
  return `${it.date}, ${it.time}${place} (${it.utcTime} UTC${it.utcDate === '' ? '' : `, ${it.utcDate}`})`
}

/** "About the Embassy" reads better than the full name over again; any other house keeps its name. */
function about(mission: string): string {
  const kind =
    /^(?:the\s+)?(?:permanent\s+)?(embassy|consulate(?:[\s-]general)?|mission|delegation|high commission)\b/i.exec(
      mission,
    )
  return kind === null ? `About ${mission}`.trim() : `About the ${kind[1]}`
}

/** "release VAL/2026/007 of 24 February 2026, “Headline”", with what is known of it. */
function named({ number, headline, date }: { number: string; headline: string; date: string | null }): string {
  const [year = 0, month = 1, day = 1] = (date ?? '').split('-').map(Number)
  const of = date === null ? '' : ` of ${day} ${monthName(month)} ${year}`
  return `our release${number === '' ? '' : ` ${number}`}${of}${headline === '' ? '' : `, “${headline}”`}`
}

export const furniture: FurnitureWords = {
  kicker: {
    'press-release': 'PRESS RELEASE',
    statement: 'STATEMENT',
    readout: 'READOUT',
    'media-advisory': 'MEDIA ADVISORY',
    condolence: 'MESSAGE OF CONDOLENCE',
    message: 'MESSAGE',
    correction: 'CORRECTION',
    withdrawal: 'WITHDRAWAL',
  },
  correctionKicker: { correct: 'CORRECTION', replace: 'REPLACEMENT', withdraw: 'WITHDRAWAL' },
  notice: {
    correct: (earlier) => `This text corrects ${named(earlier)}.`,
    replace: (earlier) => `This text replaces ${named(earlier)}.`,
    withdraw: (earlier) => `We withdraw ${named(earlier)}. Please do not use it.`,
  },
  immediate: 'FOR IMMEDIATE RELEASE',
  embargoed: (until) => (until === '' ? 'EMBARGOED – RELEASE TIME NOT SET' : `EMBARGOED UNTIL ${until}`),
  hold: 'HOLD – NOT FOR RELEASE',
  subject: {
    embargoed: (until) => (until === '' ? 'EMBARGOED' : `EMBARGOED until ${until}`),
    hold: 'HOLD – NOT FOR RELEASE',
  },
  file: { embargoed: 'EMBARGOED', hold: 'HOLD' },
  number: (number) => `No. ${number}`,
  notesToEditors: 'Notes to editors',
  pressContact: 'Press contact',
  about,
  page: (page, total) => `page ${page} of ${total}`,
  endMark: '###',
  longDate: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  shortDate: (year, month, day) => `${day} ${monthName(month).slice(0, 3)} ${year}`,
  moment,
  datelineDash: '—',
  dateline: (city, date) => [city, date].filter((part) => part !== '').join(', '),
  zoneCities: {
    'Africa/Asmera': 'Asmara',
    'America/Argentina/ComodRivadavia': 'Comodoro Rivadavia',
    'America/Bogota': 'Bogotá',
    'America/Sao_Paulo': 'São Paulo',
    'America/St_Johns': 'St. John’s',
    'Asia/Calcutta': 'Kolkata',
    'Asia/Katmandu': 'Kathmandu',
    'Asia/Rangoon': 'Yangon',
    'Asia/Saigon': 'Ho Chi Minh City',
    'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
    'Europe/Kiev': 'Kyiv',
  },
  quotation: { open: '“', close: '”' },
  attribution: (parts) => `— ${parts.join(', ')}`,
  textSize: { group: 'Text size', smaller: 'Smaller text', usual: 'Usual text size', larger: 'Larger text' },
}
