import { describe, expect, it, vi } from 'vitest'
import { documentFromPlainText } from '../../../src/shared/document'
import { largestPicture, type KeptPicture } from '../../../src/shared/contract'
import { emptyMission, newId, newReleaseDraft, type Release } from '../../../src/shared/release'
import { failure, ok, type Answer, type Failure } from '../../../src/shared/result'
import { emptyUndoLog } from '../../../src/shared/undo'
import { picturesOf } from '../../../src/renderer/session/pictures'
import { Session } from '../../../src/renderer/session/session'
import { soon } from './soon'

const aRelease = (): Release => {
  const at = '2026-02-24T10:00:00.000Z'
  const unsettled = { status: 'draft', assignedNumber: null, putRightBy: null, trashedAt: null } as const
  const draft = newReleaseDraft('press-release', emptyMission('UTC'), '2026-02-24')
  return { id: newId(), revision: 1, ...unsettled, createdAt: at, savedAt: at, draft }
}

const kept = (name: string): KeptPicture => ({ name, hash: '0'.repeat(64) as KeptPicture['hash'] })

const aFile = (name: string, size = 3) => ({ name, size, arrayBuffer: async () => new ArrayBuffer(size) }) as File

async function anOpenDesk(
  choose: () => Promise<Answer<KeptPicture[]>> = async () => ok([kept('a.jpg'), kept('b.jpg')]),
) {
  const releases = [aRelease(), aRelease()] as const
  const session = new Session(
    {
      get: async ({ id }) => ok(releases.find((it) => it.id === id)!),
      undoLog: async () => ok({ revision: 1, log: emptyUndoLog }),
      save: async () => ok({ revision: 2, savedAt: releases[0].savedAt, status: 'draft', assignedNumber: null }),
    },
    { loadSteps: () => new Promise(() => undefined), onUndoLost: () => undefined, whenIdle: soon },
  )
  await session.open(releases[0].id)
  const onFailure = vi.fn<(failure: Failure) => void>()
  const keep = vi.fn(async ({ name }: { name: string }): Promise<Answer<KeptPicture>> => ok(kept(name)))
  const pictures = picturesOf(session, { choose, keep }, onFailure)
  const draft = () => session.use.getState().release!.draft
  return { session, pictures, onFailure, keep, draft, releases, names: () => draft().pictures.map(({ name }) => name) }
}

describe('the pictures of the open release', () => {
  it('come together and go together with one undo', async () => {
    const { session, pictures, names } = await anOpenDesk()
    await pictures.choose()
    expect(names()).toEqual(['a.jpg', 'b.jpg'])
    session.undo()
    expect(names()).toEqual([])
  })

  it('are not added to another release that was opened meanwhile', async () => {
    let answer: (pictures: Answer<KeptPicture[]>) => void = () => undefined
    const desk = await anOpenDesk(() => new Promise((resolve) => (answer = resolve)))
    const choosing = desk.pictures.choose()
    await desk.session.open(desk.releases[1].id)
    answer(ok([kept('a.jpg')]))
    await choosing
    expect(desk.names()).toEqual([])
  })

  it('are taken in as far as they can be, and what cannot is told', async () => {
    const { pictures, onFailure, keep, names } = await anOpenDesk()
    keep.mockImplementation(async ({ name }) =>
      name === 'note.jpg' ? failure('picture-unreadable', { name }) : ok(kept(name)),
    )
    await pictures.keep([aFile('a.jpg'), aFile('note.jpg'), aFile('huge.jpg', largestPicture + 1), aFile('b.png')])
    expect(names()).toEqual(['a.jpg', 'b.png'])
    expect(onFailure.mock.calls.map(([{ code, values }]) => [code, values])).toEqual([
      ['picture-unreadable', { name: 'note.jpg' }],
      ['file-too-large', { name: 'huge.jpg', limit: 25 }],
    ])
    expect(keep).not.toHaveBeenCalledWith(expect.objectContaining({ name: 'huge.jpg' }))
  })

  it('move by one place and stop at the ends', async () => {
    const { pictures, draft, names } = await anOpenDesk()
    await pictures.choose()
    pictures.move(draft().pictures[1]!.id, -1)
    expect(names()).toEqual(['b.jpg', 'a.jpg'])
    pictures.move(draft().pictures[0]!.id, -1)
    pictures.move(draft().pictures[1]!.id, 1)
    expect(names()).toEqual(['b.jpg', 'a.jpg'])
  })

  it('go with their captions, and both come back', async () => {
    const { session, pictures, draft, names } = await anOpenDesk()
    await pictures.choose()
    const { id } = draft().pictures[0]!
    const caption = documentFromPlainText('A wreath.', newId)
    session.setField(['texts', 'en', 'captions', id], caption)
    pictures.remove(id)
    expect(names()).toEqual(['b.jpg'])
    expect(draft().texts['en']?.captions).toEqual({})
    session.undo()
    expect(names()).toEqual(['a.jpg', 'b.jpg'])
    expect(draft().texts['en']?.captions).toEqual({ [id]: caption })
  })
})
