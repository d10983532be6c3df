import { describe, expect, it } from 'vitest'
import { changedWords } from '../../../src/shared/clearance'
import { changedParagraphs } from '../../../src/renderer/ui/changed-paragraphs'
import { aDocument, aFrozenRelease } from '../../helpers/a-frozen-release'

/** The paragraphs shown for a body that was changed: removed words in brackets, added ones in braces. */
function shown(before: string[], after: string[]): string[] {
  const release = (paragraphs: string[]) => aFrozenRelease({ text: { body: aDocument(...paragraphs) } })
  const changes = changedWords(release(before), release(after))
  const marks = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const
  return (changes?.parts ?? []).flatMap(({ runs }) =>
    changedParagraphs(runs).map((paragraph) =>
      paragraph === null
        ? '…'
        : paragraph.map(({ kind, words }) => `${marks[kind][0]}${words}${marks[kind][1]}`).join(' '),
    ),
  )
}

const first = 'The museum opened an exhibition.'
const second = 'It shows ninety lanterns.'
const third = 'It is open daily.'

describe('the paragraphs that changed since clearance', () => {
  it('shows a changed word in its paragraph and leaves out what stayed', () => {
    expect(shown([first, second, third], [first, 'It shows eighty lanterns.', third])).toEqual([
      '…',
      'It shows [ninety] {eighty} lanterns.',
      '…',
    ])
  })

  it('shows a paragraph that came or went by itself', () => {
    expect(shown([first, third], [first, second, third])).toEqual(['…', `{${second}}`, '…'])
    expect(shown([first, second, third], [first, third])).toEqual(['…', `[${second}]`, '…'])
  })

  it('marks where paragraphs were parted or joined', () => {
    const parted = shown([`${first} ${second}`, third], [first, second, third])
    expect(parted.join('\n')).toMatch(/exhibition\. \{¶\}/)
    const joined = shown([first, second, third], [`${first} ${second}`, third])
    expect(joined.join('\n')).toMatch(/exhibition\. \[¶\] It shows ninety lanterns\./)
  })
})
