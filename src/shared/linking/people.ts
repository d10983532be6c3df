import type { MentionForm } from '../document'
import { intakeWords, linkWords, nameParts } from '../language'
import { textIn, type PersonId } from '../release'
import { oneLine } from './details'
import type { LinkFacts } from './facts'

/** Someone of the release as a text may name them. */
export interface OfferedPerson {
  /** The id of a speaker or of someone who attended. */
  readonly person: string
  readonly name: string
  readonly title: string
  /** With title and full name, as at a first mention. */
  readonly full: string
  /** As at every later one. */
  readonly short: string
}

const known = new WeakMap<LinkFacts, OfferedPerson[]>()

/** Everyone whom the release names: speakers first, then those who attended. Groups are wordings, not people. */
export function offeredPeople(facts: LinkFacts): OfferedPerson[] {
  let people = known.get(facts)
  if (people === undefined) known.set(facts, (people = peopleIn(facts)))
  return people
}

function peopleIn(facts: LinkFacts): OfferedPerson[] {
  const { draft, language } = facts
  const words = linkWords(language)
  return [...draft.speakers, ...draft.attended.filter(({ kind }) => kind === 'person')].flatMap((it) => {
    const name = oneLine(it.name)
    if (name === '') return []
    const title = oneLine(textIn(it.title, language))
    const named = { name, title, family: familyIn(name, it.person, facts) }
    return [{ person: it.id, name, title, full: words.inFull(named), short: words.inShort(named) }]
  })
}

/** As the register has it, where the printed name holds it; else what the language tells of the name. */
function familyIn(name: string, person: PersonId | null, { language, lookup }: LinkFacts): string {
  const registered = oneLine((person === null ? null : lookup.person(person))?.family ?? '')
  if (registered !== '' && name.includes(registered)) return registered
  const suffixes = intakeWords(language)?.people.suffixes ?? []
  const words = nameParts(name, language).family.split(' ')
  const isSuffix = words.length > 1 && suffixes.includes((words.at(-1) ?? '').toLowerCase().replace(/\.$/, ''))
  return (isSuffix ? words.slice(0, -1) : words).join(' ').replace(/,$/, '')
}

/** What a mention says, first of its document or not; empty where nobody is named. */
export function wordingOfMention(person: string, form: MentionForm, isFirst: boolean, facts: LinkFacts): string {
  const found = offeredPeople(facts).find((it) => it.person === person)
  if (found === undefined) return ''
  switch (form) {
    case 'auto':
      return isFirst ? found.full : found.short
    case 'name':
      return found.name
    default:
      return found[form]
  }
}
