import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { emptyEvent, type FrozenRelease, type Picture, type ReleaseText } from '../../../src/shared/release'
import { draftNotice } from '../../../src/shared/render/notice'
import { aDocument, aFrozenRelease, aParagraph, aPicture, words } from '../../helpers/a-frozen-release'

const start =
  'This text corrects our release VAL/2026/007 of 24 February 2026, “Valdria and Soria open the Lanterns of the Strait exhibition”.'

const paragraphs = [
  'The embassy opened an exhibition of ninety ship lanterns.',
  'The lanterns were lit on 24 February for the first time.',
  'The exhibition is open daily until 30 June.',
]

const withBody = (...blocks: (BlockNode | string)[]): FrozenRelease =>
  aFrozenRelease({ text: { body: aDocument(...blocks) } })

/** What is told after the first sentence. */
function told(before: FrozenRelease, now: FrozenRelease): string {
  const notice = draftNotice('correct', before, now, 'en')
  expect(notice.startsWith(start)).toBe(true)
  return notice.slice(start.length + 1)
}

const changed = (index: number, from: string, to: string): string[] =>
  paragraphs.map((paragraph, at) => (at === index ? paragraph.replace(from, to) : paragraph))

describe('the notice of a correction', () => {
  it.each([
    [
      'a figure, with the word that it belongs to',
      changed(1, '24', '25'),
      'In the second paragraph, “25 February” replaces “24 February”.',
    ],
    ['a word at the end of a sentence', changed(2, 'June', 'July'), 'In the third paragraph, “July” replaces “June”.'],
    ['words that came', changed(0, 'ninety', 'more than ninety'), 'In the first paragraph, “more than” is added.'],
    [
      'words that went',
      changed(1, ' for the first time', ''),
      'In the second paragraph, “for the first time” is taken out.',
    ],
    ['a new paragraph', [...paragraphs, 'Entry is free.'], 'The fourth paragraph is new.'],
    ['a paragraph that went', paragraphs.slice(1), 'The first paragraph of the earlier text is taken out.'],
    [
      'paragraphs that changed places',
      [paragraphs[1]!, paragraphs[0]!, paragraphs[2]!],
      'The first paragraph of the earlier text is now the second paragraph.',
    ],
    [
      'a paragraph that moved and was changed',
      [...paragraphs.slice(1), 'The embassy opened an exhibition of eighty ship lanterns.'],
      'The first paragraph of the earlier text is now the third paragraph. In the third paragraph, “eighty ship” replaces “ninety ship”.',
    ],
    ['nothing', paragraphs, ''],
  ])('tells %s', (_what, now, sentence) => {
    expect(told(withBody(...paragraphs), withBody(...now))).toBe(sentence)
  })

  it('tells of a caption and its credit by the picture, and nothing of a rule', () => {
    const captioned = (caption: string, credit: string, ...more: Picture[]): FrozenRelease => {
      const picture = aPicture({ credit })
      return aFrozenRelease({
        draft: { pictures: [...more, picture] },
        text: { captions: { [picture.id]: aDocument(caption) } },
      })
    }
    expect(told(captioned('Lamps in 1874', 'T. Aldo'), captioned('Lamps in 1875', 'T. Aldo'))).toBe(
      'In the caption of the first picture, “1875” replaces “1874”.',
    )
    expect(told(captioned('Lamps', ''), captioned('Lamps', 'T. Aldo'))).toBe(
      'In the caption of the first picture, “Photo: T. Aldo” is added.',
    )
    const added = aPicture({ id: 'another' as Picture['id'], credit: 'Ilara Venn' })
    expect(told(captioned('Lamps', ''), captioned('Lamps', '', added))).toBe('The caption of the first picture is new.')
    expect(told(captioned('Lamps', ''), aFrozenRelease())).toBe(
      'The caption of the first picture of the earlier text is taken out.',
    )
    const rule: BlockNode = { type: 'horizontalRule', attrs: { id: null } }
    expect(told(withBody('One.', 'Two.'), withBody('One.', rule, 'Two.'))).toBe('')
  })

  it('leaves an abbreviation its point', () => {
    expect(told(withBody('It opens at 6 p.m. today.'), withBody('It opens at 7 p.m. today.'))).toBe(
      'In the first paragraph, “7 p.m.” replaces “6 p.m.”.',
    )
    expect(told(withBody('It opens at 6 p.m.'), withBody('It opens at 6 a.m.'))).toBe(
      'In the first paragraph, “a.m.” replaces “p.m.”.',
    )
  })

  it('finds words where no spaces part them', () => {
    expect(told(withBody('展览于2月24日在港口博物馆开幕。'), withBody('展览于2月25日在港口博物馆开幕。'))).toBe(
      'In the first paragraph, “25日” replaces “24日”.',
    )
  })

  it('counts paragraphs as a reader does, in the new text', () => {
    const heading: BlockNode = { type: 'heading', attrs: { id: null, level: 2 }, content: words('Opening hours') }
    const before = withBody(paragraphs[0]!, heading, ...paragraphs.slice(1))
    const now = withBody(
      'A new beginning stands here.',
      ...changed(2, '30', '31').slice(0, 1),
      heading,
      ...changed(2, '30', '31').slice(1),
    )
    expect(told(before, now)).toBe('The first paragraph is new. In the fourth paragraph, “31 June” replaces “30 June”.')
  })

  it('tells words that lie close together as one change', () => {
    const now = changed(1, 'lit on 24 February', 'seen on 25 February')
    expect(told(withBody(...paragraphs), withBody(...now))).toBe(
      'In the second paragraph, “seen on 25” replaces “lit on 24”.',
    )
  })

  it('tells other parts by their names', () => {
    const now = (text: Partial<ReleaseText>): FrozenRelease => aFrozenRelease({ text })
    expect(told(aFrozenRelease(), now({ headline: 'Valdria and Soria open the Lanterns of the Strait museum' }))).toBe(
      'In the headline, “museum” replaces “exhibition”.',
    )
    expect(told(aFrozenRelease(), now({ notesToEditors: aDocument() }))).toBe(
      'The notes to editors of the earlier text are taken out.',
    )
    const at = (time: string): FrozenRelease => {
      const event = { ...emptyEvent('UTC'), start: { date: '2026-02-26', time }, accreditation: { en: 'Come.' } }
      return aFrozenRelease({ draft: { type: 'media-advisory', event } })
    }
    expect(told(at('10:00'), at('11:00'))).toBe('In the time of the event, “11:00 UTC” replaces “10:00 UTC”.')
  })

  it('says nothing of number, type and day of issue, which are always other ones', () => {
    const { draft } = aFrozenRelease()
    const now = aFrozenRelease({
      draft: { type: 'correction', number: 'VAL/2026/008', dateline: { ...draft.dateline, date: '2026-02-26' } },
    })
    expect(told(aFrozenRelease(), now)).toBe('')
  })

  it('names four changes and counts the others', () => {
    const many = Array.from({ length: 7 }, (_, index) => `Keeper ${index} lit the lantern of tower ${index} at dusk.`)
    const now = many.map((paragraph) => paragraph.replace('dusk', 'dawn'))
    const notice = told(withBody(...many), withBody(...now))
    expect(notice).toMatch(
      /^In the first paragraph, .* In the fourth paragraph, “dawn” replaces “dusk”\. There are 3 further changes\.$/,
    )
    expect(told(withBody(...many.slice(0, 5)), withBody(...now.slice(0, 5)))).toMatch(/There is 1 further change\.$/)
  })

  it('quotes long runs by their beginning and end, and quotations inside with single marks', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
    const notice = told(withBody('It begins here and ends there.'), withBody(`It begins here ${long} and ends there.`))
    expect(notice).toBe(
      'In the first paragraph, “word0 word1 word2 word3 word4 word5 … word36 word37 word38 word39” is added.',
    )
    expect(
      told(withBody('They saw a lamp in it there.'), withBody('They saw the “Lamp of Amel” today in it there.')),
    ).toBe('In the first paragraph, “the ‘Lamp of Amel’ today” replaces “a lamp”.')
  })
})

describe('other notices', () => {
  it('of a replacement and a withdrawal name what they are about, and no differences', () => {
    const now = withBody('Something else.')
    expect(draftNotice('replace', aFrozenRelease(), now, 'en')).toBe(start.replace('corrects', 'replaces'))
    expect(draftNotice('withdraw', aFrozenRelease(), now, 'en')).toBe(
      `${start.replace('This text corrects', 'We withdraw')} Please do not use it.`,
    )
  })

  it('are short where the earlier text had no such language, number or day', () => {
    const { draft } = aFrozenRelease()
    const before = aFrozenRelease({
      draft: { number: '', dateline: { ...draft.dateline, date: null }, texts: { es: draft.texts['en']! } },
    })
    expect(draftNotice('correct', before, aFrozenRelease(), 'en')).toBe('This text corrects our release.')
  })

  it('are the same however often they are drafted', () => {
    const now = withBody(aParagraph('Another text.'))
    expect(draftNotice('correct', aFrozenRelease(), now, 'en')).toBe(
      draftNotice('correct', aFrozenRelease(), now, 'en'),
    )
  })
})
