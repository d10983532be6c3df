import type { Release } from '../../../shared/release'

/** What a release is, apart from its words: values that are asked for and counted as they are. */
export type Facet = 'status' | 'type' | 'language' | 'year' | 'month'

/** The token of a value in the column `facets`: one word for the tokenizer, and no beginning of a word that is typed. */
export const facetToken = (facet: Facet, value: string): string =>
  `¶${facet}¶${value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`

/** The day under which a release stands in the list, as the column `day` has it. */
export const dayOf = ({ draft, savedAt }: Pick<Release, 'draft' | 'savedAt'>): string =>
  draft.dateline.date ?? savedAt.slice(0, 10)

export function facetsOf(release: Pick<Release, 'draft' | 'status' | 'savedAt'>): string[] {
  const day = dayOf(release)
  return [
    facetToken('status', release.status),
    facetToken('type', release.draft.type),
    ...Object.keys(release.draft.texts).map((language) => facetToken('language', language)),
    facetToken('year', day.slice(0, 4)),
    facetToken('month', day.slice(0, 7)),
  ]
}
