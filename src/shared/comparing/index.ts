/** How two versions of a release differ: in words, part by part, and in fields. */
import { z } from 'zod'
import { changedWords, clearedParts } from '../clearance'
import { languageTag, type FrozenRelease } from '../release'
import { furnitureOf } from '../render'

export const changedPart = z.strictObject({
  language: languageTag(),
  part: z.enum(clearedParts),
  runs: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), words: z.string() })),
})

/** Fields beside the words: what a clearance is not bound to. */
export const comparedFields = ['type', 'number', 'release-time', 'language', 'languages', 'tags', 'sources'] as const

export type ComparedField = (typeof comparedFields)[number]

export const compared = z.strictObject({
  parts: z.array(changedPart),
  fields: z.array(z.strictObject({ field: z.enum(comparedFields), before: z.string(), after: z.string() })),
  /** Names of the pictures that came and went. */
  pictures: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
})

export type Compared = z.infer<typeof compared>

/** How one frozen text differs from an earlier one. What is only appearance, such as emphasis, is no difference. */
export function comparison(before: FrozenRelease, after: FrozenRelease): Compared {
  const parts = changedWords(before, after)?.parts ?? []
  const [old, next] = [fieldsOf(before), fieldsOf(after)]
  return {
    parts: parts.map((part) => ({ ...part, runs: [...part.runs] })),
    fields: comparedFields
      .map((field) => ({ field, before: old[field], after: next[field] }))
      .filter((it) => it.before !== it.after),
    pictures: { added: missingIn(before, after), removed: missingIn(after, before) },
  }
}

function fieldsOf(frozen: FrozenRelease): Record<ComparedField, string> {
  const { draft } = frozen
  return {
    type: draft.type,
    number: draft.number,
    'release-time': furnitureOf({ ...frozen, standing: 'final' }, draft.language).releaseTimeLine,
    language: draft.language,
    languages: listed(Object.keys(draft.texts).sort()),
    tags: listed(draft.tags),
    sources: draft.sources
      .map(({ label, toldTo, date, url }) => listed([label, toldTo, date ?? '', url].filter((it) => it !== '')))
      .join('; '),
  }
}

const listed = (words: readonly string[]): string => words.join(', ')

/** Names of the pictures of a text that another has not. */
const missingIn = (one: FrozenRelease, other: FrozenRelease): string[] =>
  other.draft.pictures.filter(({ hash }) => !one.draft.pictures.some((it) => it.hash === hash)).map(({ name }) => name)
