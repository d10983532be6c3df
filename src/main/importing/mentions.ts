import { afterLetters, nameRunAt } from './names'
import { honorificLength, officeAround, officeAt, organisationAfter, plainAfter, skipHonorifics } from './offices'
import { nameAfterOffice } from './office-names'
import type { Lexicon } from './lexicon'
import type { SentenceTokens } from './passages'
import { afterAbbreviation } from './tokens'

/** A person named in a sentence, with the title and organisation that the words around the name give. */
export interface Mention {
  readonly sentence: SentenceTokens
  readonly name: string
  readonly title: string
  readonly organisation: string
  /** Tokens that the mention takes with title and apposition; ends are exclusive. */
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
}

/** The text that tokens `from` to `to` (exclusive) show. */
export function wordsBetween(sentence: SentenceTokens, from: number, to: number): string {
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  return first === undefined || last === undefined || to <= from ? '' : sentence.passage.text.slice(first.from, last.to)
}

/** Everybody in a sentence whom a title, an honorific or an apposition makes a person, in order. */
export function mentionsIn(sentence: SentenceTokens, lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = []
  let index = 0
  while (index < sentence.tokens.length) {
    const several = severalTitled(sentence, index, lexicon)
    const lastOfSeveral = several[several.length - 1]
    if (lastOfSeveral !== undefined) {
      mentions.push(...several)
      index = lastOfSeveral.end
      continue
    }
    const found = titled(sentence, index, lexicon) ?? named(sentence, index, lexicon)
    if (found === null) {
      index += 1
      continue
    }
    mentions.push(found)
    index = Math.max(found.end, index + 1)
  }
  return mentions
}

/** A name of two words or more at `index` that nothing but its place in the sentence makes a person's. */
export function bareMention(sentence: SentenceTokens, index: number, lexicon: Lexicon): Mention | null {
  const { tokens } = sentence
  const end = nameRunAt(tokens, index, lexicon)
  const after = tokens[end]
  // "Coastal Rescue Training Unit" is a body, and so is what belongs to somebody: "the Fund’s Emerging Artists".
  const partOfMore = after?.capital === true && after.word && !lexicon.titles.has(after.low)
  return end - index < 2 || partOfMore || lexicon.owner.test(tokens[index - 1]?.text ?? '')
    ? null
    : made(lexicon, sentence, { start: index, end, nameStart: index, nameEnd: end, title: '', organisation: '' })
}

type Parts = Omit<Mention, 'sentence' | 'name'>

const made = (lexicon: Lexicon, sentence: SentenceTokens, parts: Parts): Mention => ({
  sentence,
  ...parts,
  end: Math.max(parts.end, afterLetters(sentence.tokens, parts.nameEnd, lexicon)),
  title: parts.title.replace(lexicon.ownerMark, ''),
  organisation: parts.organisation.replace(lexicon.ownerMark, ''),
  name: wordsBetween(sentence, parts.nameStart, parts.nameEnd).replace(lexicon.ownerMark, ''),
})

/** "MPs A, B and C": one title for several names. */
function severalTitled(sentence: SentenceTokens, head: number, lexicon: Lexicon): Mention[] {
  const { tokens } = sentence
  if (!lexicon.pluralTitles.has(tokens[head]?.low ?? '')) return []
  const { start, titleFrom, titleTo } = officeAround(tokens, head, lexicon)
  const title = wordsBetween(sentence, titleFrom, titleTo).replace(lexicon.plural, '')
  const organisation = wordsBetween(sentence, start, titleFrom)
  const mentions: Mention[] = []
  let nameStart = titleTo
  for (;;) {
    const nameEnd = nameRunAt(tokens, nameStart, lexicon)
    if (nameEnd - nameStart < 2) return mentions
    const first = mentions.length === 0 ? start : nameStart
    mentions.push(made(lexicon, sentence, { start: first, end: nameEnd, nameStart, nameEnd, title, organisation }))
    nameStart = nameEnd
    if (tokens[nameStart]?.text === ',') nameStart += 1
    if (lexicon.conjunctions.has(tokens[nameStart]?.low ?? '')) nameStart += 1
    if (nameStart === nameEnd) return mentions
  }
}

/** "Harbour County Sheriff NAME of …", "Ambassador to Mexico NAME", "the director of the museum, NAME,". */
function titled(sentence: SentenceTokens, head: number, lexicon: Lexicon): Mention | null {
  const { tokens } = sentence
  const noun = tokens[head]
  if (noun === undefined || !lexicon.titles.has(noun.low)) return null
  // "keynote speaker" is a part at the event; "Speaker of the Parliament" is an office.
  if (lexicon.listTitles.has(noun.low) && !noun.capital && !lexicon.of.has(tokens[head + 1]?.low ?? '')) return null
  const office = officeAround(tokens, head, lexicon)
  // "Bureau of Justice Assistance": an office inside a body's name is nobody's.
  const before = tokens[office.titleFrom - 1]
  if (lexicon.of.has(before?.low ?? '') && lexicon.organisationNouns.has(tokens[office.titleFrom - 2]?.low ?? ''))
    return null
  const prefix = wordsBetween(sentence, office.start, office.titleFrom)
  const nameStart = skipHonorifics(tokens, afterAbbreviation(tokens, office.titleTo), lexicon)
  const nameEnd = nameRunAt(tokens, nameStart, lexicon)
  if (nameEnd > nameStart) {
    const title = wordsBetween(sentence, office.envoy ? office.start : office.titleFrom, office.titleTo)
    const after = lexicon.of.has(tokens[nameEnd]?.low ?? '') ? organisationAfter(tokens, nameEnd, lexicon) : null
    const apposition = nameEnd - nameStart >= 2 ? appositionAt(sentence, nameEnd, true, lexicon) : null
    const organisation =
      after !== null && prefix === '' ? wordsBetween(sentence, after.from, after.to) : office.envoy ? '' : prefix
    const fuller = organisation === '' && apposition !== null && !office.envoy ? apposition : null
    return made(lexicon, sentence, {
      start: office.start,
      end: Math.max(nameEnd, after?.to ?? 0, apposition?.end ?? 0),
      nameStart,
      nameEnd,
      title: fuller === null ? title : `${title}, ${fuller.title}`,
      organisation: fuller === null ? organisation : fuller.organisation,
    })
  }
  const within = nameAfterOffice(tokens, office, lexicon)
  if (within === null) return null
  const linked = organisationAfter(tokens, office.titleTo, lexicon) ?? plainAfter(tokens, office.titleTo, lexicon)
  const named = linked === null ? '' : wordsBetween(sentence, linked.from, Math.min(linked.to, within.officeEnd))
  return made(lexicon, sentence, {
    start: office.start,
    end: within.nameEnd,
    nameStart: within.nameStart,
    nameEnd: within.nameEnd,
    title: office.envoy
      ? wordsBetween(sentence, office.start, linked === null ? office.titleTo : within.officeEnd)
      : wordsBetween(sentence, office.titleFrom, office.titleTo),
    organisation: office.envoy ? '' : named !== '' && linked !== null ? named : prefix,
  })
}

/** "H.E. NAME", "NAME, Chairman of the friendship group,". */
function named(sentence: SentenceTokens, index: number, lexicon: Lexicon): Mention | null {
  const { tokens } = sentence
  const nameStart = skipHonorifics(tokens, index, lexicon)
  const nameEnd = nameRunAt(tokens, nameStart, lexicon)
  if (nameEnd === nameStart) return null
  const apposition = nameEnd - nameStart >= 2 ? appositionAt(sentence, nameEnd, false, lexicon) : null
  if (apposition !== null) return made(lexicon, sentence, { ...apposition, start: index, nameStart, nameEnd })
  if (honorificLength(tokens, index, lexicon) === 0) return null
  const of = lexicon.of.has(tokens[nameEnd]?.low ?? '') ? organisationAfter(tokens, nameEnd, lexicon) : null
  const organisation = of === null ? '' : wordsBetween(sentence, of.from, of.to)
  return made(lexicon, sentence, { start: index, end: of?.to ?? nameEnd, nameStart, nameEnd, title: '', organisation })
}

function appositionAt(
  sentence: SentenceTokens,
  index: number,
  /** Whether the person has a title already, so that one before another name is that other's. */
  titledAlready: boolean,
  lexicon: Lexicon,
): { end: number; title: string; organisation: string } | null {
  const { tokens } = sentence
  const comma = tokens[index]?.text === ',' || tokens[index]?.text === '('
  if (!comma && !lexicon.articles.has(tokens[index]?.low ?? '')) return null
  const from = comma ? index + 1 : index
  if (lexicon.conjunctions.has(tokens[from]?.low ?? '')) return null
  const office = officeAt(tokens, from, lexicon)
  // "A, Ambassador B": the office after the comma is the next person's.
  if (office === null || nameRunAt(tokens, skipHonorifics(tokens, office.titleTo, lexicon), lexicon) > office.titleTo)
    return null
  if (titledAlready && nameAfterOffice(tokens, office, lexicon) !== null) return null
  if (office.orgTo > office.titleTo && nameAfterOffice(tokens, office, lexicon)?.nameEnd === office.orgTo) return null
  const after = tokens[office.end]
  if (
    comma &&
    after !== undefined &&
    after.word &&
    !lexicon.clauseWords.has(after.low) &&
    !lexicon.verbs.has(after.low) &&
    !lexicon.conjunctions.has(after.low)
  ) {
    // An unread rest such as "at the university" still belongs to the apposition; the title stays what was read.
    if (after.capital) return null
  }
  return {
    end: office.end,
    title: office.envoy
      ? wordsBetween(sentence, Math.min(office.titleFrom, office.orgFrom), office.end)
      : wordsBetween(sentence, office.titleFrom, office.titleTo),
    organisation: office.envoy ? '' : wordsBetween(sentence, office.orgFrom, office.orgTo),
  }
}
