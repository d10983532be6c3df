import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup } from '../../src/shared/contract'
import type { Receipt, Release, ReleaseSummary } from '../../src/shared/release'
import { expect, test } from './app'
import { runCommand, runCommandInWords } from './run-command'

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

test('export writes several releases, named or found, and tells which stayed', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const to = join(folder, 'files')
  await setMission(library, folder)
  const ids = [(await imported(library)).id, (await imported(library)).id]
  const words = ['--formats', 'html', '--to', to, '--library', library]
  const named = await runCommand(['export', ...ids, ...words])
  expect(named.code, JSON.stringify(named.answer)).toBe(0)
  const { receipts, ...rest } = named.answer as { receipts: Receipt[] }
  expect(rest).toEqual({ releases: 2, left: 0, recorded: true, notExported: [], stoppedBy: null })
  expect(receipts.map(({ release }) => release)).toEqual(ids)
  expect(new Set(receipts.map(({ path }) => path)).size).toBe(2)
  const found = await runCommand(['export', '--query', 'anniversary', '--language', 'fr', ...words])
  expect(found).toMatchObject({
    code: 1,
    answer: { receipts: [], notExported: [{ language: 'fr', code: 'language-missing' }, { code: 'language-missing' }] },
  })
  expect((await runCommand(['export', ids[0]!, '--view', 'all', ...words])).code).toBe(2)
  expect((await runCommand(['export', ...ids, '--replace', 'yes', ...words])).code).toBe(2)
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

/** Runs a verb that must succeed, and answers what it says. */
async function done<T>(library: string, ...words: string[]): Promise<T> {
  const { code, answer } = await runCommand([...words, '--library', library])
  expect(code, `${words.join(' ')}: ${JSON.stringify(answer)}`).toBe(0)
  return answer as T
}

/** A mission with a series, whose press releases the section chief and the ambassador clear. */
async function setDesk(library: string, folder: string): Promise<void> {
  const file = join(folder, 'desk.json')
  const series = { id: '01a203fa-38ff-7575-b47a-6c3ece426cf3', name: 'Releases', pattern: 'VAL/{year}/{number}' }
  const contact = { id: '01a203fa-38ff-7575-b47a-6c3ece426cf4', name: 'Mira Dellan', role: { en: 'Press officer' } }
  const desk = {
    name: { en: 'Embassy of Valdria' },
    city: { en: 'Port Amel' },
    zone: 'Europe/Lisbon',
    series: [{ ...series, digits: 3, startsAt: 1 }],
    contacts: [{ ...contact, phone: '+999 1 555 0100', email: 'press@valdria.example' }],
    clearers: { ambassador: { name: 'Ilka Torvane', role: 'Ambassador', email: 'ambassador@valdria.example' } },
  }
  writeFileSync(file, JSON.stringify(desk))
  await done(library, 'mission', file)
}

const byPhone = ['--by', 'Ilka Torvane', '--how', 'telephone'] as const

test('a release goes its whole way by verbs: new, check, ask, clear, release, correct', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  await setDesk(library, folder)
  const started = await done<Release>(library, 'new', '--type', 'statement', '--title', 'On the harbour treaty')
  expect(started).toMatchObject({ status: 'draft', draft: { type: 'statement' } })
  expect(started.draft.texts['en']?.headline).toBe('On the harbour treaty')

  const empty = await runCommand(['check', started.id, '--json', '--library', library])
  expect(empty).toMatchObject({
    code: 1,
    answer: { code: 'must-fix', message: expect.stringMatching(/must be fixed/) },
  })
  expect((empty.answer as { findings: unknown[] }).findings[0]).toMatchObject({
    severity: 'mustFix',
    message: expect.stringMatching(/\w \w/),
  })

  const { id } = await imported(library, '--accept', 'all')
  const to = join(folder, 'clearance')
  const asked = await done<{ release: Release; receipts: Receipt[] }>(library, 'ask', id, '--to', to)
  expect(asked.release.status).toBe('in-clearance')
  expect(asked.receipts.map(({ route }) => route)).toEqual(['clearance-copy', 'clearance-draft'])
  expect(readFileSync(asked.receipts[1]?.path ?? '', 'latin1')).toContain('ambassador@valdria.example')

  const draft = join(folder, 'draft')
  const early = await done<{ standing: string; receipts: Receipt[] }>(
    library,
    'export',
    id,
    '--formats',
    'html',
    '--to',
    draft,
  )
  expect(early.standing).toBe('draft')
  expect(basename(early.receipts[0]?.path ?? '')).toContain('DRAFT')

  const when = '2025-03-02T17:30:00+01:00'
  const scan = join(folder, 'Signed sheet.pdf')
  writeFileSync(scan, '%PDF-1.7 a signed sheet')
  const chief = ['--by', 'Tomas Reyl', '--how', 'paper', '--role', 'Head of section', '--when', when, '--scan', scan]
  expect(await done(library, 'clear', id, ...chief, '--step', 'section-chief')).toMatchObject({
    status: 'in-clearance',
    assignedNumber: null,
  })
  const refused = await runCommand(['release', id, '--route', 'email', '--library', library])
  expect(refused).toMatchObject({ code: 1, answer: { code: 'transition-refused' } })
  expect(await done(library, 'clear', id, ...byPhone)).toMatchObject({
    status: 'cleared',
    assignedNumber: { text: 'VAL/2025/001' },
  })
  const again = await runCommand(['clear', id, ...byPhone, '--library', library])
  expect(again).toMatchObject({ code: 1, answer: { code: 'transition-refused' } })

  const final = await done<{ standing: string }>(library, 'export', id, '--formats', 'html', '--to', folder)
  expect(final.standing).toBe('final')
  const reason = ['--override', 'Every fact was confirmed by telephone']
  const out = await done<Release>(library, 'release', id, '--route', 'email', '--note', 'To all desks', ...reason)
  expect(out.status).toBe('released')

  const correction = await done<Release>(library, 'correct', id)
  expect(correction).toMatchObject({
    status: 'draft',
    draft: { type: 'correction', correction: { of: id, kind: 'correct' } },
  })
  const twice = await runCommand(['correct', id, '--how', 'withdraw', '--library', library])
  expect(twice).toMatchObject({ code: 1, answer: { code: 'put-right-already' } })
})

test('a release starts from an earlier one, without its day', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  await setDesk(library, folder)
  const { id } = await imported(library, '--accept', 'all')
  const next = await done<Release>(library, 'new', '--from', id, '--title', 'Another year of friendship')
  expect(next.draft).toMatchObject({ startedFrom: { kind: 'earlier', release: id }, dateline: { date: null } })
  expect(next.draft.texts['en']?.headline).toBe('Another year of friendship')
  const statement = await done<Release>(library, 'new', '--from', id, '--type', 'statement')
  expect(statement.draft.type).toBe('statement')
  const stranger = '01a203fa-38ff-7575-b47a-6c3ece426cf3'
  for (const option of ['--from', '--template']) {
    const { code, answer } = await runCommand(['new', option, stranger, '--library', library])
    expect({ code, answer }, option).toMatchObject({ code: 1, answer: { code: 'not-found' } })
  }
})

test('check says in sentences what it finds, and ends with 0 where nothing must be fixed', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  await setDesk(library, folder)
  const { id } = await imported(library, '--accept', 'all')
  const asJson = await runCommand(['check', id, '--json', '--library', library])
  const { findings } = asJson.answer as { findings: { severity: string; message: string }[] }
  const blocks = findings.some(({ severity }) => severity === 'mustFix')
  const inWords = await runCommandInWords(['check', id, '--library', library])
  expect(inWords.code).toBe(asJson.code)
  expect(asJson.code).toBe(blocks ? 1 : 0)
  for (const { message } of findings) expect(inWords.stdout).toContain(message)
  const empty = await done<Release>(library, 'new', '--type', 'message')
  const wrong = await runCommandInWords(['check', empty.id, '--library', library])
  expect(wrong).toMatchObject({ code: 1, stdout: expect.stringMatching(/^Must fix: /m) })
})

test('a backup is made and brought back, whole and by the release', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const { id } = await imported(library)
  const made = await done<Backup>(library, 'backup')
  expect(made).toMatchObject({ kind: 'by-hand' })
  expect(existsSync(made.path)).toBe(true)

  const { library: restored } = await done<{ library: string }>(library, 'restore', made.path)
  expect(restored).not.toBe(library)
  const listed = await runCommand(['list', '--library', restored])
  expect((listed.answer as ReleaseSummary[]).map((it) => it.id)).toEqual([id])

  const copy = await done<Release>(library, 'restore', made.path, '--release', id)
  expect(copy.id).not.toBe(id)
  expect(copy.status).toBe('draft')
  const both = await runCommand(['list', '--library', library])
  expect(both.answer).toHaveLength(2)

  // A library that is lost is what backups are for.
  writeFileSync(library, 'damaged')
  const saved = await done<{ library: string }>(library, 'restore', made.path)
  expect((await runCommand(['list', '--library', saved.library])).answer).toHaveLength(1)

  const stranger = join(folder, 'stranger.communique')
  writeFileSync(stranger, 'not a backup')
  const unreadable = await runCommand(['restore', stranger, '--library', library])
  expect(unreadable).toMatchObject({ code: 1, answer: { code: 'backup-unreadable' } })
})

test('the officer is named, and what is done is done under that name', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  expect(await done(library, 'officer', '--name', 'Mira Dellan', '--role', 'Press officer')).toMatchObject({
    name: 'Mira Dellan',
    role: 'Press officer',
  })
  expect(await done(library, 'officer', '--role', 'Press attaché')).toMatchObject({ name: 'Mira Dellan' })
})

test('no verb that needs a library makes one', async ({ folder }) => {
  const library = join(folder, 'none.communique')
  const id = '01a203fa-38ff-7575-b47a-6c3ece426cf3'
  for (const words of [
    ['clear', id, ...byPhone],
    ['ask', id, '--to', folder],
    ['release', id, '--route', 'email'],
    ['correct', id],
    ['check', id, '--json'],
    ['backup'],
    ['new', '--from', id],
  ]) {
    const { code, answer } = await runCommand([...words, '--library', library])
    expect({ code, answer }, words.join(' ')).toMatchObject({ code: 1, answer: { code: 'library-missing' } })
    expect(existsSync(library), words.join(' ')).toBe(false)
  }
})

test('of two verbs at once both end in order, and no number is given twice', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  await setDesk(library, folder)
  const ids: string[] = []
  for (let count = 0; count < 2; count += 1) {
    const { id } = await imported(library, '--accept', 'all')
    await done(library, 'clear', id, ...byPhone)
    ids.push(id)
  }
  const ended = await Promise.all(ids.map((id) => runCommand(['clear', id, ...byPhone, '--library', library])))
  const numbers: string[] = []
  for (const [index, { code, answer }] of ended.entries()) {
    // Whoever finds the library taken says so, has changed nothing, and may come again.
    if (code !== 0) expect(answer).toMatchObject({ code: 'library-locked' })
    const release =
      code === 0 ? (answer as Release) : await done<Release>(library, 'clear', ids[index] ?? '', ...byPhone)
    numbers.push(release.assignedNumber?.text ?? '')
  }
  expect(ended.some(({ code }) => code === 0)).toBe(true)
  expect(numbers.sort()).toEqual(['VAL/2025/001', 'VAL/2025/002'])
})

test('a wrong use ends with 2, says how, and opens nothing', async ({ folder }) => {
  const library = join(folder, 'l.communique')
  const stranger = '01a203fa-38ff-7575-b47a-6c3ece426cf3'
  const wrong = [
    ['publish', 'x'],
    ['show', '--library', library],
    ['show', 'not-an-id', '--library', library],
    ['list', '--library', library, '--no-such-option', 'x'],
    ['import', '-', '--library', library, '--accept', 'most'],
    ['new', '--library', library],
    ['new', '--type', 'correction', '--library', library],
    ['new', '--from', stranger, '--template', stranger, '--library', library],
    ['clear', stranger, '--how', 'telephone', '--library', library],
    ['clear', stranger, '--by', 'Ilka Torvane', '--how', 'pigeon', '--library', library],
    ['clear', stranger, ...byPhone, '--when', '2025-03-02', '--library', library],
    ['ask', stranger, '--library', library],
    ['ask', stranger, '--to', folder, '--steps', 'ambassador,minister', '--library', library],
    ['release', stranger, '--library', library],
    ['correct', stranger, '--how', 'improve', '--library', library],
    ['check', stranger, '--json=yes', '--library', library],
    ['restore', '--library', library],
    ['restore', 'x', '--release', 'first', '--library', library],
    ['officer', '--library', library],
    ['export', '01a203fa-38ff-7575-b47a-6c3ece426cf3', '--formats', 'pdf', '--to', folder, '--replace', 'maybe'],
    ['export', '01a203fa-38ff-7575-b47a-6c3ece426cf3', '--formats', 'docx', '--to', folder, '--library', library],
  ]
  for (const words of wrong) {
    const { code, answer } = await runCommand(words)
    expect(code, words.join(' ')).toBe(2)
    const { code: named, message } = answer as { code: string; message: string }
    expect(named).toBe('usage')
    expect(message).toMatch(/\w/)
    expect(existsSync(library), words.join(' ')).toBe(false)
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

  for (const words of [['import', '-'], ['clear', id, ...byPhone], ['new', '--type', 'message'], ['backup']]) {
    const refused = await runCommand([...words, profile, '--library', library], item)
    expect(refused, words.join(' ')).toMatchObject({ code: 1, answer: { code: 'library-locked' } })
  }

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
  expect(state.history).toMatchObject({ ok: true, value: [{ kind: 'created' }] })
})
