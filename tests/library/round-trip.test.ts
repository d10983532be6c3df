import fc from 'fast-check'
import { expect, it } from 'vitest'
import { releaseDraft } from '../../src/shared/release'
import { arbitraryDraft } from './arbitrary-release'
import { opened } from './open-temporary'

it('any draft that the shape allows is stored and comes back untouched', () => {
  const library = opened()
  const { id } = library.releases.create('press-release')
  let revision = 1
  fc.assert(
    fc.property(arbitraryDraft, (draft) => {
      expect(releaseDraft.safeParse(draft).success).toBe(true)
      revision = library.releases.save(id, revision, draft).revision
      expect(library.releases.get(id).draft).toStrictEqual(draft)
    }),
    { numRuns: 200 },
  )
})

it('a lone half of a character, which UTF-8 cannot hold, costs only itself', () => {
  const library = opened()
  const { id, draft } = library.releases.create('press-release')
  library.releases.save(id, 1, { ...draft, internalNote: 'before \ud83d after', tags: ['\\ud83d'] })
  expect(library.releases.get(id).draft).toMatchObject({ internalNote: 'before \ufffd after', tags: ['\\ud83d'] })
})
