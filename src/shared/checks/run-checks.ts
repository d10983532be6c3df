import type { Finding, Severity } from '../validity'
import { checked, type CheckInput, type Rule } from './checked'
import { anniversary } from './rules/anniversary'
import { badLink } from './rules/bad-link'
import { carriedOver } from './rules/carried-over'
import { clearanceVoid } from './rules/clearance-void'
import { datelineDay } from './rules/dateline-day'
import { firstAnnual } from './rules/first-annual'
import { headlineLength } from './rules/headline-length'
import { impossibleDate } from './rules/impossible-date'
import { internalMark } from './rules/internal-mark'
import { linkedWords } from './rules/linked-words'
import { numberTaken } from './rules/number-taken'
import { ordinalSuffix } from './rules/ordinal-suffix'
import { pictures } from './rules/pictures'
import { placeholder } from './rules/placeholder'
import { puttingRight } from './rules/putting-right'
import { quotations } from './rules/quotations'
import { releaseTime } from './rules/release-time'
import { requiredFields } from './rules/required-fields'
import { sourceGone } from './rules/source-gone'
import { speakerUnmentioned } from './rules/speaker-unmentioned'
import { titleHeld } from './rules/title-held'
import { typedFacts } from './rules/typed-facts'
import { typedFurniture } from './rules/typed-furniture'
import { uncheckedLanguage } from './rules/unchecked-language'
import { validFields } from './rules/valid-fields'
import { weekdayDate } from './rules/weekday-date'

const rules: readonly Rule[] = [
  clearanceVoid,
  puttingRight,
  validFields,
  requiredFields,
  titleHeld,
  numberTaken,
  releaseTime,
  datelineDay,
  headlineLength,
  placeholder,
  internalMark,
  impossibleDate,
  weekdayDate,
  linkedWords,
  typedFacts,
  anniversary,
  firstAnnual,
  ordinalSuffix,
  badLink,
  quotations,
  speakerUnmentioned,
  sourceGone,
  pictures,
  typedFurniture,
  carriedOver,
  uncheckedLanguage,
]

/** What no reason lets out of the house. An embargo that is over is not among it: its release may be noted afterwards. */
const hard: ReadonlySet<string> = new Set([
  'clearance.void',
  'correction.unlinked',
  'dateline.city-missing',
  'dateline.date-missing',
  'headline.missing',
  'subhead.missing',
  'summary.missing',
  'body.missing',
  'contact.none',
  'contact.unnamed',
  'contact.unreachable',
  'event.missing',
  'event.date-missing',
  'event.place-missing',
  'accreditation.missing',
  'speaker.none',
  'release-time.until-missing',
  'release-time.zone-unknown',
  'release-time.hour-skipped',
  'release-time.contradicted',
  'date.impossible',
  'placeholder',
])

const severities: readonly Severity[] = ['mustFix', 'check', 'consider']

/** Everything that stands between a release in one language and going out: Must fix first, each part in reading order. */
export function runChecks(input: CheckInput): Finding[] {
  const it = checked(input)
  const places = new Map(it.passages.map((passage, index) => [placeKey(passage.path, passage.block?.index), index]))
  // Fields stand before words, in the order of the rules.
  const placeOf = ({ path, anchor }: Finding): number => places.get(placeKey(path, anchor?.index)) ?? -1
  const startOf = (found: Finding): number =>
    found.anchor?.from ?? it.passages[placeOf(found)]?.words.indexOf(String(found.values['words'])) ?? 0
  return withoutRepeats(rules.flatMap((rule) => rule(it)))
    .map((found): Finding => (hard.has(found.code) ? { ...found, isHard: true } : found))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        placeOf(a) - placeOf(b) ||
        startOf(a) - startOf(b),
    )
}

const placeKey = (path: string, index: number | undefined): string => `${path} ${index ?? ''}`

/** A fact is told once: of words that are wrong, neither their ending nor that they came along is another matter. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const wrong = findings.filter(({ severity }) => severity === 'mustFix')
  return findings.filter(
    (it) => !wrong.some((other) => other !== it && givesWayTo(it.code, other.code) && isAboutSameWords(it, other)),
  )
}

const givesWayTo = (code: string, other: string): boolean =>
  code === 'carried-over' || (code === 'ordinal.ending' && other === 'anniversary')

function isAboutSameWords(a: Finding, b: Finding): boolean {
  if (a.path !== b.path) return false
  if (a.anchor === undefined || b.anchor === undefined)
    return a.anchor === b.anchor && a.values['words'] === b.values['words']
  return a.anchor.index === b.anchor.index && a.anchor.from < b.anchor.to && b.anchor.from < a.anchor.to
}
