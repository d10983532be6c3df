import { expect, it } from 'vitest'
import { changeMany } from '../../../src/main/errands/change-many'
import { newId, type ReleaseId } from '../../../src/shared/release'
import { NamedFailure } from '../../../src/shared/result'

const ids = Array.from({ length: 200 }, () => newId<ReleaseId>())

/** Changes all or none, as one transaction does, and fails over these. */
function changing(bad: readonly ReleaseId[], failure: NamedFailure) {
  const changed: ReleaseId[] = []
  let asked = 0
  const work = (some: readonly ReleaseId[]): readonly ReleaseId[] => {
    asked += 1
    if (some.some((id) => bad.includes(id))) throw failure
    changed.push(...some)
    return some
  }
  return { work, changed, asked: () => asked }
}

it('changes all but those that are damaged, each once, and says which they are', async () => {
  const bad = [ids[40]!, ids[41]!, ids[199]!]
  const damaged = new NamedFailure('library-damaged', { path: 'Library', backup: 'none' })
  const { work, changed } = changing(bad, damaged)
  const done = await changeMany(ids, work)
  expect(done.ids).toEqual(ids.filter((id) => !bad.includes(id)))
  expect(changed).toEqual(done.ids)
  expect(done).toMatchObject({ refused: bad, failure: { code: 'library-damaged' } })
})

it('tries no other once the disk is full, and says what it has changed before', async () => {
  const bad = ids.slice(100)
  const { work, asked } = changing(bad, new NamedFailure('disk-full'))
  const done = await changeMany(ids, work)
  expect(done).toEqual({ ids: ids.slice(0, 100), refused: bad, failure: { ok: false, code: 'disk-full', values: {} } })
  expect(asked()).toBeLessThan(100)
})
