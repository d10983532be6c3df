import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/shared/canonical'
import { documentFromPlainText, paragraphsOf, type BlockNode, type Document } from '../../../src/shared/document'
import { isAlike, merged, settledMerge, type Choice, type Conflict, type Merge } from '../../../src/shared/merging'
import { newId, releaseDraft, type ReleaseDraft, type ReleaseText } from '../../../src/shared/release'
import { aRelease, aReleaseText, aSource, aSpeaker, anEvent } from '../../helpers/builders'
import { arbitraryDraft } from '../../library/arbitrary-release'
import { anEdit, edited } from './edits'

const draft = aRelease({
  speakers: [aSpeaker({ name: 'Ilka Torvane' }), aSpeaker({ name: 'Oren Maskell' })],
  sources: [aSource({ label: 'Press desk' }), aSource({ label: 'Port authority' })],
  texts: {
    en: aReleaseText({
      body: documentFromPlainText('The first paragraph.\n\nThe second one.\n\nThe third one.\n\nThe last one.', newId),
    }),
  },
})

const withText = (it: ReleaseDraft, changes: Partial<ReleaseText>): ReleaseDraft => ({
  ...it,
  texts: { ...it.texts, en: { ...it.texts['en']!, ...changes } },
})

const bodyOf = (it: ReleaseDraft): Document => it.texts['en']!.body
const withBlocks = (it: ReleaseDraft, change: (blocks: BlockNode[]) => BlockNode[]): ReleaseDraft =>
  withText(it, { body: { ...bodyOf(it), content: change(bodyOf(it).content) } })

const saying = (block: BlockNode, words: string): BlockNode =>
  ({ ...block, content: [{ type: 'text', text: words }] }) as BlockNode

const aBlock = (words: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: newId() },
  content: [{ type: 'text', text: words }],
})

const chosen = (merge: Merge, choice: Choice): ReleaseDraft =>
  settledMerge(merge, Object.fromEntries(merge.conflicts.map(({ id }) => [id, choice])))

describe('two drafts that come from one', () => {
  it('have what either side alone has changed', () => {
    const ours = withBlocks(draft, ([a, b, ...rest]) => [a!, saying(b!, 'The second one, changed here.'), ...rest])
    const theirs = withText(
      withBlocks(draft, (blocks) => [...blocks.slice(0, 3), saying(blocks[3]!, 'The last one, changed there.')]),
      { headline: 'Another headline' },
    )
    const merge = merged(draft, ours, theirs)
    expect(merge).toMatchObject({ conflicts: [], changed: 'both' })
    expect(merge.draft.texts['en']!.headline).toBe('Another headline')
    expect(paragraphsOf(bodyOf(merge.draft))).toEqual([
      'The first paragraph.',
      'The second one, changed here.',
      'The third one.',
      'The last one, changed there.',
    ])
  })

  it('are a conflict where both have changed the same paragraph, and stand as anybody decides', () => {
    const ours = withBlocks(draft, ([a, ...rest]) => [saying(a!, 'Ours.'), ...rest])
    const theirs = withBlocks(draft, ([a, ...rest]) => [saying(a!, 'Theirs.'), ...rest])
    const merge = merged(draft, ours, theirs)
    expect(merge.conflicts).toEqual([
      {
        id: `texts.en.body/${bodyOf(draft).content[0]!.attrs.id}`,
        where: { field: 'body', member: '', of: '', language: 'en' },
        base: 'The first paragraph.',
        ours: 'Ours.',
        theirs: 'Theirs.',
        mayBeBoth: true,
        isOrder: false,
      },
    ])
    expect(paragraphsOf(bodyOf(merge.draft))[0]).toBe('Ours.')
    expect(paragraphsOf(bodyOf(chosen(merge, 'theirs')))[0]).toBe('Theirs.')
    expect(paragraphsOf(bodyOf(chosen(merge, 'both'))).slice(0, 3)).toEqual(['Ours.', 'Theirs.', 'The second one.'])
    const ids = bodyOf(chosen(merge, 'both')).content.map(({ attrs }) => attrs.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('do not lose what one has taken out and the other has changed', () => {
    const ours = withBlocks(draft, ([, ...rest]) => rest)
    const theirs = withBlocks(draft, ([a, ...rest]) => [saying(a!, 'Still needed.'), ...rest])
    const merge = merged(draft, ours, theirs)
    expect(merge.conflicts).toMatchObject([{ ours: null, theirs: 'Still needed.', mayBeBoth: false }])
    expect(paragraphsOf(bodyOf(merge.draft))).toHaveLength(3)
    expect(paragraphsOf(bodyOf(chosen(merge, 'theirs')))[0]).toBe('Still needed.')
  })

  it('have paragraphs that were put in on either side, each after the one it followed, and those that were moved', () => {
    const ours = withBlocks(draft, ([a, b, c, d]) => [a!, aBlock('New here.'), b!, c!, d!])
    const theirs = withBlocks(draft, ([a, b, c, d]) => [d!, a!, b!, aBlock('New there.'), c!])
    const merge = merged(draft, ours, theirs)
    expect(merge.conflicts).toEqual([])
    expect(paragraphsOf(bodyOf(merge.draft))).toEqual([
      'The last one.',
      'The first paragraph.',
      'New here.',
      'The second one.',
      'New there.',
      'The third one.',
    ])
  })

  it('are asked about where both have changed the order', () => {
    const ours = withBlocks(draft, ([a, b, c, d]) => [b!, a!, c!, d!])
    const theirs = withBlocks(draft, ([a, b, c, d]) => [a!, b!, d!, c!])
    const merge = merged(draft, ours, theirs)
    expect(merge.conflicts).toMatchObject([{ isOrder: true, mayBeBoth: false }])
    expect(chosen(merge, 'ours')).toEqual(ours)
    expect(chosen(merge, 'theirs')).toEqual(theirs)
  })

  it('show either order in the words of its own side where those differ too', () => {
    const ours = withBlocks(draft, ([a, b, c, d]) => [b!, saying(a!, 'Ours.'), c!, d!])
    const theirs = withBlocks(draft, ([a, b, c, d]) => [c!, saying(a!, 'Theirs.'), b!, d!])
    const [here, there] = [
      'The second one.\nOurs.\nThe third one.\nThe last one.',
      'The third one.\nTheirs.\nThe second one.\nThe last one.',
    ]
    const orderOf = ({ conflicts }: Merge): Conflict | undefined => conflicts.find(({ isOrder }) => isOrder)
    expect(orderOf(merged(draft, ours, theirs))).toMatchObject({ ours: here, theirs: there })
    expect(orderOf(merged(draft, theirs, ours))).toMatchObject({ ours: there, theirs: here })
  })

  it('are merged item by item within a list', () => {
    const items = ['One', 'Two', 'Three'].map((words) => ({
      type: 'listItem' as const,
      attrs: { id: newId() },
      content: [aBlock(words)],
    }))
    const listed = (change: (all: typeof items) => typeof items): ReleaseDraft =>
      withBlocks(draft, (blocks) => [
        ...blocks,
        { type: 'bulletList', attrs: { id: '0190' }, content: change(items) } as BlockNode,
      ])
    const worded = (index: number, words: string) => (all: typeof items) =>
      all.map((item, at) => (at === index ? { ...item, content: [saying(item.content[0]!, words)] } : item))
    const ours = listed(worded(0, 'One here'))
    const theirs = listed((all) => worded(2, 'Three there')(all).filter((_item, at) => at !== 1))
    const merge = merged(
      listed((all) => all),
      ours,
      theirs,
    )
    expect(merge.conflicts).toEqual([])
    expect(paragraphsOf(bodyOf(merge.draft)).slice(-2)).toEqual(['One here', 'Three there'])
  })

  it('are merged member by member in facts, and by id in lists', () => {
    const [first, second] = draft.speakers
    const ours = {
      ...draft,
      speakers: [{ ...first!, title: { en: 'Minister' } }, second!],
      sources: [draft.sources[1]!],
    }
    const theirs = {
      ...draft,
      speakers: [{ ...first!, organisation: { en: 'Ministry' } }],
      sources: [...draft.sources, aSource({ label: 'A third' })],
      event: anEvent({ ...draft.event!, venue: { en: 'Town Hall' } }),
    }
    const merge = merged(draft, ours, theirs)
    expect(merge.conflicts).toEqual([])
    expect(merge.draft.speakers).toEqual([{ ...first!, title: { en: 'Minister' }, organisation: { en: 'Ministry' } }])
    expect(merge.draft.sources.map(({ label }) => label)).toEqual(['Port authority', 'A third'])
    expect(merge.draft.event?.venue).toEqual({ en: 'Town Hall' })
  })

  it('keep whoever one has taken out and the other quotes by now', () => {
    const [first, second] = draft.speakers
    const quoting: BlockNode = {
      type: 'quotation',
      attrs: { id: newId(), speaker: second!.id, attribution: null, remark: null },
      content: [aBlock('We are glad.') as never],
    }
    const ours = withBlocks(draft, (blocks) => [...blocks, quoting])
    const theirs = { ...draft, speakers: [first!] }
    expect(merged(draft, ours, theirs).draft.speakers).toEqual([first, second])
    expect(merged(draft, theirs, ours).draft.speakers).toEqual([first, second])
  })

  it('keep everything of both where nobody knows what they come from', () => {
    const ours = withText({ ...draft, event: null, number: '' }, { headline: 'One headline' })
    const theirs = withText(
      withBlocks(draft, (blocks) => [...blocks, aBlock('More.')]),
      { headline: 'Another' },
    )
    const merge = merged(null, ours, theirs)
    expect(merge.conflicts).toMatchObject([{ base: null, ours: 'One headline', theirs: 'Another' }])
    expect(merge.draft.event).toEqual(draft.event)
    expect(merge.draft.number).toBe(draft.number)
    expect(paragraphsOf(bodyOf(merge.draft))).toHaveLength(5)
  })
})

describe('the laws of merging', () => {
  const some = fc.oneof(arbitraryDraft, fc.constant(draft))
  const parted = some.chain((base) =>
    fc.record({ base: fc.constant(base), ours: fc.array(anEdit), theirs: fc.array(anEdit) }).map((it) => ({
      base,
      ours: edited(base, it.ours, 'ours'),
      theirs: edited(base, it.theirs, 'theirs'),
    })),
  )

  it('what one side alone has changed is the outcome', () => {
    fc.assert(
      fc.property(parted, ({ base, ours }) => {
        for (const merge of [merged(base, ours, base), merged(base, base, ours), merged(base, ours, ours)]) {
          expect(merge.conflicts).toEqual([])
          expect(canonicalJson(merge.draft)).toBe(canonicalJson(ours))
        }
      }),
    )
  })

  it('holds for drafts that have nothing to do with one another', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryDraft, (base, other) => {
        expect(isAlike(merged(base, other, base).draft, other)).toBe(true)
        expect(isAlike(merged(base, base, other).draft, other)).toBe(true)
        expect(isAlike(merged(null, other, other).draft, other)).toBe(true)
      }),
    )
  })

  it('the outcome is a draft, however it was decided', () => {
    fc.assert(
      fc.property(parted, fc.constantFrom<Choice>('ours', 'theirs', 'both'), ({ base, ours, theirs }, choice) => {
        releaseDraft.parse(chosen(merged(base, ours, theirs), choice))
        releaseDraft.parse(chosen(merged(null, ours, theirs), choice))
      }),
    )
  })

  it('no word that either side has written is missing from the outcome and its conflicts', () => {
    fc.assert(
      fc.property(parted, ({ base, ours, theirs }) => {
        for (const from of [base, null]) {
          const merge = merged(from, ours, theirs)
          const found = JSON.stringify([merge.draft, merge.conflicts])
          const all = JSON.stringify(chosen(merge, 'both'))
          const undecided = merge.conflicts.filter((it) => !it.mayBeBoth)
          for (const word of JSON.stringify([ours, theirs]).match(/(?:ours|theirs)-word-\d+/g) ?? []) {
            expect(found).toContain(word)
            if (undecided.length === 0) expect(all).toContain(word)
          }
        }
      }),
    )
  })

  it('the sides may change places', () => {
    const swapped = ({ ours, theirs, ...it }: Conflict): Conflict => ({ ...it, ours: theirs, theirs: ours })
    const byId = (all: readonly Conflict[]): Conflict[] => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
    fc.assert(
      fc.property(parted, ({ base, ours, theirs }) => {
        const [one, other] = [merged(base, ours, theirs), merged(base, theirs, ours)]
        const named = (it: Conflict): Conflict => ({ ...it, where: { ...it.where, of: '' } })
        expect(byId(one.conflicts).map(named)).toEqual(byId(other.conflicts).map(swapped).map(named))
        expect(isAlike(chosen(one, 'ours'), chosen(other, 'theirs'))).toBe(true)
        expect(isAlike(chosen(one, 'both'), chosen(other, 'both'))).toBe(one.conflicts.every((it) => it.mayBeBoth))
      }),
    )
  })
})
