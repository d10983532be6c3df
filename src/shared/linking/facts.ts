import { dayFormats } from '../language'
import type { FrozenRelease, LanguageTag, RegisterLookup } from '../release'

/** What linked words of one language are compared with. */
export interface LinkFacts {
  /** As it prints: with what the registers fill in, and with the printed number. */
  readonly draft: FrozenRelease['draft']
  readonly language: LanguageTag
  /** Tells which part of a name is the family name. */
  readonly lookup: RegisterLookup
}

/** The details that words can refer to, in the order they are offered; a host is `event.hosts.<id>`. */
const fixedDetails = [
  'event.name',
  'event.occasion',
  'event.start.date',
  'event.start.time',
  'event.end.date',
  'event.end.time',
  'event.place',
  'event.venue',
  'event.city',
  'event.anniversary',
  'event.originYear',
  'event.accreditationUntil',
  'dateline.city',
  'dateline.date',
  'releaseTime.until',
  'number',
] as const

type FixedDetail = (typeof fixedDetails)[number]

/** A detail of a release by its name. */
export type DetailName = FixedDetail | `event.hosts.${string}`

const isFixed = (of: string): of is FixedDetail => (fixedDetails as readonly string[]).includes(of)

const hostPrefix = 'event.hosts.'

export const isDetailName = (of: string): of is DetailName => isFixed(of) || of.startsWith(hostPrefix)

/** The id of the host that a detail names, or null where it names something else. */
export const hostIn = (of: string): string | null => (of.startsWith(hostPrefix) ? of.slice(hostPrefix.length) : null)

/** Every detail of a release, hosts after the event's own. */
export const detailsOf = (draft: LinkFacts['draft']): DetailName[] => [
  ...fixedDetails,
  ...(draft.event?.hosts ?? []).map(({ id }): DetailName => `${hostPrefix}${id}`),
]

const momentFormats = ['long', 'short', 'time'] as const

/** The wordings that a detail may have, the usual one first. */
export function formatsOf(of: DetailName): readonly string[] {
  switch (of) {
    case 'event.start.date':
    case 'event.end.date':
    case 'dateline.date':
      return dayFormats
    case 'event.anniversary':
      return ['numeral', 'words']
    case 'releaseTime.until':
    case 'event.accreditationUntil':
      return momentFormats
    default:
      return ['text']
  }
}
