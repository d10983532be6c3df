import { wordedPeriod, type FurnitureWords } from '../language'
import { textIn, type FrozenRelease, type LanguageTag } from '../release'
import { profileOf } from '../release-types'
import { printableLine } from './printable'

/** A line of an advisory's box. */
export interface PrintedFact {
  part: 'when' | 'where' | 'accreditation' | 'accreditationUntil'
  label: string
  words: string
}

/**
 * The box of a type that tells how to get in: of an advisory always, of what corrects one where it has anything to say
 * about that. Only lines that are known.
 */
export function factsOf(
  { type, event }: Pick<FrozenRelease['draft'], 'type' | 'event'>,
  language: LanguageTag,
  words: FurnitureWords,
): PrintedFact[] {
  const demand = profileOf(type).fields.accreditation
  if (event === null || demand === 'hidden') return []
  const worded = (text: Record<string, string>): string => printableLine(textIn(text, language))
  const accreditation: PrintedFact[] = [
    { part: 'accreditation', label: words.facts.accreditation, words: worded(event.accreditation) },
    {
      part: 'accreditationUntil',
      label: words.facts.accreditationUntil,
      words: wordedPeriod(event.accreditationUntil, { date: null, time: null }, event.zone, words),
    },
  ]
  if (demand === 'shown' && accreditation.every((fact) => fact.words === '')) return []
  const [venue, city] = [worded(event.venue), worded(event.city)]
  const where = [venue, venue.includes(city) ? '' : city].filter((part) => part !== '').join(', ')
  const facts: PrintedFact[] = [
    { part: 'when', label: words.facts.when, words: wordedPeriod(event.start, event.end, event.zone, words) },
    { part: 'where', label: words.facts.where, words: where },
    ...accreditation,
  ]
  return facts.filter((fact) => fact.words !== '')
}
