import fc from 'fast-check'
import type { BlockNode, Paragraph } from '../../../src/shared/document'
import { emptySpeaker, emptySource, type ReleaseDraft, type ReleaseText } from '../../../src/shared/release'

/** What an officer may do to a draft; `at` says where, `word` what with. */
export interface Edit {
  readonly kind:
    | 'reword'
    | 'put-in'
    | 'take-out'
    | 'move'
    | 'headline'
    | 'quote'
    | 'speaker'
    | 'source'
    | 'title'
    | 'note'
    | 'tag'
    | 'number'
    | 'date'
    | 'language'
  readonly at: number
  readonly to: number
  readonly word: number
}

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'reword',
    'reword',
    'put-in',
    'take-out',
    'move',
    'headline',
    'quote',
    'speaker',
    'source',
    'title',
    'note',
    'tag',
    'number',
    'date',
    'language',
  ),
  at: fc.nat(20),
  to: fc.nat(20),
  word: fc.nat(9999),
})

/** The draft after edits of one side, whose words nobody else writes. */
export const edited = (draft: ReleaseDraft, edits: readonly Edit[], side: string): ReleaseDraft =>
  edits.reduce((it, edit) => after(it, edit, `${side}-word-${edit.word}`), draft)

function after(draft: ReleaseDraft, { kind, at, to, word: number }: Edit, word: string): ReleaseDraft {
  const id = `0190a5b6-1111-7000-8000-${word.startsWith('ours') ? '0' : '1'}${String(number).padStart(11, '0')}`
  switch (kind) {
    case 'reword':
      return inBody(draft, at, (blocks) =>
        blocks.map((it, index) => (index === to % blocks.length ? says(it, word) : it)),
      )
    case 'put-in':
      return inBody(draft, at, (blocks) => blocks.toSpliced(to % (blocks.length + 1), 0, paragraph(id, word)))
    case 'take-out':
      return inBody(draft, at, (blocks) => blocks.toSpliced(to % (blocks.length + 1), 1))
    case 'move':
      return inBody(draft, at, (blocks) => {
        const [moved] = blocks.slice(to % (blocks.length + 1))
        return moved === undefined ? blocks : [moved, ...blocks.filter((it) => it !== moved)]
      })
    case 'quote':
      return inBody(draft, at, (blocks) => [
        ...blocks,
        {
          type: 'quotation',
          attrs: { id, speaker: draft.speakers[to % 2]?.id ?? null, attribution: null, remark: null },
          content: [paragraph(`${id}~`.slice(0, 60), word)],
        },
      ])
    case 'headline':
      return inText(draft, at, (text) => ({ ...text, headline: word }))
    case 'speaker':
      return to % 2 === 0
        ? { ...draft, speakers: draft.speakers.slice(1) }
        : { ...draft, speakers: [...draft.speakers, { ...emptySpeaker(id as never), name: word }] }
    case 'source':
      return to % 2 === 0
        ? { ...draft, sources: draft.sources.toReversed() }
        : { ...draft, sources: [{ ...emptySource(id as never), label: word }, ...draft.sources] }
    case 'title':
      return {
        ...draft,
        speakers: draft.speakers.map((it, index) => (index === at % 3 ? { ...it, title: { en: word } } : it)),
      }
    case 'note':
      return { ...draft, internalNote: word }
    case 'tag':
      return { ...draft, tags: to % 2 === 0 ? draft.tags.slice(1) : [...draft.tags, word] }
    case 'number':
      return { ...draft, number: word }
    case 'date':
      return {
        ...draft,
        dateline: { ...draft.dateline, date: `2025-03-${String((number % 28) + 1).padStart(2, '0')}` },
      }
    case 'language':
      return to % 2 === 0 ? draft : { ...draft, texts: Object.fromEntries(Object.entries(draft.texts).slice(1)) }
  }
}

const paragraph = (id: string, words: string): Paragraph => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
})

function says(block: BlockNode, word: string): BlockNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: [{ type: 'text', text: word }] }
    case 'quotation':
      return { ...block, content: block.content.map((it) => says(it, word) as Paragraph) }
    default:
      return block
  }
}

function inText(draft: ReleaseDraft, at: number, change: (text: ReleaseText) => ReleaseText): ReleaseDraft {
  const languages = Object.keys(draft.texts)
  const language = languages[at % languages.length]
  if (language === undefined) return draft
  return { ...draft, texts: { ...draft.texts, [language]: change(draft.texts[language]!) } }
}

const inBody = (draft: ReleaseDraft, at: number, change: (blocks: BlockNode[]) => BlockNode[]): ReleaseDraft =>
  inText(draft, at, (text) => ({ ...text, body: { ...text.body, content: change(text.body.content) } }))
