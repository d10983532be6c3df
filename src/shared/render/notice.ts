import { diffArrays } from 'diff'
import { furnitureWords, type NamedPart, type NoticeChange } from '../language'
import { textIn, textOf, type CorrectionKind, type FrozenRelease, type LanguageTag } from '../release'
import { furnitureOf } from './furniture'
import { contactDetails } from './parts'
import { printedPictures } from './pictures'
import { printedBlocksText } from './plain-text'
import { printableLine } from './printable'
import { joinedWords, wordRuns, wordsApart, type Word } from './words-apart'

/** More than these would no longer be read. */
const mostChanges = 4
/** Longer runs of words are quoted by their beginning and end. */
const longestQuote = 14

/**
 * The notice that a release puts another one right, in the release's language. A correction says part by part what changed
 * in the words that journalists have; a replacement is a new text, and a withdrawal leaves none. Number, type and day of
 * issue are always other ones, so they are no changes.
 */
export function draftNotice(
  kind: CorrectionKind,
  before: FrozenRelease,
  now: FrozenRelease,
  language: LanguageTag,
): string {
  const words = furnitureWords(language)
  const { draft } = before
  const start = words.notice[kind]({
    number: printableLine(draft.number),
    headline: printableLine(textOf(draft, language).headline),
    date: draft.dateline.date,
  })
  if (kind !== 'correct' || draft.texts[language] === undefined) return start
  const changes = changesBetween(before, now, language)
  const further = changes.length - mostChanges
  return [
    start,
    ...changes.slice(0, mostChanges).map(words.noticeChange),
    ...(further > 0 ? [words.furtherChanges(further)] : []),
  ].join(' ')
}

interface Part {
  readonly in: NamedPart
  readonly words: string
}

const changesBetween = (before: FrozenRelease, now: FrozenRelease, language: LanguageTag): NoticeChange[] => {
  const [old, next] = [partsOf(before, language), partsOf(now, language)]
  return [
    ...changesOfParts(old.opening, next.opening),
    ...changesOfBody(old.body, next.body),
    ...changesOfCaptions(captionsOf(before, language), captionsOf(now, language)),
    ...changesOfParts(old.closing, next.closing),
  ]
}

/** What a journalist reads, part by part. The body's paragraphs are counted as a reader counts them. */
function partsOf(frozen: FrozenRelease, language: LanguageTag): Record<'opening' | 'body' | 'closing', Part[]> {
  const furniture = furnitureOf(frozen, language)
  const text = textOf(frozen.draft, language)
  const joined = (document: typeof text.body): string =>
    printedBlocksText(document, frozen, language)
      .map((block) => block.text)
      .join(' ')
  let number = 0
  return {
    opening: [
      { in: { part: 'headline' }, words: furniture.headline },
      { in: { part: 'subhead' }, words: furniture.subhead },
      ...furniture.facts.map(({ part, words }): Part => ({ in: { part }, words })),
      { in: { part: 'dateline' }, words: textIn(frozen.draft.dateline.city, language) },
    ],
    body: printedBlocksText(text.body, frozen, language).flatMap(({ type, text: words }): Part | [] => {
      switch (type) {
        case 'horizontalRule':
          return []
        case 'heading':
          return { in: { part: 'subheading', words }, words }
        case 'bulletList':
        case 'orderedList':
          return { in: { part: 'list' }, words }
        case 'paragraph':
        case 'quotation':
          number += 1
          return { in: { part: 'paragraph', number }, words }
      }
    }),
    closing: [
      { in: { part: 'notesToEditors' }, words: joined(text.notesToEditors) },
      { in: { part: 'boilerplate' }, words: joined(text.boilerplate) },
      {
        in: { part: 'contacts' },
        words: furniture.contacts.map((contact) => contactDetails(contact).join(' ')).join(' '),
      },
    ],
  }
}

/** What stands under each picture, its caption and its credit, by the picture's id. */
const captionsOf = (frozen: FrozenRelease, language: LanguageTag): ReadonlyMap<string, Part[]> =>
  new Map(
    printedPictures(frozen, furnitureOf(frozen, language)).map(({ words, credit }, index) => [
      frozen.draft.pictures[index]?.id ?? '',
      [words, credit].map((each) => ({ in: { part: 'caption', number: index + 1 }, words: each })),
    ]),
  )

const changesOfCaptions = (before: ReadonlyMap<string, Part[]>, now: ReadonlyMap<string, Part[]>): NoticeChange[] =>
  [...new Set([...now.keys(), ...before.keys()])].flatMap((id) => {
    const [old, next] = [before.get(id), now.get(id)]
    if (old !== undefined && next !== undefined) return next.flatMap((part, at) => partChanges(old[at], part))
    const said = (parts: readonly Part[] | undefined): Part | undefined => parts?.find(({ words }) => words !== '')
    return partChanges(said(old), said(next))
  })

/** Changes of parts that a text has once at most. */
function changesOfParts(before: readonly Part[], now: readonly Part[]): NoticeChange[] {
  const named = (parts: readonly Part[], name: string): Part | undefined => parts.find((it) => it.in.part === name)
  const names = new Set([...now, ...before].map((it) => it.in.part))
  return [...names].flatMap((name) => {
    const [old, next] = [named(before, name), named(now, name)]
    return partChanges(old?.words === '' ? undefined : old, next?.words === '' ? undefined : next)
  })
}

/** Paragraphs that stayed are the frame; between them, those that share most of their words are taken for the same. */
function changesOfBody(before: readonly Part[], now: readonly Part[]): NoticeChange[] {
  const pairs: Pair[] = []
  let [old, next] = [0, 0]
  let gone: Part[] = []
  let come: Part[] = []
  const settle = (): void => {
    pairs.push(...paired(gone, come))
    gone = []
    come = []
  }
  for (const run of diffArrays(
    before.map(({ words }) => words),
    now.map(({ words }) => words),
  )) {
    const count = run.value.length
    if (run.removed) gone.push(...before.slice(old, (old += count)))
    else if (run.added) come.push(...now.slice(next, (next += count)))
    else {
      settle()
      old += count
      next += count
    }
  }
  settle()
  return withMoves(pairs).flatMap(({ was, is, isMoved }) => [
    ...(isMoved && was !== undefined && is !== undefined
      ? [{ kind: 'moved-part' as const, in: is.in, from: was.in }]
      : []),
    ...partChanges(was, is),
  ])
}

interface Pair {
  readonly was: Part | undefined
  readonly is: Part | undefined
  readonly isMoved?: boolean
}

/** What was taken out in one place and came again in another has moved. */
function withMoves(pairs: readonly Pair[]): Pair[] {
  const moved = new Set<Pair>()
  const told = pairs.map((pair): Pair => {
    const { was, is } = pair
    if (was !== undefined || is === undefined) return pair
    const source = pairs.find(
      (it) =>
        it.is === undefined && it.was !== undefined && !moved.has(it) && areAlike(it.was.words, is.words, Math.max),
    )
    if (source === undefined) return pair
    moved.add(source)
    return { was: source.was, is, isMoved: true }
  })
  return told.filter((pair) => !moved.has(pair))
}

/** In the order of the new text; what has gone stands before its successor. */
function paired(gone: readonly Part[], come: readonly Part[]): Pair[] {
  const pairs: Pair[] = []
  const goneFrom = (from: number, to?: number): Pair[] => gone.slice(from, to).map((was) => ({ was, is: undefined }))
  let from = 0
  for (const is of come) {
    const at = gone.findIndex((was, index) => index >= from && areAlike(was.words, is.words, Math.min))
    if (at === -1) {
      pairs.push({ was: undefined, is })
      continue
    }
    pairs.push(...goneFrom(from, at), { was: gone[at], is })
    from = at + 1
  }
  return [...pairs, ...goneFrom(from)]
}

/** Whether half of the words stayed, counted by the shorter or the longer of both. */
function areAlike(before: string, now: string, measure: (...lengths: number[]) => number): boolean {
  const [old, next] = [wordsApart(before), wordsApart(now)]
  const kept = wordRuns(old, next)
    .filter((run) => !run.added && !run.removed)
    .reduce((sum, run) => sum + run.value.length, 0)
  return kept * 2 >= measure(old.length, next.length)
}

function partChanges(before: Part | undefined, now: Part | undefined): NoticeChange[] {
  if (now === undefined) return before === undefined ? [] : [{ kind: 'removed-part', in: before.in }]
  if (before === undefined) return [{ kind: 'new-part', in: now.in }]
  return wordChanges(wordsApart(before.words), wordsApart(now.words)).map(({ was, is }): NoticeChange => {
    if (was === '') return { kind: 'added', in: now.in, words: is }
    if (is === '') return { kind: 'removed', in: now.in, words: was }
    return { kind: 'replaced', in: now.in, now: is, before: was }
  })
}

/** Runs of words that differ. One word or two that stayed between two of them belong to both: they read better whole. */
function wordChanges(before: Word[], now: Word[]): { was: string; is: string }[] {
  const found: { was: [number, number]; is: [number, number] }[] = []
  let [old, next] = [0, 0]
  let isNear = false
  for (const run of wordRuns(before, now)) {
    const count = run.value.length
    if (!run.added && !run.removed) {
      isNear = found.length > 0 && count <= 2
      old += count
      next += count
      continue
    }
    const last = found.at(-1)
    const it =
      isNear && last !== undefined
        ? last
        : { was: [old, old] as [number, number], is: [next, next] as [number, number] }
    if (it !== last) found.push(it)
    if (run.removed) old += count
    else next += count
    it.was[1] = old
    it.is[1] = next
    isNear = true
  }
  return found.map(({ was, is }) => {
    // A figure or a name alone tells little: "25 February" is told instead of "25".
    const isBare = was[1] - was[0] === 1 && is[1] - is[0] === 1 && !/[.,;:!?]$/.test(now[is[1] - 1]?.text ?? '')
    const more = isBare && was[1] < before.length && is[1] < now.length ? 1 : 0
    return withoutSharedEnd(before.slice(was[0], was[1] + more), now.slice(is[0], is[1] + more))
  })
}

/** Points and quotation marks at the ends are no part of what changed, unless they are all that did. */
function withoutSharedEnd(before: Word[], now: Word[]): { was: string; is: string } {
  const [was, is] = [joinedWords(before), joinedWords(now)]
  const bare = { was: trimmed(was), is: trimmed(is) }
  const kept = bare.was === bare.is ? { was, is } : withoutSharedStart(bare)
  return { was: shortened(kept.was), is: shortened(kept.is) }
}

/** A sentence that only goes on, or stops earlier, changed there alone. */
function withoutSharedStart({ was, is }: { was: string; is: string }): { was: string; is: string } {
  if (is !== '' && was.startsWith(`${is} `)) return { was: was.slice(is.length + 1), is: '' }
  if (was !== '' && is.startsWith(`${was} `)) return { was: '', is: is.slice(was.length + 1) }
  return { was, is }
}

const abbreviated = /(?:^|[\s“‘("])(?:\p{L}+\.){2,}$/u

/** The point of "p.m." is the word's own. */
function trimmed(words: string): string {
  let kept = words.replace(/^[“”"‘(「『（《]+/u, '')
  while (/[.,;:!?“”"’)。、，；：！？」』）》]$/u.test(kept) && !abbreviated.test(kept)) kept = kept.slice(0, -1)
  return kept
}

function shortened(words: string): string {
  const all = wordsApart(words)
  if (all.length <= longestQuote) return words
  return `${joinedWords(all.slice(0, 6))} … ${joinedWords(all.slice(-4))}`
}
