import { assertNever } from '../assert-never'
import { claimsIn, quotationsIn, type QuotedWords } from '../document'
import { wordedDate, wordedInstant } from '../language'
import { foldedQuotation, textIn, type ClearanceEntry, type LanguageTag, type Remark, type Source } from '../release'
import { speakerLine } from './body'
import { clearanceCode, type Edition } from './edition'
import { furnitureOf, type Furniture } from './furniture'
import { printedDocuments } from './pictures'
import { printable, printableLine } from './printable'

/** What the file copy tells under a heading. */
export interface AnnexSection {
  title: string
  /** Stands where there are no items. */
  none: string
  items: AnnexItem[]
}

export interface AnnexItem {
  title: string
  rows: AnnexRow[]
}

/** Words under their label, which may be missing; in the language they were said in, where that is known. */
export interface AnnexRow {
  label: string
  words: string[]
  language?: LanguageTag
}

/** A version in one language with how its clearance stands. */
export interface FiledEdition extends Edition {
  /** The clearance as it was written down, oldest first. */
  entries: readonly ClearanceEntry[]
}

/** What no reader of a release is told: its sources, what was said before it was printed, and who cleared it. */
export function annexOf(copy: FiledEdition): AnnexSection[] {
  const furniture = furnitureOf(copy.version.content, copy.language)
  const { fileCopy } = furniture.words
  const { draft } = copy.version.content
  const documents = printedDocuments(copy.version.content, copy.language)
  const claims = documents.flatMap(claimsIn)
  const quoted = documents.flatMap(quotationsIn)
  return [
    {
      ...fileCopy.sources,
      items: draft.sources.map((source, index) =>
        sourceItem(
          source,
          index + 1,
          claims.filter((claim) => claim.source === source.id).map(({ words }) => words),
          furniture,
        ),
      ),
    },
    { ...fileCopy.quotations, items: quotationItems(quoted, copy, furniture) },
    { ...fileCopy.clearance, items: copy.entries.map((entry) => clearanceItem(entry, copy, furniture)) },
  ]
}

const quotedLine = (words: string, { words: { quotation } }: Furniture): string =>
  `${quotation.open}${printable(words).trim()}${quotation.close}`

function sourceItem(it: Source, number: number, claims: string[], furniture: Furniture): AnnexItem {
  const { sources } = furniture.words.fileCopy
  const facts = [
    sources.kinds[it.kind],
    it.toldTo === '' ? '' : sources.toldTo(printableLine(it.toldTo)),
    wordedDate(it.date, furniture.words),
    printableLine(it.url),
    it.verified ? sources.verified : sources.notVerified,
    it.confidential ? sources.confidential : '',
  ]
  return {
    title: `${number} · ${printableLine(it.label) || sources.unnamed}`,
    rows: [
      { label: '', words: [line(facts)] },
      claims.length === 0
        ? { label: '', words: [sources.noClaims] }
        : { label: sources.claims, words: claims.map((words) => quotedLine(words, furniture)) },
    ],
  }
}

const line = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** One item for what was said in one go, however many quotations print it; then what was said and does not print. */
function quotationItems(quoted: readonly QuotedWords[], copy: FiledEdition, furniture: Furniture): AnnexItem[] {
  const { draft } = copy.version.content
  const { quotations } = furniture.words.fileCopy
  const known = new Map(draft.remarks.map((remark) => [remark.id as string, remark]))
  const groups = new Map<string, QuotedWords[]>()
  for (const [index, it] of quoted.entries()) {
    const key = it.remark !== null && known.has(it.remark) ? it.remark : `${index}`
    groups.set(key, [...(groups.get(key) ?? []), it])
  }
  const printed = [...groups].map(([key, words]): AnnexItem => {
    const first = words[0]
    const speaker = draft.speakers.find(({ id }) => id === first?.speaker)
    return {
      title:
        (speaker === undefined ? '' : speakerLine(speaker, copy.language).join(', ')) ||
        printableLine(first?.attribution ?? '') ||
        quotations.nobody,
      rows: remarkRows(known.get(key), words, copy.language, furniture),
    }
  })
  const unprinted = draft.remarks
    .filter(({ id }) => !groups.has(id))
    .map((remark) => ({ title: quotations.notPrinted, rows: remarkRows(remark, [], copy.language, furniture) }))
  return [...printed, ...unprinted]
}

function remarkRows(
  remark: Remark | undefined,
  printed: readonly QuotedWords[],
  language: LanguageTag,
  furniture: Furniture,
): AnnexRow[] {
  const { quotations } = furniture.words.fileCopy
  const printedRow = { label: quotations.printed, words: printed.map(({ words }) => printable(words).trim()) }
  if (remark === undefined) return [printedRow, { label: '', words: [quotations.nothingKnown] }]
  const spoken = remark.spoken.trim()
  const spokenIn = remark.spokenIn
  const { cleared } = remark
  const clearedWords = textIn(cleared?.words ?? {}, language).trim()
  const printedWords = printed.map(({ words }) => words).join('\n')
  const isSame = foldedQuotation(clearedWords) === foldedQuotation(printedWords)
  const clearedOn = wordedDate(cleared?.on ?? null, furniture.words)
  return [
    {
      label: quotations.spoken(nameOf(spokenIn, language), printableLine(remark.interpreter)),
      words: [spoken === '' ? quotations.notWritten : printable(spoken)],
      ...(spoken === '' || nameOf(spokenIn, language) === '' ? {} : { language: spokenIn }),
    },
    cleared === null
      ? { label: '', words: [quotations.notCleared] }
      : {
          label: quotations.cleared(printableLine(cleared.by), clearedOn),
          words: [clearedWords === '' ? quotations.notWritten : printable(clearedWords)],
        },
    ...(printed.length === 0 ? [] : [printedRow]),
    ...(clearedWords === '' || printed.length === 0
      ? []
      : [{ label: '', words: [isSame ? quotations.same : quotations.differs] }]),
  ]
}

/** The name of a language in another one, or empty for what is no language tag. */
function nameOf(tag: string, language: LanguageTag): string {
  try {
    return tag === '' ? '' : (new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? '')
  } catch {
    return ''
  }
}

function clearanceItem(entry: ClearanceEntry, { version, hash }: FiledEdition, furniture: Furniture): AnnexItem {
  const { words } = furniture
  const { clearance } = words.fileCopy
  const moment = (at: string): string => wordedInstant(at, version.content.mission.zone, words)
  const written = clearance.written(moment(entry.at), printableLine(entry.officer))
  const about = (it: { versionNumber: number; hash: string }): string =>
    line([
      clearance.version(it.versionNumber),
      it.hash === hash ? clearance.theseWords : clearance.otherWords(clearanceCode(it.hash)),
    ])
  switch (entry.kind) {
    case 'called-back':
      return { title: clearance.calledBack, rows: [{ label: '', words: [written] }] }
    case 'asked':
      return {
        title: clearance.asked(words.clearance.steps[entry.step]),
        rows: [{ label: '', words: [about(entry), written] }],
      }
    case 'answered': {
      const answered = entry.decision === 'cleared' ? clearance.cleared : clearance.refused
      const who = [entry.by, entry.role].map(printableLine).filter((part) => part !== '')
      const how = line([who.join(', '), clearance.means[entry.means], moment(entry.when)])
      const note = printable(entry.note).trim()
      return {
        title: answered(words.clearance.steps[entry.step]),
        rows: [{ label: '', words: [how, about(entry), ...(note === '' ? [] : [note]), written] }],
      }
    }
    default:
      return assertNever(entry)
  }
}
