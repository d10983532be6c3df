import { paragraphsOf } from '../../../shared/document'
import {
  disagreements,
  followed,
  isFollowed,
  linkedRuns,
  repeatsIn,
  repeatsOf,
  typedMatches,
  type Link,
  type LinkFacts,
} from '../../../shared/linking'
import {
  generatedParts,
  isOut,
  textOf,
  type GeneratedPart,
  type LanguageTag,
  type Mission,
  type RegisterLookup,
  type Release,
  type TextPart,
} from '../../../shared/release'
import { frozenFrom, furnitureOf } from '../../../shared/render'
import { linkFactsOf, textsOf } from '../../session'

export type LinePart = 'headline' | 'subhead' | 'summary' | `overrides.${GeneratedPart}`

/** Words of the release that are listed: where, and what stands around them. */
export interface PlaceOfWords {
  readonly language: LanguageTag
  readonly part: TextPart | LinePart
  /** Of a text; 0 and null in a line. */
  readonly index: number
  readonly block: string | null
  readonly from: number
  readonly to: number
  readonly words: string
  /** All of the block or line. */
  readonly around: string
}

/** Words that changed, may be changed, or are asked about. `text` is what comes, or came, in their place. */
export interface ChangedPlace extends PlaceOfWords {
  readonly text: string
}

/** Words that disagree with their fact, with their link. */
export interface AskedPlace extends ChangedPlace {
  readonly link: Link
}

export interface ChangedFurniture {
  readonly language: LanguageTag
  readonly part: GeneratedPart
  readonly was: string
  readonly text: string
}

/** What a change of facts has led to. */
export interface WhatFollowed {
  /** Words that have followed; `words` are those of now, `text` those of before. */
  readonly places: readonly ChangedPlace[]
  readonly furniture: readonly ChangedFurniture[]
  /** Typed words that still say what the fact said before. */
  readonly repeats: readonly ChangedPlace[]
}

export function whatFollowed(before: Release, now: Release, mission: Mission, lookup: RegisterLookup): WhatFollowed {
  const languages = Object.keys(now.draft.texts)
  const pairs = new Map(
    languages.map((language) => [
      language,
      [linkFactsOf(before, language, lookup), linkFactsOf(now, language, lookup)] as const,
    ]),
  )
  const texts = textsOf(now.draft)
  const places = texts.flatMap(({ language, part, document }): ChangedPlace[] => {
    const [old, wanted] = pairs.get(language)!
    const changed = followed(document, old, wanted)
    if (changed.length === 0) return []
    const blocks = paragraphsOf(document)
    return changed.map(({ run: { link: _link, ...run }, was }) => ({
      language,
      part,
      ...run,
      around: blocks[run.index] ?? '',
      text: was,
    }))
  })
  const repeats = languages.flatMap((language): ChangedPlace[] => {
    const find = repeatsOf(...pairs.get(language)!)
    return [
      ...linesOf(now, language).flatMap(([part, line]) =>
        find(line).map((it) => ({ language, part, index: 0, block: null, around: line, ...it })),
      ),
      ...texts
        .filter((it) => it.language === language && it.part !== 'boilerplate')
        .flatMap(({ part, document }) => {
          const blocks = paragraphsOf(document)
          return repeatsIn(document, find).map((it) => ({ language, part, ...it, around: blocks[it.index] ?? '' }))
        }),
    ]
  })
  const furniture = languages.flatMap((language) => changedFurniture(before, now, language, mission, lookup))
  return { places, repeats, furniture }
}

/** Typed lines of a release: what its generated ones are worded as instead among them. */
export function linesOf(release: Release, language: LanguageTag): [LinePart, string][] {
  const text = textOf(release.draft, language)
  const lines: [LinePart, string][] = [
    ...(['headline', 'subhead', 'summary'] as const).map((part): [LinePart, string] => [part, text[part]]),
    ...generatedParts.map((part): [LinePart, string] => [`overrides.${part}`, text.overrides[part] ?? '']),
  ]
  return lines.filter(([, line]) => line !== '')
}

/** The generated lines that nobody writes and that say where they come from by themselves. */
const listed = ['dateline', 'releaseTimeLine', 'mailSubject', 'fileName'] as const satisfies readonly GeneratedPart[]

function changedFurniture(
  before: Release,
  now: Release,
  language: LanguageTag,
  mission: Mission,
  lookup: RegisterLookup,
): ChangedFurniture[] {
  const [old, wanted] = [before, now].map((release) =>
    furnitureOf({ ...frozenFrom(release, mission, lookup, null), standing: 'final' }, language),
  )
  if (old === undefined || wanted === undefined) return []
  return listed
    .filter((part) => old[part] !== wanted[part])
    .map((part) => ({ language, part, was: old[part], text: wanted[part] }))
}

/** Linked words that say otherwise than the details. */
export interface WhatDisagrees {
  /** Words that follow their fact once somebody says so. */
  readonly changes: readonly AskedPlace[]
  /** Own words, and words of a language that is never rewritten: to be looked at. */
  readonly looks: readonly AskedPlace[]
}

/** What linked words are compared with, worked out once for each language. */
function linkFactsByLanguage(release: Release, lookup: RegisterLookup): (language: LanguageTag) => LinkFacts {
  const known = new Map<LanguageTag, LinkFacts>()
  return (language) => {
    const facts = known.get(language) ?? linkFactsOf(release, language, lookup)
    known.set(language, facts)
    return facts
  }
}

/** What has gone out is not asked about any more. */
export function whatDisagrees(release: Release, lookup: RegisterLookup): WhatDisagrees {
  if (isOut(release.status)) return { changes: [], looks: [] }
  const factsOf = linkFactsByLanguage(release, lookup)
  const all = textsOf(release.draft).flatMap(({ language, part, document }): AskedPlace[] => {
    if (linkedRuns(document).length === 0) return []
    const found = disagreements(document, factsOf(language))
    if (found.length === 0) return []
    const blocks = paragraphsOf(document)
    return found.map(({ run, wording }) => ({ language, part, ...run, around: blocks[run.index] ?? '', text: wording }))
  })
  const follows = ({ language, link }: AskedPlace): boolean => link.attrs.own === null && isFollowed(language)
  return { changes: all.filter(follows), looks: all.filter((place) => !follows(place)) }
}

/** Typed words that say a detail and are not linked to it yet. */
export interface MatchingPlace extends PlaceOfWords {
  readonly part: TextPart
  readonly link: Link
}

export function whatMatches(release: Release, lookup: RegisterLookup): MatchingPlace[] {
  const factsOf = linkFactsByLanguage(release, lookup)
  return (
    textsOf(release.draft)
      // The boilerplate is the mission's: it refers to no release.
      .filter(({ part }) => part !== 'boilerplate')
      .flatMap(({ language, part, document }) => {
        const blocks = paragraphsOf(document)
        return typedMatches(document, factsOf(language)).map((match) => ({
          language,
          part,
          ...match,
          around: blocks[match.index] ?? '',
        }))
      })
  )
}
