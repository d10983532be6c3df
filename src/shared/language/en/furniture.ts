import type { FurnitureWords, PrintedMoment } from '../furniture'
import { clearance } from './clearance-copy'
import { fileCopy } from './file-copy'
import { shortDay, wordedDay } from './days'
import { furtherChanges, notice, noticeChange } from './notice'

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
  notice,
  noticeChange,
  furtherChanges,
  standing: {
    draft: { mark: 'DRAFT', line: 'DRAFT – NOT CLEARED FOR RELEASE' },
    corrected: { mark: 'CORRECTED', line: 'CORRECTED – A LATER RELEASE PUTS THIS RIGHT' },
    withdrawn: { mark: 'WITHDRAWN', line: 'WITHDRAWN – DO NOT USE' },
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
  facts: { when: 'When', where: 'Where', accreditation: 'Accreditation', accreditationUntil: 'Apply by' },
  notesToEditors: 'Notes to editors',
  pressContact: 'Press contact',
  about,
  page: (page, total) => `page ${page} of ${total}`,
  endMark: '###',
  longDate: wordedDay,
  shortDate: shortDay,
  moment,
  range: (from, to) => `${from} to ${to}`,
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
  picture: {
    heading: 'Pictures',
    line: (caption, credit) => `Picture${caption === '' ? '' : `: ${caption}`}${credit === '' ? '' : ` (${credit})`}`,
    credit: (name) => (/^(photo|picture|image|©)/i.test(name) ? name : `Photo: ${name}`),
    file: (number) => `picture-${number}`,
  },
  quotation: { open: '“', close: '”' },
  attribution: (parts) => `— ${parts.join(', ')}`,
  textSize: { group: 'Text size', smaller: 'Smaller text', usual: 'Usual text size', larger: 'Larger text' },
  clearance,
  fileCopy,
}
