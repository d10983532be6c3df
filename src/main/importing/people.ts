import { bareMention, mentionsIn, type Mention } from './mentions'
import { nameRunAt } from './names'
import type { Lexicon } from './lexicon'
import { isMisspelling, lastWordOf, wordsOf } from './same-name'
import type { Passage, SentenceTokens } from './passages'

/** What an honorific or a pronoun tells; null where the words do not say. */
type Gender = 'feminine' | 'masculine' | null

/** Somebody the item names, with the fullest name, title and organisation it gives. */
export interface Person {
  name: string
  title: string
  organisation: string
  gender: Gender
  /** Where name and title stand together, or else the first naming. */
  mention: Mention
}

/** A stretch of a sentence that stands for a person: a mention, a surname, "the diplomat", "she". */
export interface Reference {
  readonly person: Person
  readonly start: number
  readonly end: number
  /** Whether the words name the person, rather than stand in. */
  readonly named: boolean
}

/** Everybody in an item, and who is meant where. */
export class People {
  readonly all: Person[] = []
  private readonly referencesBySentence = new Map<SentenceTokens, Reference[]>()
  private readonly byWord = new Map<string, Person[]>()

  constructor(
    passages: readonly Passage[],
    private readonly lexicon: Lexicon,
    /** Full names from the register; a known name needs no title to be a person's. */
    known: ReadonlySet<string>,
  ) {
    const found = new Map<SentenceTokens, Mention[]>()
    for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
      found.set(sentence, withKnownNames(sentence, mentionsIn(sentence, lexicon), known, lexicon))
    }
    // Full names first, so that a surname that comes before its full name still finds it.
    const mentions = [...found.values()].flat()
    for (const mention of mentions) if (mention.nameEnd - mention.nameStart > 1) this.add(mention)
    for (const mention of mentions) if (mention.nameEnd - mention.nameStart === 1) this.add(mention)
    let last: Person | null = null
    for (const [sentence, list] of found) {
      const references = this.resolve(sentence, list, last)
      this.referencesBySentence.set(sentence, references)
      last = references.find(({ start }) => start < 12)?.person ?? references[0]?.person ?? last
    }
  }

  /** Who is meant in a sentence, in order. */
  in(sentence: SentenceTokens): readonly Reference[] {
    return this.referencesBySentence.get(sentence) ?? []
  }

  /** The person whom a name without title at `index` means; a new one where `create` says that the place makes it a person. */
  bareAt(sentence: SentenceTokens, index: number, create: boolean): Reference | null {
    const known = this.in(sentence).find(({ start, end }) => start <= index && index < end)
    if (known !== undefined) return known
    const mention = bareMention(sentence, index, this.lexicon)
    if (mention === null) return null
    const person = this.named(mention.name, false) ?? (create ? this.add(mention) : null)
    if (person === null) return null
    const reference = { person, start: mention.start, end: mention.end, named: true }
    this.referencesBySentence.set(
      sentence,
      [...this.in(sentence), reference].sort((one, other) => one.start - other.start),
    )
    return reference
  }

  /** Everybody whose title holds the word. */
  titled(word: string): Person[] {
    return this.all.filter(({ title }) => wordsOf(title, this.lexicon).some((each) => each === word))
  }

  private add(mention: Mention): Person {
    const known = this.named(mention.name, isAddressed(mention))
    const gender = genderOf(mention, this.lexicon)
    if (known === null) {
      const { name, title, organisation } = mention
      const person = { name, title, organisation, gender, mention }
      this.all.push(person)
      for (const word of new Set(wordsOf(name, this.lexicon)))
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), person])
      return person
    }
    for (const word of wordsOf(mention.name, this.lexicon))
      if (this.byWord.get(word)?.includes(known) !== true)
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), known])
    known.gender ??= gender
    const fuller = wordsOf(mention.name, this.lexicon).length > wordsOf(known.name, this.lexicon).length
    if (fuller) known.name = mention.name
    if (known.title === '' && mention.title !== '') {
      known.title = mention.title
      known.organisation ||= mention.organisation
      known.mention = mention
    } else if (known.organisation === '' && mention.organisation !== '') {
      known.organisation = mention.organisation
      if (mention.nameEnd - mention.nameStart > 1 && !this.lexicon.envoys.has(lastWordOf(known.title, this.lexicon))) {
        known.title = mention.title || known.title
        known.mention = mention
      }
    }
    return known
  }

  /**
   * The person of that name; a surname alone is enough where only one person bears it, and after a title
   * (`addressed`) the given name alone.
   */
  named(name: string, addressed: boolean): Person | null {
    const words = wordsOf(name, this.lexicon)
    const candidates = words.flatMap((word) => this.byWord.get(word) ?? [])
    const bearers = candidates.filter((it) => {
      const full = wordsOf(it.name, this.lexicon)
      if (full.join(' ') === words.join(' ')) return true
      const [short, long] = words.length < full.length ? [words, full] : [full, words]
      if (short.length === 0) return false
      const sameEnd = short.every((word, index) => long[long.length - short.length + index] === word)
      const sameStart = short.length >= 2 && short[0] === long[0] && short.every((word) => long.includes(word))
      return sameEnd || sameStart || isMisspelling(words, full)
    })
    if (bearers[0] !== undefined || words.length !== 1) return bearers[0] ?? null
    const partly = new Set(
      candidates.filter((it) => {
        const at = wordsOf(it.name, this.lexicon).indexOf(words[0] ?? '')
        return at > 0 || (addressed && at === 0)
      }),
    )
    return partly.size === 1 ? ([...partly][0] ?? null) : null
  }

  private resolve(sentence: SentenceTokens, mentions: readonly Mention[], last: Person | null): Reference[] {
    const { tokens } = sentence
    const references: Reference[] = []
    let previous = last
    let index = 0
    const add = (person: Person | null, start: number, end: number, named: boolean): void => {
      if (person !== null) {
        references.push({ person, start, end, named })
        previous = person
      }
      index = Math.max(end, index + 1)
    }
    while (index < tokens.length) {
      const token = tokens[index]
      const mention = mentions.find(({ start, end }) => start <= index && index < end)
      if (mention !== undefined) {
        add(this.named(mention.name, isAddressed(mention)), mention.start, mention.end, true)
        continue
      }
      if (token?.capital === true && token.word) {
        const end = nameRunAt(tokens, index, this.lexicon)
        const run = tokens
          .slice(index, end)
          .map(({ text }) => text)
          .join(' ')
        const person = end > index && this.isNamed(run) ? this.named(run, false) : null
        if (person !== null) {
          add(person, index, end, true)
          continue
        }
      }
      // "In talks with Minister A, he thanked …": whom the opening names is not the subject.
      const opened = isOpened(sentence, index, references, this.lexicon)
      const standIn = this.standInAt(sentence, index, opened ? (last ?? previous) : previous)
      if (standIn !== null) add(standIn.person, index, standIn.end, false)
      else index += 1
    }
    return references
  }

  private isNamed(run: string): boolean {
    return this.byWord.has(lastWordOf(run, this.lexicon))
  }

  private standInAt(
    sentence: SentenceTokens,
    index: number,
    last: Person | null,
  ): { person: Person; end: number } | null {
    const { tokens } = sentence
    const token = tokens[index]
    if (token === undefined || last === null) return null
    if (this.lexicon.pronouns.has(token.low)) {
      const gender = genderIn(token.low, this.lexicon)
      const other = gender !== null && last.gender !== null && gender !== last.gender
      return other ? null : { person: last, end: index + 1 }
    }
    if (!this.lexicon.articles.has(token.low)) return null
    for (let at = index + 1; at < index + 4; at += 1) {
      const noun = tokens[at]
      if (noun === undefined || !noun.word) return null
      if (!this.lexicon.standIns.has(noun.low)) continue
      // "the ambassador of another country" is somebody else, and "the minister council" nobody.
      const next = tokens[at + 1]
      if (
        next !== undefined &&
        (this.lexicon.officeLinks.has(next.low) ||
          (next.capital && next.word) ||
          this.lexicon.titles.has(next.low) ||
          this.lexicon.organisationNouns.has(next.low))
      )
        return null
      const holders = this.titled(noun.low)
      const envoys = this.all.filter(({ title }) =>
        wordsOf(title, this.lexicon).some((word) => this.lexicon.envoys.has(word)),
      )
      const person = holders.includes(last)
        ? last
        : holders.length > 0
          ? (holders[holders.length - 1] ?? null)
          : !this.lexicon.titles.has(noun.low)
            ? envoys.includes(last)
              ? last
              : (envoys[0] ?? null)
            : null
      return person === null ? null : { person, end: at + 1 }
    }
    return null
  }
}

/** Whether all that was named so far stands in an opening phrase that a comma directly before `index` closes. */
const isOpened = (
  { tokens }: SentenceTokens,
  index: number,
  references: readonly Reference[],
  lexicon: Lexicon,
): boolean =>
  tokens[index - 1]?.text === ',' &&
  lexicon.openers.has(tokens[0]?.low ?? '') &&
  references.every(({ start }) => start > 0 && !tokens.slice(0, start).some(({ text }) => text === ','))

const isAddressed = (mention: Mention): boolean => mention.title !== '' || mention.start < mention.nameStart

const genderIn = (low: string, lexicon: Lexicon): Gender =>
  lexicon.feminine.has(low) ? 'feminine' : lexicon.masculine.has(low) ? 'masculine' : null

const genderOf = ({ sentence, start, nameStart }: Mention, lexicon: Lexicon): Gender =>
  sentence.tokens
    .slice(start, nameStart)
    .map(({ low }) => genderIn(low, lexicon))
    .find((gender) => gender !== null) ?? null

/** Register names that the sentence holds without a title. */
function withKnownNames(
  sentence: SentenceTokens,
  mentions: Mention[],
  known: ReadonlySet<string>,
  lexicon: Lexicon,
): Mention[] {
  if (known.size === 0) return mentions
  const extra: Mention[] = []
  for (let index = 0; index < sentence.tokens.length; index += 1) {
    if (mentions.some(({ start, end }) => start <= index && index < end)) continue
    const bare = bareMention(sentence, index, lexicon)
    if (bare === null) continue
    if (known.has(bare.name.toLowerCase())) extra.push(bare)
    index = bare.end - 1
  }
  return [...mentions, ...extra].sort((one, other) => one.start - other.start)
}
