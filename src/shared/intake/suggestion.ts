import { z } from 'zod'
import { isoDate } from '../release/scalars'

/** Characters of the original text, `from` inclusive and `to` exclusive, in UTF-16 code units. */
export const textRange = z.strictObject({ from: z.int(), to: z.int() })

export type TextRange = z.infer<typeof textRange>

export const confidences = ['certain', 'likely', 'guess'] as const

const base = {
  /** Unique within the reading. */
  id: z.string(),
  confidence: z.enum(confidences),
  /** Where in the original it was found; empty for what the original does not state, such as "same day?". */
  ranges: z.array(textRange),
}

/** A person with the title and organisation that the text gives. */
const foundPerson = { name: z.string(), title: z.string(), organisation: z.string() }

export const suggestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('headline'), text: z.string() }),
  z.strictObject({ ...base, kind: z.literal('issue-date'), date: isoDate() }),
  z.strictObject({ ...base, kind: z.literal('dateline-city'), city: z.string() }),
  z.strictObject({ ...base, kind: z.literal('event-name'), text: z.string() }),
  z.strictObject({ ...base, kind: z.literal('occasion'), text: z.string() }),
  /** Number of an anniversary with the year it counts from. */
  z.strictObject({ ...base, kind: z.literal('anniversary'), number: z.int(), originYear: z.int() }),
  /** `stated` is false where the text names no day and the issue date is offered instead. */
  z.strictObject({
    ...base,
    kind: z.literal('event-date'),
    date: isoDate(),
    time: z.string().nullable(),
    stated: z.boolean(),
  }),
  z.strictObject({ ...base, kind: z.literal('place'), venue: z.string(), city: z.string() }),
  z.strictObject({ ...base, kind: z.literal('host'), name: z.string(), role: z.enum(['host', 'co-host']) }),
  z.strictObject({
    ...base,
    kind: z.literal('speaker'),
    ...foundPerson,
    mode: z.enum(['spoke', 'quote', 'paraphrase']),
  }),
  z.strictObject({ ...base, kind: z.literal('attendee'), ...foundPerson, group: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('source'), label: z.string(), toldTo: z.string() }),
  /** Words in quotation marks with who said them; `speaker` is a name as suggested elsewhere in the reading. */
  z.strictObject({ ...base, kind: z.literal('quotation'), text: z.string(), speaker: z.string() }),
  /** An outlet named as the one who was told, to be taken out of the mission's own release. */
  z.strictObject({ ...base, kind: z.literal('remove-attribution'), outlet: z.string(), text: z.string() }),
  z.strictObject({ ...base, kind: z.literal('contact'), ...foundPerson, phone: z.string(), email: z.string() }),
])

export type Suggestion = z.infer<typeof suggestion>

/** Something of the page around the item that is left out of the body. */
export const residue = z.strictObject({
  range: textRange,
  text: z.string(),
  kind: z.enum(['text-size', 'page-date', 'furniture', 'share', 'end-mark', 'contact']),
})

export type Residue = z.infer<typeof residue>

/** A reading of one news item. */
export const reading = z.strictObject({
  /** The original, untouched. */
  text: z.string(),
  /** Where the body's paragraphs lie in the original, in order. */
  paragraphs: z.array(textRange),
  residue: z.array(residue),
  suggestions: z.array(suggestion),
})

export type Reading = z.infer<typeof reading>
