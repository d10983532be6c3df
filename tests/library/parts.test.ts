import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFromPlainText, type Document } from '../../src/shared/document'
import { canonicalJson } from '../../src/shared/canonical'
import type { ReleaseDraft } from '../../src/shared/release'
import type { Library } from '../../src/main/library'
import { aRelease, aReleaseText } from '../helpers/builders'
import { arbitraryDraft } from './arbitrary-release'
import { newPath, opened } from './open-temporary'

/** Works on the file beside the app. */
function inFile<T>(path: string, work: (database: Database.Database) => T): T {
  const database = new Database(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const withoutGuards = `DROP TRIGGER part_unaltered; DROP TRIGGER part_kept; PRAGMA foreign_keys = OFF`

/** Saves each draft over the one before and keeps a version of it. */
function history(library: Library, drafts: readonly ReleaseDraft[]) {
  const [first, ...later] = drafts
  const { id } = library.releases.create(first!)
  const cut = [library.versions.cut(id, 'pause')]
  later.forEach((draft, index) => {
    library.releases.save(id, index + 1, draft)
    cut.push(library.versions.cut(id, 'pause'))
  })
  return { id, cut }
}

const sentence = (number: number): string =>
  `The ambassador of Valdria received delegation ${number} at Port Amel and spoke with it about fishing, schools and ships.`

/** Blocks keep their ids from save to save. */
function body(...lines: string[]): Document {
  let count = 0
  return documentFromPlainText(lines.join('\n\n'), () => `block-${(count += 1)}`)
}

const started = aRelease()

const saying = (headline: string, ...lines: string[]): ReleaseDraft => ({
  ...started,
  texts: { en: { ...aReleaseText(), headline, body: body(...lines) } },
})

/** A release of 40 paragraphs, one of which is another with each step. */
function written(step: number): ReleaseDraft {
  const lines = Array.from({ length: 40 }, (_, index) => `${sentence(index)} ${sentence(index + 100)}`)
  return saying(`Ambassador receives ${step}`, ...lines.with((step * 7) % lines.length, sentence(step)))
}

describe('versions by difference', () => {
  it('are read back to the byte, whatever their history', () => {
    const library = opened()
    fc.assert(
      fc.property(fc.array(arbitraryDraft, { minLength: 1, maxLength: 5 }), (drafts) => {
        const { id, cut } = history(library, drafts)
        for (const it of cut) {
          const read = library.versions.get(it.id)
          expect(read).toEqual(it)
          expect(canonicalJson(read.content)).toBe(canonicalJson(it.content))
        }
        expect(canonicalJson(library.versions.freeze(id))).toBe(canonicalJson(cut.at(-1)!.content))
      }),
      { numRuns: 30 },
    )
  })

  it('take a fraction of the room that as many copies would', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = history(
      library,
      Array.from({ length: 100 }, (_, step) => written(step)),
    )
    const versions = library.versions.list(id)
    expect(versions).toHaveLength(100)
    const copies = versions.reduce((sum, { content }) => sum + canonicalJson(content).length, 0)
    library.close()
    const kept = inFile(path, (database) => {
      const bytes = `SELECT sum(length(bytes)) + count(*) * 40 FROM part`
      const keys = `SELECT sum(length(content)) FROM version`
      return Number(database.prepare(`SELECT (${bytes}) + (${keys})`).pluck().get())
    })
    expect(kept).toBeLessThan(copies / 10)
  })

  it('keep a difference from tearing a letter of two units', () => {
    const library = opened()
    const around = (letter: string): ReleaseDraft =>
      saying('Port Amel', `${sentence(1)} ${sentence(2)} ${letter} ${sentence(3)}`)
    const { cut } = history(library, [around('😀'), around('😁'), around('🐟'), around('😁😁')])
    for (const it of cut) expect(library.versions.get(it.id)).toEqual(it)
  })

  it('that share a damaged part are named, the others read on, and new ones are kept', () => {
    const path = newPath()
    const first = opened(path)
    const { id, cut } = history(first, [written(0), written(1), written(2)])
    const other = history(first, [aRelease({ number: '7' })]).cut[0]!
    first.close()
    inFile(path, (database) => {
      database.exec(withoutGuards)
      const lastOnly = `SELECT max(key) FROM part WHERE key IN (
        SELECT value FROM version, json_each(content) WHERE version.id = ?)`
      const key = database.prepare(lastOnly).pluck().get(cut[2]!.id)
      const { changes } = database.prepare(`UPDATE part SET bytes = zeroblob(length(bytes)) WHERE key = ?`).run(key)
      expect(changes).toBe(1)
    })
    const library = opened(path)
    const damaged = expect.objectContaining({ code: 'library-damaged' })
    expect(() => library.versions.get(cut[2]!.id)).toThrow(damaged)
    expect(library.versions.get(cut[0]!.id)).toEqual(cut[0])
    expect(library.versions.get(other.id)).toEqual(other)
    library.releases.save(id, 3, written(3))
    const next = library.versions.cut(id, 'pause')
    expect(library.versions.get(next.id).content).toEqual(library.versions.freeze(id))
    // What the damaged part said is said again: it is kept whole this time.
    library.releases.save(id, 4, written(2))
    const again = library.versions.cut(id, 'pause')
    expect(library.versions.get(again.id).content).toEqual(cut[2]!.content)
  })

  it('are kept anew where the newest says the same and is damaged, and older ones are brought back over it', () => {
    const path = newPath()
    const first = opened(path)
    const { id, cut } = history(first, [written(0), written(1)])
    first.close()
    inFile(path, (database) => {
      database.exec(withoutGuards)
      database.exec(`UPDATE part SET bytes = zeroblob(length(bytes)) WHERE key = (SELECT max(key) FROM part)`)
    })
    const library = opened(path)
    const whole = library.versions.cut(id, 'export')
    expect(whole).toMatchObject({ number: 3, hash: cut[1]!.hash, content: cut[1]!.content })
    expect(library.versions.cut(id, 'export')).toEqual(whole)
    expect(library.versions.restore(id, 2, cut[0]!.id).draft).toEqual(written(0))
  })

  it('that have lost a part, or go round in a circle, are a named failure', () => {
    const path = newPath()
    const first = opened(path)
    const { cut } = history(first, [written(0), written(1)])
    first.close()
    inFile(path, (database) => {
      database.exec(withoutGuards)
      const onOther = database.prepare(`SELECT key, base FROM part WHERE base IS NOT NULL LIMIT 1`).get() as {
        key: number
        base: number
      }
      database.prepare(`UPDATE part SET base = ?, depth = 1 WHERE key = ?`).run(onOther.key, onOther.base)
    })
    const damaged = expect.objectContaining({ code: 'library-damaged' })
    for (const it of cut) expect(() => opened(path, { readOnly: true }).versions.get(it.id)).toThrow(damaged)
    inFile(path, (database) => database.exec(`DELETE FROM part`))
    for (const it of cut) expect(() => opened(path, { readOnly: true }).versions.get(it.id)).toThrow(damaged)
  })

  it('are read where an older app kept them whole', () => {
    const path = newPath()
    const first = opened(path)
    const { id, cut } = history(first, [written(0)])
    first.close()
    inFile(path, (database) => {
      database.exec(`DROP TRIGGER version_unaltered`)
      database.prepare(`UPDATE version SET content = ?`).run(canonicalJson(cut[0]!.content))
    })
    const library = opened(path)
    expect(library.versions.get(cut[0]!.id)).toEqual(cut[0])
    library.releases.save(id, 1, written(1))
    expect(library.versions.cut(id, 'pause')).toMatchObject({ number: 2, content: library.versions.freeze(id) })
  })
})
