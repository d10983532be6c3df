import { expect, test, vi } from 'vitest'
import { claimsIn, emptyDocument, type Mark, type Paragraph } from '../../../src/shared/document'
import * as marks from '../../../src/shared/document/marked-runs'

const claim: Mark = { type: 'claim', attrs: { source: 's' } }

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text, marks: [claim] }],
})

test('a save that leaves blocks as they are has none of them read again', () => {
  const read = vi.spyOn(marks, 'markedRuns')
  const [first, second, other] = [paragraph('a', 'One.'), paragraph('b', 'Two.'), paragraph('b', 'Three.')]
  const words = (content: Paragraph[]): string[] =>
    claimsIn({ ...emptyDocument(), content }).map(({ index, words: of }) => `${index} ${of}`)
  expect(words([first, second])).toEqual(['0 One.', '1 Two.'])
  expect(read).toHaveBeenCalledTimes(2)
  expect(words([other, first])).toEqual(['0 Three.', '1 One.'])
  expect(read).toHaveBeenCalledTimes(3)
})
