import Database from 'better-sqlite3'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRelease } from '../helpers/builders'
import { bundled, output, start, type Bundle } from '../helpers/child-process'
import { newPath, opened } from './open-temporary'

let writer: Bundle
let reader: Bundle

beforeAll(async () => {
  writer = await bundled('tests/library/children/writer.ts')
  reader = await bundled('tests/library/children/reader.ts')
})

afterAll(() => {
  writer.remove()
  reader.remove()
})

/** Lets a writer of its own process save `saves` times, kills it, and answers the last save it was told of. */
async function killedAfter(saves: number, path: string, id: string): Promise<{ revision: number; save: number }> {
  const child = start(writer, [path, id])
  const ended = new Promise((resolved) => child.on('close', resolved))
  let last = { revision: 0, save: 0 }
  for await (const line of createInterface({ input: child.stdout! })) {
    const [revision = 0, save = 0] = line.split(' ').map(Number)
    last = { revision, save }
    if (save === saves) child.kill('SIGKILL')
  }
  await ended
  return last
}

describe('a writer killed in the middle of saving', () => {
  it('leaves a library that a reading verb reads at once', async () => {
    const path = newPath()
    const first = opened(path)
    const { id } = first.releases.create(aRelease())
    first.close()
    const told = await killedAfter(5, path, id)
    const reading = opened(path, { readOnly: true })
    expect(reading.releases.get(id).revision).toBeGreaterThanOrEqual(told.revision)
    expect(reading.uncleanExit).toBe(false)
    reading.close()
    expect(opened(path).uncleanExit).toBe(true)
  })

  it('loses no save that was answered, leaves no lock, and is told of', async () => {
    const path = newPath()
    const first = opened(path)
    const { id } = first.releases.create(aRelease())
    first.close()
    for (const saves of [1, 7, 40, 90]) {
      const told = await killedAfter(saves, path, id)
      expect(told.save).toBeGreaterThanOrEqual(saves)
      const library = opened(path)
      expect(library).toMatchObject({ readOnly: false, uncleanExit: true })
      const kept = library.releases.get(id)
      expect(library.releases.recovered()).toMatchObject([
        { id, savedAt: kept.savedAt, headline: kept.draft.texts.en?.headline },
      ])
      // It may have been killed between the commit and the telling.
      expect([told.revision, told.revision + 1]).toContain(kept.revision)
      const save = told.save + kept.revision - told.revision
      expect(kept.draft).toMatchObject({ tags: [String(save)], internalNote: `${save} `.repeat(500) })
      library.close()
      const database = new Database(path, { readonly: true })
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      database.close()
    }
  })

  it('kept others out while it lived', async () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease({ number: '1' }))
    const open = async (options: object): Promise<unknown> =>
      JSON.parse(await output(start(reader, [path, JSON.stringify(options)])))
    expect(await open({ create: false })).toMatchObject({ readOnly: true, reason: 'library-locked', numbers: ['1'] })
    expect(await open({ create: false, readOnly: true })).toMatchObject({ readOnly: true, reason: 'read-only' })
    library.close()
    expect(await open({ create: false })).toMatchObject({ readOnly: false, reason: null, closed: null })
  })
})
