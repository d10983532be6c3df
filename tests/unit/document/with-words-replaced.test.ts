import { expect, it } from 'vitest'
import { withWordsReplaced } from '../../../src/shared/document'
import { paragraphsOf, type Document, type InlineNode } from '../../../src/shared/document'

const bold = [{ type: 'bold' as const }]
const plain = (text: string): InlineNode => ({ type: 'text', text })

const paragraph = (...content: InlineNode[]) => ({ type: 'paragraph' as const, attrs: { id: null }, content })

const notes: Document = {
  schemaVersion: 2,
  content: [
    paragraph(plain('One')),
    {
      type: 'quotation',
      attrs: { id: null, speaker: null, attribution: null, remark: null },
      content: [paragraph(plain('Two'))],
    },
    {
      type: 'bulletList',
      attrs: { id: null },
      content: [
        {
          type: 'listItem',
          attrs: { id: null },
          content: [
            paragraph(
              plain('On '),
              { type: 'text', text: 'Mon', marks: bold },
              plain('day'),
              { type: 'hardBreak' },
              plain('25'),
            ),
          ],
        },
      ],
    },
  ],
}

it.each([
  [{ index: 0, from: 0, to: 3 }, 'Three', ['Three', 'Two', 'On Monday\n25']],
  [{ index: 1, from: 1, to: 3 }, 'en', ['One', 'Ten', 'On Monday\n25']],
  [{ index: 2, from: 3, to: 9 }, 'Sunday', ['One', 'Two', 'On Sunday\n25']],
  [{ index: 2, from: 6, to: 12 }, '', ['One', 'Two', 'On Mon']],
  [{ index: 9, from: 0, to: 1 }, 'x', ['One', 'Two', 'On Monday\n25']],
])('puts words in place of those at %o', (place, text, paragraphs) => {
  expect(paragraphsOf(withWordsReplaced(notes, place, text))).toEqual(paragraphs)
})

it('gives new words the look of the first of the old ones', () => {
  const [, , list] = withWordsReplaced(notes, { index: 2, from: 3, to: 9 }, 'Sunday').content
  expect(JSON.stringify(list)).toContain(JSON.stringify({ type: 'text', text: 'Sunday', marks: bold }))
})

it('keeps every source that the words rested on, and the look of the first', () => {
  const source = { type: 'claim' as const, attrs: { source: 'register' } }
  const bold = { type: 'bold' as const }
  const document: Document = {
    schemaVersion: 2,
    content: [
      paragraph(
        plain('On '),
        { type: 'text', text: '24 ', marks: [bold] },
        { type: 'text', text: 'February', marks: [source] },
        plain(' it rained.'),
      ),
    ],
  }
  const [block] = withWordsReplaced(document, { index: 0, from: 3, to: 14 }, '27 March').content
  expect(block).toMatchObject({
    content: [plain('On '), { type: 'text', text: '27 March', marks: [bold, source] }, plain(' it rained.')],
  })
})
