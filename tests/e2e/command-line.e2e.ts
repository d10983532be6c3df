import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Receipt, Release, ReleaseSummary } from '../../src/shared/release'
import { expect, test } from './app'
import { runCommand } from './run-command'

const item = `Valdria and Soria celebrate 40 years of friendship

Port Amel, 3 March 2025

The Embassy of Valdria in Soria and the National Library held a reading for the anniversary.

Ambassador Mirela Tasković opened the evening and thanked the hosts.
`

interface Imported {
  id: string
  suggestions: unknown
  accepted: string[]
}

/** Takes the item into the library at `library`. */
async function imported(library: string, ...options: string[]): Promise<Imported> {
  const { code, answer } = await runCommand(['import', '-', '--library', library, ...options], item)
  expect(code, JSON.stringify(answer)).toBe(0)
  return answer as Imported
}

/** What export needs of a mission, set by the verb for it. */
async function setMission(library: string, folder: string): Promise<void> {
  const file = join(folder, 'mission.json')
  writeFileSync(file, JSON.stringify({ name: { en: 'Embassy of Valdria' }, email: 'press@valdria.example' }))
  const { code, answer } = await runCommand(['mission', file, '--library', library])
  expect(code, JSON.stringify(answer)).toBe(0)
  expect(answer).toMatchObject({ email: 'press@valdria.example', paper: 'A4' })
}

test('import, list, show and search answer with JSON', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const { id, accepted } = await imported(library)
  expect(accepted).toEqual([])

  const shown = await runCommand(['show', id, '--library', library])
  expect(shown.code).toBe(0)
  expect((shown.answer as Release).draft.original?.text).toBe(item)

  const listed = await runCommand(['list', '--library', library])
  expect((listed.answer as ReleaseSummary[]).map((it) => it.id)).toEqual([id])

  const found = await runCommand(['search', 'reading anniversary', '--library', library])
  expect((found.answer as ReleaseSummary[]).map((it) => it.id)).toEqual([id])
  const nothing = await runCommand(['search', 'zeppelin', '--library', library])
  expect(nothing).toMatchObject({ code: 0, answer: [] })
})

test('export writes each format, records it and answers with receipts', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const to = join(folder, 'files')
  await setMission(library, folder)
  const { id } = await imported(library, '--accept', 'all')
  const words = ['export', id, '--formats', 'pdf,html,eml', '--to', to, '--library', library]
  const { code, answer } = await runCommand(words)
  expect(code, JSON.stringify(answer)).toBe(0)
  const { receipts, recorded } = answer as { receipts: Receipt[]; recorded: boolean }
  expect(recorded).toBe(true)
  expect(receipts.map((it) => it.format)).toEqual(['pdf', 'html', 'eml'])
  for (const { path, size, sha256 } of receipts) {
    const bytes = readFileSync(path)
    expect(bytes.byteLength, path).toBe(size)
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256)
  }

  const again = await runCommand(words)
  expect(again).toMatchObject({ code: 1, answer: { code: 'file-exists' } })
  expect((again.answer as { message: string }).message).toContain(basename(receipts[0]?.path ?? ''))
})

test('signs of money are drawn', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const text = `${item}\nIt cost 20 ₼, 30 ₾, 40 €, 50 ₴ and 60 ₪.\n`
  const { answer } = await runCommand(['import', '-', '--library', library], text)
  const words = ['export', (answer as Imported).id, '--formats', 'pdf', '--to', folder, '--library', library]
  const { code, answer: exported } = await runCommand(words)
  expect(code, JSON.stringify(exported)).toBe(0)
})

test('an export that fails later on tells what it has written', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const to = join(folder, 'files')
  const { id } = await imported(library)
  const words = ['export', id, '--to', to, '--library', library]
  const { receipts } = (await runCommand([...words, '--formats', 'html'])).answer as { receipts: Receipt[] }
  const html = receipts[0]?.path ?? ''
  const stopped = await runCommand([...words, '--formats', 'eml,html,pdf'])
  expect(stopped).toMatchObject({
    code: 1,
    answer: { code: 'file-exists', recorded: true, receipts: [{ format: 'eml', path: html.replace(/html$/, 'eml') }] },
  })
})

test('what comes in on stdin is read as a file is', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const western = Buffer.from(item.replace('Tasković', 'Muñoz'), 'latin1')
  for (const bytes of [western, Buffer.from(`\ufeff${item}`, 'utf16le'), Buffer.from(`\ufeff${item}`, 'utf8')]) {
    const { code, answer } = await runCommand(['import', '-', '--library', library], bytes)
    expect(code, JSON.stringify(answer)).toBe(0)
    const shown = await runCommand(['show', (answer as Imported).id, '--library', library])
    const { original } = (shown.answer as Release).draft
    expect(original?.text).toBe(bytes === western ? item.replace('Tasković', 'Muñoz') : item)
    expect(original?.name).toBe('')
  }
  const picture = await runCommand(['import', '-', '--library', library], Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  expect(picture).toMatchObject({ code: 1, answer: { code: 'file-not-text' } })
})

test('no library is made for an item that cannot be read', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  for (const [source, input] of [
    [join(folder, 'none.txt'), ''],
    ['-', ' \n'],
  ] as const) {
    expect((await runCommand(['import', source, '--library', library], input)).code).toBe(1)
    expect(existsSync(library), source).toBe(false)
  }
})

test('the folder of the user’s data is named in one word or two', async ({ folder }) => {
  for (const words of [[`--user-data-dir=${folder}`], ['--user-data-dir', folder]]) {
    const { answer } = await runCommand(['list', ...words])
    expect(answer).toMatchObject({ code: 'library-missing', message: expect.stringContaining(folder) })
  }
})

test('export makes its folder when there is something to put in it, and says where a file is in the way', async ({
  folder,
}) => {
  const library = join(folder, 'l.communique')
  const { id } = await imported(library)
  const blocked = join(folder, 'a-file')
  writeFileSync(blocked, 'kept')
  for (const to of [blocked, join(blocked, 'below')]) {
    const { code, answer } = await runCommand(['export', id, '--formats', 'html', '--to', to, '--library', library])
    expect(answer).toEqual({ code: 'folder-unwritable', message: expect.stringContaining(to) })
    expect(code).toBe(1)
  }
  expect(readFileSync(blocked, 'utf8')).toBe('kept')

  const to = join(folder, 'new', 'inner')
  const stranger = '01a203fa-38ff-7575-b47a-6c3ece426cf3'
  for (const words of [
    [stranger, '--library', library],
    [id, '--library', join(folder, 'none.communique')],
    [id, '--library', library, '--language', 'es'],
  ]) {
    expect((await runCommand(['export', ...words, '--formats', 'html', '--to', to])).code).toBe(1)
    expect(existsSync(join(folder, 'new')), words.join(' ')).toBe(false)
  }
  expect((await runCommand(['export', id, '--formats', 'html', '--to', to, '--library', library])).code).toBe(0)
})

test('a wrong use ends with 2, says how, and opens nothing', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const wrong = [
    ['publish', 'x'],
    ['show', '--library', library],
    ['show', 'not-an-id', '--library', library],
    ['list', '--library', library, '--no-such-option', 'x'],
    ['import', '-', '--library', library, '--accept', 'most'],
    ['export', '01a203fa-38ff-7575-b47a-6c3ece426cf3', '--formats', 'pdf', '--to', folder, '--replace', 'maybe'],
    ['export', '01a203fa-38ff-7575-b47a-6c3ece426cf3', '--formats', 'docx', '--to', folder, '--library', library],
  ]
  for (const words of wrong) {
    const { code, answer } = await runCommand(words)
    expect(code, words.join(' ')).toBe(2)
    const { code: named, message } = answer as { code: string; message: string }
    expect(named).toBe('usage')
    expect(message).toMatch(/\w/)
  }
})

test('relative paths start from where npm was called', async ({ folder }) => {
  writeFileSync(join(folder, 'item.txt'), item)
  const taken = await runCommand(['import', 'item.txt', '--library', 'relative.communique'], '', folder)
  expect(taken.code, JSON.stringify(taken.answer)).toBe(0)
  const listed = await runCommand(['list', '--library', join(folder, 'relative.communique')])
  expect(listed.answer).toHaveLength(1)
})

test('a failure ends with 1 and a sentence', async ({ folder }) => {
  const missing = await runCommand(['list', '--library', join(folder, 'none.communique')])
  expect(missing).toMatchObject({ code: 1, answer: { code: 'library-missing' } })
  expect((missing.answer as { message: string }).message).toContain('none.communique')

  const stranger = join(folder, 'stranger.communique')
  writeFileSync(stranger, 'not a library')
  const notOurs = await runCommand(['import', '-', '--library', stranger], item)
  expect(notOurs).toMatchObject({ code: 1, answer: { code: 'library-not-ours' } })
  expect(readFileSync(stranger, 'utf8')).toBe('not a library')

  const empty = await runCommand(['import', '-', '--library', join(folder, 'l.communique')], ' \n')
  expect(empty).toMatchObject({ code: 1, answer: { code: 'text-empty' } })
})

test('beside a running app reading works, export leaves no record, and writing is refused', async ({
  start,
  folder,
}) => {
  const library = join(folder, 'l.communique')
  await setMission(library, folder)
  const { id } = await imported(library)
  const { page, folder: data } = await start({ library })
  const profile = `--user-data-dir=${data}`

  const listed = await runCommand(['list', profile, '--library', library])
  expect((listed.answer as ReleaseSummary[]).map((it) => it.id)).toEqual([id])

  const refused = await runCommand(['import', '-', profile, '--library', library], item)
  expect(refused).toMatchObject({ code: 1, answer: { code: 'library-locked' } })

  const to = join(folder, 'files')
  mkdirSync(to)
  const exported = await runCommand(['export', id, '--formats', 'html', '--to', to, profile, '--library', library])
  expect(exported, JSON.stringify(exported.answer)).toMatchObject({
    code: 0,
    answer: { recorded: false, receipts: [{ id: null, version: null, versionNumber: null, format: 'html' }] },
  })

  const state = await page.evaluate(async (release) => {
    const counts = await window.communique.library.counts({})
    const history = await window.communique.releases.history({ id: release as never })
    return { counts, history }
  }, id)
  expect(state.counts).toMatchObject({ ok: true, value: { all: 1 } })
  expect(state.history).toEqual({ ok: true, value: [] })
})
