import { z } from 'zod'
import { document, emptyDocument, hasWords } from '../document'
import { finding, isBlank, type Finding } from '../validity'
import type { PictureId } from './ids'
import { uuid } from './scalars'

/** Wordings that are generated from the facts; an override is kept beside them and marked. */
export const generatedParts = [
  'kicker',
  'releaseTimeLine',
  'dateline',
  'endMark',
  'mailSubject',
  'fileName',
  'notice',
] as const

export type GeneratedPart = (typeof generatedParts)[number]

/** Everything of a release that is worded in one language. */
export const releaseText = z.strictObject({
  headline: z.string(),
  subhead: z.string(),
  summary: z.string(),
  body: document,
  notesToEditors: document,
  boilerplate: document,
  /** By picture. */
  captions: z.record(uuid<PictureId>(), document),
  overrides: z.partialRecord(z.enum(generatedParts), z.string()),
})

export type ReleaseText = z.infer<typeof releaseText>

export const emptyReleaseText = (): ReleaseText => ({
  headline: '',
  subhead: '',
  summary: '',
  body: emptyDocument(),
  notesToEditors: emptyDocument(),
  boilerplate: emptyDocument(),
  captions: {},
  overrides: {},
})

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

const graphemes = (text: string): number => [...segmenter.segment(text)].length

/** Longest headline that wires and inboxes show whole: most cap it between 80 and 100 characters. */
const longestHeadline = 100

export function releaseTextFindings(it: ReleaseText): Finding[] {
  const length = graphemes(it.headline)
  return [
    ...(isBlank(it.headline) ? [finding('headline.missing', 'headline', 'mustFix')] : []),
    ...(length > longestHeadline
      ? [finding('headline.long', 'headline', 'check', { length, longest: longestHeadline })]
      : []),
    ...(hasWords(it.body) ? [] : [finding('body.missing', 'body', 'mustFix')]),
  ]
}
