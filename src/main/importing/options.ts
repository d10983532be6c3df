import type { IntakeWords } from '../../shared/language'
import type { Mission, Organisation, Person, Place } from '../../shared/release'

/** Names that this mission knows already. */
export interface KnownNames {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
}

export interface ReadingOptions {
  /** BCP 47 tag of the language that the item is expected in. */
  readonly language: string
  /** That language’s data, where it is not one of those that the project brings. */
  readonly words?: IntakeWords
  readonly registers: KnownNames
  readonly mission: Mission
}
