import { expect, it, vi } from 'vitest'
import { emptyMission, newId, newReleaseDraft, type Release } from '../../../src/shared/release'
import { emptyUndoLog } from '../../../src/shared/undo'

const asked = vi.hoisted(() => [] as string[])
const main = vi.hoisted(() => ({ release: null as unknown }))

vi.mock('../../../src/renderer/bridge', () => ({
  onEvent: () => () => undefined,
  api: {
    library: {
      setApart: () => {
        asked.push('set apart')
        return Promise.resolve({ ok: false, code: 'share-gone', values: { path: 'Desk' } })
      },
    },
    releases: {
      get: () => Promise.resolve({ ok: true, value: main.release }),
      undoLog: () => Promise.resolve({ ok: true, value: { revision: 1, log: emptyUndoLog } }),
      save: ({ draft }: { draft: Release['draft'] }) => {
        asked.push(`save ${draft.internalNote}`)
        return Promise.resolve({ ok: true, value: { revision: 2, savedAt: '2026-03-01T10:00:01.000Z' } })
      },
    },
  },
}))

const { session, useSession } = await import('../../../src/renderer/session')
const { setApart } = await import('../../../src/renderer/features/shares/deeds')

it('saves and leaves the open release before its library is another, where the same one says other things', async () => {
  vi.stubGlobal('requestIdleCallback', () => 1)
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  const draft = newReleaseDraft('press-release', emptyMission('UTC'), '2026-03-01')
  const at = '2026-03-01T10:00:00.000Z'
  const unsettled = { status: 'draft', assignedNumber: null, putRightBy: null, trashedAt: null } as const
  main.release = { id: newId(), revision: 1, ...unsettled, createdAt: at, savedAt: at, draft }
  await session.open((main.release as Release).id)
  session.setField(['internalNote'], 'Call the port')
  await setApart()
  expect(asked).toEqual(['save Call the port', 'set apart'])
  expect(useSession.getState().release).toBeNull()
})
