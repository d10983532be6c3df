// What main needs for a page of the list and of a search, beside what SQLite alone needs for the same query on the same
// file: its best 50 by rank, with the headlines and texts that a page is made of. COMMUNIQUE_BENCH_RELEASES makes the library
// larger or smaller than 10,000 releases of 500 words.
import Database from 'better-sqlite3'
import { fillLibrary, libraryRooms, numbersFrom, wordAt } from './measure/filled-library.mjs'
import { median } from './measure/median.mjs'

const releases = Number(process.env.COMMUNIQUE_BENCH_RELEASES ?? 10_000)
const rounds = 200

export async function* figures({ root }) {
  const rooms = await libraryRooms(root)
  const filled = fillLibrary(rooms, releases)
  const library = rooms.openLibrary(filled.path, { create: false, device: 'bench' })
  const database = new Database(filled.path, { readonly: true })
  try {
    yield* measured(library, database)
  } finally {
    database.close()
    library.close()
    filled.remove()
  }
}

function* measured(library, database) {
  const page = (query, sort = 'rank', after = null) => library.finding.page({ view: 'all', query, sort, after })
  const best = database.prepare(`
    SELECT release.key, release.id, release_text.headline, release_text.body
    FROM search CROSS JOIN release ON release.key = search.rowid JOIN release_text ON release_text.release = release.key
    WHERE search MATCH ? AND trashed_at IS NULL ORDER BY search.rank LIMIT 50`)
  const random = numbersFrom(9)
  const rank = (from, to) => Math.floor(from * (to / from) ** random())
  const kinds = {
    word: () => [wordAt(rank(20, 4000))],
    'two-words': () => [wordAt(rank(20, 400)), wordAt(rank(20, 400))],
    beginning: () => [wordAt(rank(20, 4000)).slice(0, 4)],
  }
  const all = { ours: [], raw: [] }
  for (const [kind, words] of Object.entries(kinds)) {
    const questions = Array.from({ length: rounds }, words)
    const times = alternately(questions, {
      ours: (it) => page(it.join(' ')),
      raw: (it) => best.all(it.map((word) => `"${word}"*`).join(' AND ')),
    })
    for (const subject of ['ours', 'raw']) all[subject].push(...times[subject])
    yield figure(`search-page-${kind}-p50`, median(times.ours), median(times.raw), 2)
  }
  yield figure('search-page-p95', nearly(all.ours), nearly(all.raw), 1.5)
  const common = Array.from({ length: 40 }, (_, index) => wordAt(1 + (index % 8)))
  const frequent = alternately(common, { ours: (it) => page(it), raw: (it) => best.all(`"${it}"*`) })
  yield figure('search-page-common-word', median(frequent.ours), median(frequent.raw), releases >= 100_000 ? 0.15 : 1)
  const pages = [null, page('', 'day').next, { at: '2010-01-01', key: 0 }]
  const row = database.prepare(`
    SELECT release.key, release.id, release_text.headline
    FROM release JOIN release_text ON release_text.release = release.key
    WHERE trashed_at IS NULL AND (day, release.key) < (?, ?) ORDER BY day DESC, release.key DESC LIMIT 50`)
  const lists = alternately(
    Array.from({ length: rounds }, (_, index) => pages[index % pages.length]),
    { ours: (it) => page('', 'day', it), raw: (it) => row.all(it?.at ?? '9999', it?.key ?? 0) },
  )
  // What the bridge adds to both is about half a millisecond.
  yield figure('list-page', median(lists.ours) + 0.5, median(lists.raw) + 0.5, 2)
}

const figure = (name, value, baseline, target) => ({ name, unit: 'ms', value, baseline, target })

/** The first round of each warms up and is not counted. */
function alternately(questions, subjects) {
  const times = Object.fromEntries(Object.keys(subjects).map((subject) => [subject, []]))
  for (const subject of Object.values(subjects)) subject(questions[0])
  questions.forEach((question, index) => {
    const order = Object.entries(subjects)
    for (const [subject, work] of index % 2 === 0 ? order : order.toReversed()) {
      const began = performance.now()
      work(question)
      times[subject].push(performance.now() - began)
    }
  })
  return times
}

const nearly = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]
