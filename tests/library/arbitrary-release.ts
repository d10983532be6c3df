import fc from 'fast-check'
import {
  mentionForms,
  type BlockNode,
  type Document,
  type InlineNode,
  type List,
  type Mark,
  type Paragraph,
} from '../../src/shared/document'
import {
  correctionKinds,
  generatedParts,
  hostRoles,
  newId,
  releaseTypes,
  sourceKinds,
  speakerModes,
  type Moment,
  type ReleaseDraft,
  type ReleaseText,
} from '../../src/shared/release'

/** Any draft that the shape allows, however little sense it makes. */
const text = fc.string({ unit: 'binary', maxLength: 12 })
const language = fc.constantFrom('en', 'es', 'az', 'ar', 'zh-Hans', 'ja')
const localText = fc.dictionary(language, text, { maxKeys: 3, noNullPrototype: true })
const id = fc.constant(null).map(() => newId())
const maybe = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(it, { nil: null })
const country = fc.string({ maxLength: 2 })
const zone = fc.string({ unit: 'binary', maxLength: 20 })
const date = fc.constantFrom('2024-02-29', '1992-02-26', '9999-12-31')
const time = fc.constantFrom('00:00', '09:30', '23:59')
const moment: fc.Arbitrary<Moment> = fc.record({ date: maybe(date), time: maybe(time) })
const few = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(it, { maxLength: 3 })

const marks: fc.Arbitrary<Mark>[] = [
  fc.record({ person: text, form: fc.constantFrom(...mentionForms), own: maybe(text) }).map((attrs): Mark => ({
    type: 'mention',
    attrs,
  })),
  fc.record({ of: text, format: text, own: maybe(text) }).map((attrs): Mark => ({ type: 'detail', attrs })),
  fc.record({ speaker: maybe(text), remark: maybe(text) }).map((attrs): Mark => ({ type: 'quoted', attrs })),
  text.map((source): Mark => ({ type: 'claim', attrs: { source } })),
]
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  fc.constant<InlineNode>({ type: 'hardBreak' }),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map((words): InlineNode => ({ type: 'text', text: words })),
  fc.string({ minLength: 1 }).map((words): InlineNode => ({
    type: 'text',
    text: words,
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://valdria.example/day' } }],
  })),
  fc
    .record({ words: fc.string({ minLength: 1 }), mark: fc.oneof(...marks) })
    .map(({ words, mark }): InlineNode => ({ type: 'text', text: words, marks: [mark] })),
)
const blockId = maybe(fc.string({ maxLength: 64 }))
const paragraph: fc.Arbitrary<Paragraph> = fc
  .record({ id: blockId, content: few(inline) })
  .map(({ id: block, content }) => ({ type: 'paragraph', attrs: { id: block }, content }))
const list: fc.Arbitrary<List> = fc.record({ start: fc.integer(), item: paragraph }).map(({ start, item }) => ({
  type: 'orderedList',
  attrs: { id: null, start },
  content: [{ type: 'listItem', attrs: { id: null }, content: [item] }],
}))
const block: fc.Arbitrary<BlockNode> = fc.oneof(
  paragraph,
  list,
  blockId.map((block): BlockNode => ({ type: 'horizontalRule', attrs: { id: block } })),
  fc
    .record({ level: fc.constantFrom(2 as const, 3 as const), content: few(inline) })
    .map(({ level, content }): BlockNode => ({ type: 'heading', attrs: { id: null, level }, content })),
  fc
    .record({ speaker: maybe(text), attribution: maybe(text), remark: maybe(id), said: paragraph })
    .map(({ speaker, attribution, remark, said }): BlockNode => ({
      type: 'quotation',
      attrs: { id: null, speaker, attribution, remark },
      content: [said],
    })),
)
const document: fc.Arbitrary<Document> = few(block).map((content) => ({ schemaVersion: 2, content }))

const releaseText: fc.Arbitrary<ReleaseText> = fc.record({
  headline: text,
  subhead: text,
  summary: text,
  body: document,
  notesToEditors: document,
  boilerplate: document,
  captions: fc.dictionary(id, document, { noNullPrototype: true, maxKeys: 2 }) as fc.Arbitrary<ReleaseText['captions']>,
  overrides: fc.dictionary(fc.constantFrom(...generatedParts), text, { noNullPrototype: true }),
})

const person = { id, person: maybe(id), name: text, title: localText, organisation: localText }

const startedFrom = fc.oneof(
  fc.record({ kind: fc.constant('template'), template: id, version: fc.nat() }),
  fc.record({
    kind: fc.constant('earlier'),
    release: id,
    anniversary: maybe(fc.nat()),
    confirmed: few(fc.record({ place: text, phrase: text })),
  }),
)

const anyDraft = fc.record({
  type: fc.constantFrom(...releaseTypes),
  number: text,
  series: maybe(id),
  dateline: fc.record({ city: localText, country, date: maybe(date) }),
  releaseTime: fc.record({
    mode: fc.constantFrom('immediate', 'embargo', 'hold'),
    until: maybe(fc.constant('2025-03-16T10:00')),
    zone,
  }),
  contacts: few(fc.record({ id, name: text, role: localText, phone: text, email: text })),
  event: maybe(
    fc.record({
      name: localText,
      occasion: localText,
      originYear: maybe(fc.maxSafeInteger().map((year) => year || 0)),
      start: moment,
      end: moment,
      zone,
      place: maybe(id),
      venue: localText,
      city: localText,
      country,
      hosts: few(fc.record({ id, organisation: maybe(id), name: localText, role: fc.constantFrom(...hostRoles) })),
      accreditation: localText,
      accreditationUntil: moment,
    }),
  ),
  speakers: few(fc.record({ ...person, mode: fc.constantFrom(...speakerModes) })),
  attended: few(fc.record({ ...person, kind: fc.constantFrom('person', 'group') })),
  sources: few(
    fc.record({
      id,
      kind: fc.constantFrom(...sourceKinds),
      label: text,
      toldTo: text,
      date: maybe(date),
      url: text,
      verified: fc.boolean(),
      confidential: fc.boolean(),
    }),
  ),
  remarks: few(
    fc.record({
      id,
      spoken: text,
      spokenIn: text,
      interpreter: text,
      cleared: maybe(fc.record({ by: text, on: maybe(date), words: localText })),
    }),
  ),
  pictures: few(fc.record({ id, hash: fc.constant('0'.repeat(64)), name: text, credit: text, alternative: localText })),
  tags: few(text),
  internalNote: text,
  original: maybe(fc.record({ text, name: text, takenAt: fc.constant('2025-03-15T09:00:00.000Z') })),
  startedFrom: maybe(startedFrom),
  correction: maybe(fc.record({ of: id, version: id, kind: fc.constantFrom(...correctionKinds) })),
  language,
  texts: fc.dictionary(language, releaseText, { maxKeys: 3, noNullPrototype: true }),
}) as fc.Arbitrary<ReleaseDraft>

/** Without the objects of no prototype that fast-check likes to make: no message brings such. */
export const arbitraryDraft = anyDraft.map((draft) => structuredClone(draft))
