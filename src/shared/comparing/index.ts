/** How two versions of a release differ: in words, part by part, and in fields. */
import { z } from 'zod'
import { clearedParts } from '../clearance'
import { languageTag, type FrozenRelease } from '../release'
import { NamedFailure } from '../result'

export const changedPart = z.strictObject({
  language: languageTag(),
  part: z.enum(clearedParts),
  runs: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), words: z.string() })),
})

/** Fields beside the words: what a clearance is not bound to and prints all the same. */
export const comparedFields = ['type', 'number', 'release-time', 'language', 'languages', 'tags', 'sources'] as const

export type ComparedField = (typeof comparedFields)[number]

export const compared = z.strictObject({
  parts: z.array(changedPart),
  fields: z.array(z.strictObject({ field: z.enum(comparedFields), before: z.string(), after: z.string() })),
  /** Names of the pictures that came and went. */
  pictures: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
})

export type Compared = z.infer<typeof compared>

export function comparison(_before: FrozenRelease, _after: FrozenRelease): Compared {
  throw new NamedFailure('unexpected')
}
