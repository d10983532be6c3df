import { intakeWords, type IntakeWords } from './intake'

/** Someone typed in one go, such as "H.E. Ambassador Ilka Torvane", taken apart. */
export interface TitledName {
  readonly name: string
  readonly given: string
  readonly family: string
  readonly honorific: string
  /** Begins with a capital, as it stands in the register. */
  readonly title: string
}

type PeopleWords = IntakeWords['people']

const low = (word: string): string => word.toLowerCase().replace(/[.,]+$/, '')

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/**
 * Takes "title name" and "name, title" apart: "Ambassador Ilka Torvane", "Minister of Foreign Affairs Oren Maskell",
 * "Ilka Torvane, Ambassador to Soria". Null where there is no title, no full name, or nothing is known of the language.
 */
export function titleAndName(text: string, language: string): TitledName | null {
  const known = intakeWords(language)
  if (known === null) return null
  const comma = text.indexOf(',')
  return comma === -1
    ? titleFirst(wordsOf(text), known)
    : nameFirst(wordsOf(text.slice(0, comma)), wordsOf(text.slice(comma + 1)), known)
}

function titleFirst(words: readonly string[], known: IntakeWords): TitledName | null {
  const { people } = known
  const from = honorificEnd(words, people)
  const to = titleEnd(words, from, known)
  if (to === null) return null
  // A second honorific may stand between title and name: "Ambassador Dr Ilka Torvane".
  const nameFrom = to + honorificEnd(words.slice(to), people)
  const honorific = [...words.slice(0, from), ...words.slice(to, nameFrom)].join(' ')
  return titled(words.slice(nameFrom), words.slice(from, to), honorific, people)
}

function nameFirst(name: readonly string[], title: readonly string[], known: IntakeWords): TitledName | null {
  const { people } = known
  if (!title.some((word) => people.titles.includes(low(word)))) return null
  const from = honorificEnd(name, people)
  return titled(name.slice(from), title, name.slice(0, from).join(' '), people)
}

/** Where the honorifics at the beginning end: "H.E.", "Her Excellency". */
function honorificEnd(words: readonly string[], { honorifics }: PeopleWords): number {
  let to = 0
  for (;;) {
    const length = [3, 2, 1].find((count) =>
      honorifics.includes(
        words
          .slice(to, to + count)
          .map(low)
          .join(' '),
      ),
    )
    if (length === undefined || to + length > words.length) return to
    to += length
  }
}

/** Where the title that begins at `from` ends: its noun, what belongs to it, and what it is held of. Null without a noun. */
function titleEnd(words: readonly string[], from: number, known: IntakeWords): number | null {
  const { titles, titleModifiers, titleEndings, portfolios } = known.people
  let to = from
  let noun = -1
  while (to < words.length && (titles.includes(low(words[to]!)) || titleModifiers.includes(low(words[to]!)))) {
    if (titles.includes(low(words[to]!))) noun = to
    to += 1
  }
  if (noun === -1) return null
  to = noun + 1
  for (const ending of titleEndings) {
    const length = wordsOf(ending).length
    if (
      words
        .slice(to, to + length)
        .map(low)
        .join(' ') === ending
    )
      to += length
  }
  if (!known.officeLinks.includes(words[to] ?? '')) return to
  let held = to + 1
  while (portfolios.includes(low(words[held] ?? '')) || known.connectors.includes(words[held] ?? '')) held += 1
  // A country or a body cannot be told from a name, so the last two words are the name.
  return portfolios.includes(low(words[held - 1] ?? '')) ? held : Math.max(held, lastTwo(words, known.people))
}

/** Where a name of two words at the end begins, with the particles of its family name. */
function lastTwo(words: readonly string[], { particles }: PeopleWords): number {
  let family = words.length - 1
  while (particles.includes(low(words[family - 1] ?? ''))) family -= 1
  return family - 1
}

function titled(
  name: readonly string[],
  title: readonly string[],
  honorific: string,
  people: PeopleWords,
): TitledName | null {
  const isName = name.every((word) => isCapital(word) || people.particles.includes(word))
  if (name.length < 2 || !isName || !isCapital(name.at(-1) ?? '')) return null
  const wording = title.join(' ')
  return { ...namePartsOf(name, people), honorific, title: wording.charAt(0).toUpperCase() + wording.slice(1) }
}

function namePartsOf(words: readonly string[], people: PeopleWords): Pick<TitledName, 'name' | 'given' | 'family'> {
  const isSuffix = people.suffixes.includes(low(words.at(-1) ?? '')) && words.length > 2
  let from = words.length - (isSuffix ? 2 : 1)
  while (from > 1 && people.particles.includes(low(words[from - 1] ?? ''))) from -= 1
  return { name: words.join(' '), given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') }
}

/** The parts of a name that stands alone; a single word is no family name for sure, so it stays whole. */
export function nameParts(name: string, language: string): { given: string; family: string } {
  const known = intakeWords(language)
  const words = wordsOf(name)
  if (known === null || words.length < 2) return { given: '', family: '' }
  const { given, family } = namePartsOf(words, known.people)
  return { given, family }
}
