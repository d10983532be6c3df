// What a save costs main while somebody writes, what bringing in many releases costs, and how large the file becomes: each
// beside SQLite alone with the same words (measure/raw-library.mjs says with which options), in turn, in one run.
// COMMUNIQUE_BENCH_RELEASES makes the library larger or smaller than 10,000 releases of 500 words; at least 2,000.
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { removeFolder } from './measure/desk.mjs'
import { draftsOf, libraryRooms, numbersFrom, take, wordAt } from './measure/filled-library.mjs'
import { median } from './measure/median.mjs'
import { rawLibrary } from './measure/raw-library.mjs'

const releases = Number(process.env.COMMUNIQUE_BENCH_RELEASES ?? 10_000)
const atOnce = 1000
const saves = 600

export async function* figures({ root }) {
  const rooms = await libraryRooms(root)
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-saving-'))
  const path = join(folder, 'ours.communique')
  const library = rooms.openLibrary(path, { create: true, device: 'bench' })
  const raw = rawLibrary(join(folder, 'raw.sqlite'))
  try {
    yield* filling(rooms, library, raw)
    yield size(path, raw)
    yield* saving(rooms, library, raw)
  } finally {
    raw.close()
    library.close()
    removeFolder(folder)
  }
}

/**
 * Milliseconds for a release, of all but the first thousand, which is of code that has not run before. As a rate, ours is to
 * be at least 0.7 of SQLite's.
 */
function* filling(rooms, library, raw) {
  const drafts = draftsOf(rooms, releases)
  const spent = { ours: [], raw: [] }
  for (let some = take(drafts, atOnce), round = 0; some.length > 0; some = take(drafts, atOnce), round += 1) {
    const rows = some.map((draft) => rowOf(rooms, draft))
    const works = [
      ['ours', () => library.releases.createAll(some)],
      ['raw', () => raw.add(rows)],
    ]
    for (const [subject, work] of round % 2 === 0 ? works : works.toReversed()) {
      const began = performance.now()
      work()
      spent[subject].push((performance.now() - began) / some.length)
    }
  }
  const [ours, baseline] = [spent.ours, spent.raw].map((all) => mean(all.slice(1)))
  yield figure('bulk-create', 'ms', ours, baseline, 1 / 0.7)
  const began = performance.now()
  while (library.tidy(1000));
  // What the app leaves for when nobody works, and SQLite does as it goes along.
  yield figure('bulk-create-and-tidy', 'ms', ours + (performance.now() - began) / releases, baseline, 1 / 0.7)
}

function size(path, raw) {
  const database = new Database(path)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return figure('file-size', 'MB', statSync(path).size / 2 ** 20, raw.bytes() / 2 ** 20, 1.25)
}

/** A release of 1,700 words is written on in its middle, letter after letter, and saved with its undo log after each. */
function* saving(rooms, library, raw) {
  const words = (many) => Array.from({ length: many }, () => wordAt(Math.floor(4000 ** random()))).join(' ')
  const random = numbersFrom(11)
  const [base] = [...draftsOf(rooms, 1)]
  const paragraphs = Array.from({ length: 28 }, () => words(60))
  const body = rooms.documentFromPlainText(paragraphs.join('\n\n'), rooms.newId)
  const draftWith = (typed) => {
    const content = body.content.map((block, index) =>
      index === 14 ? { ...block, content: [{ type: 'text', text: `${paragraphs[14]} ${typed}` }] } : block,
    )
    return { ...base, texts: { en: { ...base.texts.en, body: { ...body, content } } } }
  }
  const created = library.releases.create(draftWith(''))
  raw.add([rowOf(rooms, draftWith(''))])
  const key = releases + 1
  const typing = words(saves)
  let revision = created.revision
  const times = { ours: [], raw: [], version: [] }
  let busiest = 0
  for (let index = 1; index <= saves; index += 1) {
    const typed = typing.slice(0, index * 3)
    const draft = draftWith(typed)
    const row = { key, ...rowOf(rooms, draft) }
    const undo = undoOf(typed, Math.ceil(index / 20))
    const works = [
      ['ours', () => (revision = library.releases.save(created.id, revision, draft, undo).revision)],
      ['raw', () => raw.save(row)],
      ['version', () => raw.saveWithVersion(row)],
    ]
    const turn = index % works.length
    for (const [subject, work] of [...works.slice(turn), ...works.slice(0, turn)]) {
      const [began, busy] = [performance.now(), process.threadCpuUsage()]
      work()
      times[subject].push(performance.now() - began)
      const { user, system } = process.threadCpuUsage(busy)
      if (subject === 'ours') busiest = Math.max(busiest, (user + system) / 1000)
    }
  }
  yield figure('autosave-p50', 'ms', median(times.ours), median(times.raw), 2)
  yield figure('autosave-p95', 'ms', nearly(times.ours), nearly(times.version), 2)
  yield figure('autosave-p95-beside-no-versions', 'ms', nearly(times.ours), nearly(times.raw), 2)
  // What waits for the disk is not counted: how long one save keeps main from all else.
  yield figure('autosave-longest-at-work', 'ms', busiest, 10, 1)
}

/** What a window sends of its undo log: what was typed last, as one step that grows. */
function undoOf(typed, serial) {
  const step = {
    stepType: 'replace',
    from: 900,
    to: 900,
    slice: { content: [{ type: 'text', text: typed.slice(-60) }] },
  }
  const change = {
    kind: 'text',
    language: 'en',
    part: 'body',
    forward: [step],
    inverse: [{ ...step, slice: undefined }],
  }
  return { oldest: 1, newest: serial, done: serial, changed: [{ serial, at: 1, changes: [change] }] }
}

function rowOf(rooms, draft) {
  const { headline, body } = draft.texts[draft.language]
  return {
    title: headline,
    day: draft.dateline.date,
    people: draft.speakers.map(({ name }) => name).join(' '),
    tags: draft.tags.join(' '),
    body: rooms.plainText(body),
    json: JSON.stringify(draft),
    at: new Date().toISOString(),
  }
}

const figure = (name, unit, value, baseline, target) => ({ name, unit, value, baseline, target })

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

const nearly = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]
