/** Every sentence that the window shows: codes and keys to text, through the locale catalogue. */
import { hasMessage, wordsOf } from '../../shared/catalogue'
import type { ChangedPart } from '../../shared/clearance'
import type { Compared } from '../../shared/comparing'
import type { ReleaseSummary, ReleaseType } from '../../shared/release'
import type { Failure } from '../../shared/result'
import type { Finding } from '../../shared/validity'
import app from '../../../resources/locales/en/app.json'
import backups from '../../../resources/locales/en/backups.json'
import begin from '../../../resources/locales/en/begin.json'
import characters from '../../../resources/locales/en/characters.json'
import checks from '../../../resources/locales/en/checks.json'
import clearance from '../../../resources/locales/en/clearance.json'
import compose from '../../../resources/locales/en/compose.json'
import deliver from '../../../resources/locales/en/deliver.json'
import everything from '../../../resources/locales/en/everything.json'
import facts from '../../../resources/locales/en/facts.json'
import failure from '../../../resources/locales/en/failure.json'
import find from '../../../resources/locales/en/find.json'
import finding from '../../../resources/locales/en/finding.json'
import history from '../../../resources/locales/en/history.json'
import intake from '../../../resources/locales/en/intake.json'
import keeping from '../../../resources/locales/en/keeping.json'
import library from '../../../resources/locales/en/library.json'
import linking from '../../../resources/locales/en/linking.json'
import paste from '../../../resources/locales/en/paste.json'
import people from '../../../resources/locales/en/people.json'
import registers from '../../../resources/locales/en/registers.json'
import remarks from '../../../resources/locales/en/remarks.json'
import search from '../../../resources/locales/en/search.json'
import settings from '../../../resources/locales/en/settings.json'
import transfer from '../../../resources/locales/en/transfer.json'
import shares from '../../../resources/locales/en/shares.json'
import versions from '../../../resources/locales/en/versions.json'
import writing from '../../../resources/locales/en/writing.json'

export { countryChoices } from './countries'
export { sayDay, sayDayAndClock, sayMomentIn } from './moments'

const catalogue = {
  app,
  backups,
  begin,
  characters,
  checks,
  clearance,
  compose,
  deliver,
  everything,
  facts,
  failure,
  find,
  finding,
  history,
  intake,
  keeping,
  library,
  linking,
  paste,
  people,
  registers,
  remarks,
  search,
  settings,
  transfer,
  shares,
  versions,
  writing,
}

/** A sentence or label by its key, such as `facts.event`. */
export const say = wordsOf(catalogue, 'en')

/** A span of time as one counts down, to the minute: "2 d 3 h", "3 h 12 min". Zero only once it is over. */
export function saySpan(milliseconds: number): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return say('app.span-days', { days: Math.floor(hours / 24), hours: hours % 24 })
  return hours === 0 ? say('app.span-minutes', { minutes }) : say('app.span-hours', { hours, minutes: minutes % 60 })
}

const numbers = new Intl.NumberFormat('en')

/** "12,345": a number beside its name. In a sentence the catalogue writes it. */
export const sayNumber = (number: number): string => numbers.format(number)

const megabyte = 1_000_000
const gigabyte = 1000 * megabyte

/** The size of a file or a disk: "64 kB", "1.2 MB", "76.3 GB". */
export function saySize(bytes: number): string {
  const [unit, size] =
    bytes < megabyte ? ['kilobyte', 1000] : bytes < gigabyte ? ['megabyte', megabyte] : ['gigabyte', gigabyte]
  const maximumFractionDigits = bytes < megabyte ? 0 : 1
  const format = new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits })
  return format.format(bytes < megabyte ? Math.max(1, bytes / 1000) : bytes / size)
}

/** What went wrong and what to do, in one sentence. */
export function sayFailure({ code, values }: Failure): string {
  return say(`failure.${code}`, values)
}

/** What kind of release it is: one that puts another right says how. */
export const sayType = ({ type, correction }: Pick<ReleaseSummary, 'type' | 'correction'>): string =>
  say(correction === 'replace' ? 'library.type-replacement' : `library.type-${type}`)

/** A heading and how the words under it differ, such as `Changes` draws. */
export interface SaidChange {
  readonly heading: string
  readonly language: string
  readonly runs: ChangedPart['runs']
}

/** How two texts differ, in parts with headings. Details first: they are short, and easily overlooked under a long text. */
export const sayCompared = ({ parts, fields, pictures }: Compared): SaidChange[] => [
  ...fields.map(({ field, before, after }) => {
    const worded = (value: string): string => (field === 'type' ? say(`library.type-${value as ReleaseType}`) : value)
    return exchanged(say(`versions.field-${field}`), worded(before), worded(after))
  }),
  ...(pictures.added.length + pictures.removed.length === 0
    ? []
    : [exchanged(say('versions.pictures'), pictures.removed.join(', '), pictures.added.join(', '))]),
  ...sayParts(parts),
]

/** The same of texts alone. */
export const sayParts = (parts: readonly ChangedPart[]): SaidChange[] =>
  parts.map(({ language, part, runs }) => ({
    heading: `${say(`clearance.part-${part}`)} · ${language.toUpperCase()}`,
    language,
    runs,
  }))

/** What `Changes` says of words that came or went, to those who do not see the strokes. */
export const sayMarks = (): { added: string; removed: string; end: string } => ({
  added: say('clearance.changes-added'),
  removed: say('clearance.changes-removed'),
  end: say('clearance.changes-end'),
})

const exchanged = (heading: string, before: string, after: string): SaidChange => ({
  heading,
  language: 'en',
  runs: [
    { kind: 'removed' as const, words: before },
    { kind: 'added' as const, words: after },
  ].filter(({ words }) => words !== ''),
})

/** What a finding asks of the officer. */
export function sayFinding({ code, values }: Finding): string {
  const key = `finding.${code}`
  return hasMessage(catalogue, key) ? say(key, values) : code
}

/** What a detail that words can refer to is called, such as "Event date". */
export function sayDetail(of: string): string {
  const name = of.startsWith('event.hosts.') ? 'event-hosts' : of.replaceAll('.', '-')
  return say(`linking.detail-${name}` as Parameters<typeof say>[0])
}
