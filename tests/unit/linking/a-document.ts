import type { Detail, Document, InlineNode, Mention, MentionForm } from '../../../src/shared/document'
import type { LinkFacts } from '../../../src/shared/linking'
import type { RegisterLookup } from '../../../src/shared/release'
import { aRelease } from '../../helpers/builders'

type Draft = ReturnType<typeof aRelease>

export const nobody: RegisterLookup = { person: () => null, organisation: () => null }

/** Facts of a release as it prints, in English unless something else is said. */
export function factsOf(changes: Partial<Draft> = {}, language = 'en', lookup = nobody): LinkFacts {
  const {
    internalNote: _note,
    original: _original,
    startedFrom: _start,
    series: _series,
    correction: _link,
    ...draft
  } = aRelease(changes)
  return { draft, language, lookup }
}

export const mention = (
  words: string,
  person: string,
  form: MentionForm = 'auto',
  own: string | null = null,
): InlineNode => ({
  type: 'text',
  text: words,
  marks: [{ type: 'mention', attrs: { person, form, own } } satisfies Mention],
})

export const detail = (words: string, of: string, format = 'text', own: string | null = null): InlineNode => ({
  type: 'text',
  text: words,
  marks: [{ type: 'detail', attrs: { of, format, own } } satisfies Detail],
})

/** Paragraphs of typed words and linked ones. */
export const aText = (...paragraphs: (string | InlineNode)[][]): Document => ({
  schemaVersion: 2,
  content: paragraphs.map((content, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}` },
    content: content.map((part): InlineNode => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  })),
})
