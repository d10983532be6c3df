import { describe, expect, it } from 'vitest'
import { completionAt, withValue } from '../../../src/shared/finding'

describe('a value that is ticked', () => {
  it.each([
    ['', 'tag', 'culture', 'tag:culture '],
    ['pier', 'tag', 'culture', 'pier tag:culture '],
    ['"new pi', 'tag', 'culture', '"new pi" tag:culture '],
    ['tag:trade pier', 'tag', 'culture', 'tag:trade,culture pier '],
    ['tag:Culture', 'tag', 'culture', 'tag:Culture'],
    ['-tag:culture', 'tag', 'culture', '-tag:culture tag:culture '],
    ['', 'speaker', 'Ilka Torvane', 'speaker:"Ilka Torvane"'],
    ['speaker: pier', 'speaker', 'Maren', 'speaker:Maren pier '],
  ] as const)('joins %j', (typed, field, value, after) => {
    expect(withValue(typed, field, value, true)).toBe(after)
  })

  it.each([
    ['tag:culture ', 'tag', 'culture', ''],
    ['tag:trade,culture pier', 'tag', 'culture', 'tag:trade pier'],
    ['speaker:"Ilka Torvane" pier ', 'speaker', 'ilka torvane', 'pier '],
    ['-tag:culture', 'tag', 'culture', '-tag:culture'],
  ] as const)('leaves %j', (typed, field, value, after) => {
    expect(withValue(typed, field, value, false)).toBe(after)
  })
})

describe('what can be completed at the caret', () => {
  const at = (marked: string) => {
    const caret = marked.indexOf('|')
    const typed = marked.replace('|', '')
    const found = completionAt(typed, caret)
    return found === null ? null : [found.field, found.begun, typed.slice(found.from, found.to)]
  }

  it.each([
    ['|', null],
    ['pier |', null],
    ['spe|', [null, 'spe', 'spe']],
    ['-spe|', [null, 'spe', 'spe']],
    ['-|', null],
    ['"spe|', null],
    ['speaker:|', ['speaker', '', '']],
    ['pier speaker:to|rv x', ['speaker', 'to', 'torv']],
    ['speaker:"Ilka T|', ['speaker', 'Ilka T', '"Ilka T']],
    ['speaker:"Ilka Torvane"|', ['speaker', 'Ilka Torvane', '"Ilka Torvane"']],
    ['tag:trade,cu|', ['tag', 'cu', 'cu']],
    ['tag:trade,|', ['tag', '', '']],
    ['tag:tr|ade,culture', ['tag', 'tr', 'trade']],
  ] as const)('%s', (marked, found) => {
    expect(at(marked)).toEqual(found)
  })
})
