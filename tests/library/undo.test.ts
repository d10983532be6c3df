import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newId } from '../../src/shared/release'
import { emptyUndoLog, largestLog, longestLog, type UndoDelta, type UndoEntry } from '../../src/shared/undo'
import { aGoingOut, anAnswer } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const entry = (serial: number, value = String(serial)): UndoEntry => ({
  serial,
  at: serial,
  changes: [{ kind: 'fields', forward: [{ path: ['number'], value }], inverse: [{ path: ['number'], value: '' }] }],
})

const delta = (from: number, to: number, of: number[], done = to): UndoDelta => ({
  oldest: from,
  newest: to,
  done,
  changed: of.map((serial) => entry(serial)),
})

/** A library with one release, which is saved with what has changed of its undo log. */
function aLibrary(path = newPath()) {
  const library = opened(path)
  const { id, draft } = library.releases.create('press-release')
  let revision = 1
  return {
    library,
    id,
    draft,
    path,
    save: (undo?: UndoDelta) => (revision = library.releases.save(id, revision, draft, undo).revision),
    log: () => library.releases.undoLog(id),
    serials: () => library.releases.undoLog(id).log.entries.map(({ serial }) => serial),
  }
}

it('the log is brought along with the draft, piece by piece', () => {
  const { save, log } = aLibrary()
  save(delta(1, 2, [1, 2]))
  save({ ...delta(1, 3, [3]), changed: [entry(2, 'joined'), entry(3)] })
  expect(log()).toEqual({ revision: 3, log: { entries: [entry(1), entry(2, 'joined'), entry(3)], done: 3 } })
  save(delta(1, 3, [], 1))
  expect(log().log).toMatchObject({ done: 1 })
  save(delta(2, 2, [2]))
  expect(log()).toEqual({ revision: 5, log: { entries: [entry(2)], done: 2 } })
})

it('it is there after closing', () => {
  const { library, id, path, save } = aLibrary()
  save(delta(1, 1, [1]))
  library.close()
  expect(opened(path).releases.undoLog(id)).toEqual({ revision: 2, log: { entries: [entry(1)], done: 1 } })
})

it('a draft that was saved without its log has nothing to take back, and what comes after begins anew', () => {
  const { save, log, serials } = aLibrary()
  save(delta(1, 2, [1, 2]))
  save()
  expect(log()).toEqual({ revision: 3, log: emptyUndoLog })
  save(delta(1, 1, [1]))
  expect(serials()).toEqual([1])
})

it('a draft that was not saved leaves the log as it was', () => {
  const { library, id, draft, save, log } = aLibrary()
  save(delta(1, 1, [1]))
  expect(() => library.releases.save(id, 1, draft, delta(1, 2, [2]))).toThrow(
    expect.objectContaining({ code: 'stale' }),
  )
  expect(log()).toEqual({ revision: 2, log: { entries: [entry(1)], done: 1 } })
})

it('a log that was written for another revision, or cannot be read, is none', () => {
  const { library, id, draft, path, save, log } = aLibrary()
  save(delta(1, 3, [1, 2, 3]))
  const database = new Database(path)
  database.exec("UPDATE undo_entry SET entry = json_set(entry, '$.changes', json('[]')) WHERE serial = 2")
  expect(log()).toEqual({ revision: 2, log: emptyUndoLog })
  database.exec('DELETE FROM undo_entry WHERE serial = 2')
  expect(log()).toEqual({ revision: 2, log: emptyUndoLog })
  database.exec('DELETE FROM undo_entry WHERE serial = 1')
  expect(log().log.entries).toEqual([entry(3)])
  database.exec('UPDATE undo_state SET revision = 1')
  expect(log()).toEqual({ revision: 2, log: emptyUndoLog })
  database.close()
  expect(library.releases.get(id).draft).toEqual(draft)
})

it('the oldest go where there are too many or too much of them', () => {
  const { save, serials } = aLibrary()
  const many = Array.from({ length: longestLog + 3 }, (_, index) => index + 1)
  save(delta(1, longestLog + 3, many))
  expect(serials().slice(0, 1)).toEqual([4])
  const next = longestLog + 4
  save({ ...delta(4, next, []), changed: [entry(next, 'x'.repeat(largestLog - 300))] })
  expect(serials().length).toBeLessThan(5)
  expect(serials().at(-1)).toBe(next)
})

it('as much is kept in any script: what a window keeps, the library keeps', () => {
  const { save, serials } = aLibrary()
  save({ ...delta(1, 3, []), changed: [1, 2, 3].map((serial) => entry(serial, 'ج'.repeat(largestLog / 4))) })
  expect(serials()).toEqual([1, 2, 3])
})

it('the trash keeps it, clearance keeps it, and going out forgets it', () => {
  const { library, id, draft, save, log } = aLibrary()
  save(delta(1, 1, [1]))
  library.releases.trash(id)
  library.releases.restore(id)
  expect(log().log.done).toBe(1)
  for (const { step } of library.clearance.state(id).steps) library.clearance.record(id, anAnswer({ step }), null)
  expect(log().log.done).toBe(1)
  expect(library.releases.markReleased(id, aGoingOut()).draft).toEqual(draft)
  expect(log().log).toEqual(emptyUndoLog)
})

it('a release that is begun, from nothing, from another or out of a backup, has none', () => {
  const { library, id, save } = aLibrary()
  save(delta(1, 1, [1]))
  const { path: backup } = library.backups.make('closing')
  const restored = library.backups.restoreRelease(backup, id)
  const other = library.releases.create(restored.draft)
  for (const it of [restored, other])
    expect(library.releases.undoLog(it.id)).toEqual({ revision: 1, log: emptyUndoLog })
  expect(() => library.releases.undoLog(newId())).toThrow(expect.objectContaining({ code: 'not-found' }))
})
