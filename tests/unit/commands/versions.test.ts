import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { restore } from '../../../src/main/commands/restore'
import { show } from '../../../src/main/commands/show'
import type { Verb } from '../../../src/main/commands/verb'
import { versions } from '../../../src/main/commands/versions'
import { openLibrary } from '../../../src/main/library'
import { newId } from '../../../src/shared/release'
import { aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'

/** A library with a release of two versions, numbered 1 and 2 also in print, that says 3 by now. */
function desk() {
  const folder = temporaryFolder()
  const usualLibrary = join(folder, 'l.communique')
  const library = openLibrary(usualLibrary, { create: true })
  const draft = aRelease()
  const { id } = library.releases.create({ ...draft, number: '1' })
  library.versions.cut(id, 'pause')
  library.releases.save(id, 1, { ...draft, number: '2' })
  library.versions.cut(id, 'export')
  library.releases.save(id, 2, { ...draft, number: '3' })
  library.close()
  const tools = { usualLibrary, userData: folder, folder, output: { print: vi.fn(), draw: vi.fn() }, tell: vi.fn() }
  const run = (verb: Verb, values: Record<string, string> = {}, word: string = id) =>
    verb.run({ values, flags: new Set(), positionals: [word] }, tools)
  return { run }
}

const wrong = expect.objectContaining({ code: 'usage' })
const missing = expect.objectContaining({ code: 'not-found' })

it('lists the versions of a release, and shows one by its number', async () => {
  const { run } = desk()
  expect(await run(versions)).toMatchObject([
    { number: 2, reason: 'export' },
    { number: 1, reason: 'pause' },
  ])
  expect(await run(show, { version: '1' })).toMatchObject({ number: 1, content: { draft: { number: '1' } } })
  await expect(run(show, { version: '9' })).rejects.toEqual(missing)
  await expect(run(show, { version: 'last' })).rejects.toEqual(wrong)
})

it('compares two of them, or one with what prints now', async () => {
  const { run } = desk()
  const numbers = (before: string, after: string) => ({ fields: [{ field: 'number', before, after }] })
  expect(await run(versions, { compare: '1,2' })).toMatchObject(numbers('1', '2'))
  expect(await run(versions, { compare: '2, now' })).toMatchObject(numbers('2', '3'))
  for (const compare of ['1', '1,2,3', 'now,1']) await expect(run(versions, { compare })).rejects.toEqual(wrong)
})

it('restores one as a new one', async () => {
  const { run } = desk()
  expect(await run(restore, { version: '1' })).toMatchObject({ revision: 4, draft: { number: '1' } })
  expect(await run(versions)).toMatchObject([
    { number: 4, reason: 'restored' },
    { number: 3, reason: 'pause' },
    { number: 2 },
    { number: 1 },
  ])
  await expect(run(restore, { version: '1' }, newId())).rejects.toEqual(missing)
  await expect(run(restore, { version: '1' }, 'backup.communique')).rejects.toEqual(wrong)
  await expect(run(restore, { version: '1', release: newId() })).rejects.toEqual(wrong)
})
