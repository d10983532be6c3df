import { expect, test } from 'vitest'
import { foundRuns } from '../../../src/shared/language'

const marked = (text: string, typed: string): string =>
  foundRuns(text, typed)
    .map((run) => (run.isFound ? `[${run.text}]` : run.text))
    .join('')

test.each([
  ['Valdria marks Harbour Day', 'harb day', 'Valdria marks [Harbour] [Day]'],
  ['José Hernández spoke', 'hernandez', 'José [Hernández] spoke'],
  ['Harbour, harbours, the harbour.', 'harbour', '[Harbour], [harbours], the [harbour].'],
  ['東京の大使館', '大使', '[東京の大使館]'],
  ['Nothing of it', 'port', 'Nothing of it'],
  ['Nothing was typed', ' ', 'Nothing was typed'],
])('%s by %s', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected)
})
