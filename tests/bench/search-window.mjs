// From a key in the search field of a library of 10,000 releases to the painted cards of what it finds; and what the window
// waits for a page of the list and for a release. Beside each, in turn with it, what cannot be saved: the query on the bare
// SQLite of the same file, a request to main and its answer, and a frame. COMMUNIQUE_BENCH_LIBRARY may name a library of
// as many or more to be copied instead.
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { largeLibrary, openApp } from './measure/large-library.mjs'
import { median } from './measure/median.mjs'

const releases = 10_000
const words = 120
const rounds = 80
/** So many in a row are one measurement: one alone is hardly longer than the window's clock is fine. */
const inARow = 10
const frame = 1000 / 60

export async function* figures(place) {
  const library = await largeLibrary(place, releases)
  const { app, page, close } = await openApp(place, library.path)
  const database = new Database(library.path, { readonly: true })
  try {
    // The reader is started by the first question after a moment.
    await pause(5000)
    await waitFor(page, 'finding.page', [listed('the')])
    await pause(3000)
    yield await fromKeyToCards(page, database)
    await answerRaw(app, place.root, library.path)
    yield await beside(page, 'list-page-in-window', 'finding.page', {
      ours: ({ at, key }) => listed('', 'day', { at, key }),
      raw: database.prepare('SELECT day AS at, key FROM release ORDER BY random()').all(),
    })
    yield await beside(page, 'release-in-window', 'releases.get', {
      ours: ({ id }) => ({ id }),
      raw: database.prepare('SELECT id FROM release ORDER BY random()').all(),
    })
  } finally {
    database.close()
    await close()
    library.remove()
  }
}

const listed = (query, sort = 'rank', after = null) => ({ view: 'all', query, sort, after })

const nearly = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]

/** Has main answer `library.status` by the bare query: the same rows on the same way. */
const answerRaw = (app, root, path) =>
  app.evaluate(
    ({ ipcMain }, [root, path]) => {
      const Database = process.getBuiltinModule('node:module').createRequire(`${root}/package.json`)('better-sqlite3')
      const database = new Database(path, { readonly: true })
      const rows = database.prepare(`
        SELECT release.id, type, status, number, release.language, dateline_city, dateline_date, release_mode,
          release_until, release_zone, saved_at, trashed_at, headline
        FROM release JOIN release_text ON release_text.release = release.key
        WHERE trashed_at IS NULL AND (day, release.key) < (?, ?) ORDER BY day DESC, release.key DESC LIMIT 50`)
      const one = database.prepare(
        'SELECT * FROM release JOIN release_text ON release_text.release = release.key WHERE release.id = ?',
      )
      ipcMain.removeHandler('library.status')
      ipcMain.handle('library.status', (_event, asked) => {
        const { at, key, id } = JSON.parse(asked)
        return JSON.stringify({ ok: true, value: id === undefined ? rows.all(at, key) : one.all(id) })
      })
    },
    [root, path],
  )

/** Asks by a channel of ours and by the bare query in turn, for the same; the first quarter of the rounds does not count. */
async function beside(page, name, channel, { ours, raw }) {
  const times = { ours: [], raw: [] }
  for (let round = 0; round < rounds; round += 1) {
    const asked = raw.slice(round * inARow, (round + 1) * inARow)
    const works = [
      ['ours', () => waitFor(page, channel, asked.map(ours))],
      ['raw', () => waitFor(page, 'library.status', asked)],
    ]
    for (const [subject, work] of round % 2 === 0 ? works : works.toReversed()) times[subject].push(await work())
  }
  const [value, baseline] = [times.ours, times.raw].map((all) => median(all.slice(rounds / 4)))
  return { name, unit: 'ms', value, baseline, target: 2 }
}

/** Milliseconds that the window waits for one of these answers, asked one after the other as the app asks. */
const waitFor = (page, channel, requests) =>
  page.evaluate(
    async ([[group, verb], requests]) => {
      const began = performance.now()
      for (const request of requests) {
        const answer = JSON.parse(await window.communique[group][verb](JSON.stringify(request)))
        if (!answer.ok) throw new Error(`${group}.${verb}: ${answer.code}`)
      }
      return (performance.now() - began) / requests.length
    },
    [channel.split('.'), requests],
  )

/** Words of Latin letters that some releases hold, but not most, spread over the alphabet and in no order. */
function wordsIn(database) {
  database.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)')
  const all = database
    .prepare(`SELECT term FROM temp.words WHERE doc BETWEEN 20 AND 2000 AND term GLOB '[a-z][a-z][a-z][a-z]*'`)
    .pluck()
    .all()
    .filter((word) => /^[a-z]+$/.test(word))
  return Array.from({ length: words }, (_, index) => all[(index * 7919) % all.length])
}

/** From each word in the search field until the cards that it finds are painted; the first sixth does not count. */
async function fromKeyToCards(page, database) {
  const best = database.prepare(`
    SELECT release.key, release.id, release_text.headline, release_text.body
    FROM search CROSS JOIN release ON release.key = search.rowid JOIN release_text ON release_text.release = release.key
    WHERE search MATCH ? AND trashed_at IS NULL ORDER BY search.rank LIMIT 50`)
  const field = page.getByRole('searchbox', { name: 'Find in library' })
  const times = { cards: [], raw: [], request: [] }
  for (const word of wordsIn(database)) {
    await field.focus()
    await field.selectText()
    await page.evaluate(watchCards)
    await page.keyboard.insertText(word)
    times.cards.push(await page.evaluate(() => window.cardsForBench))
    await pause(100)
    const began = performance.now()
    best.all(`"${word}"*`)
    times.raw.push(performance.now() - began)
    times.request.push(await waitFor(page, 'preferences.get', [{}]))
  }
  const [cards, raw, request] = [times.cards, times.raw, times.request].map((all) =>
    nearly(all.slice(words / 6).filter((time) => time !== null)),
  )
  return { name: 'key-to-cards-p95', unit: 'ms', value: cards, baseline: 1.5 * raw + request + frame, target: 1 }
}

/** In the page: keeps how long after the next input another first card has been painted: null where two words find the same first. */
function watchCards() {
  const list = document.querySelector('[data-pane="list"]')
  const first = () => list.querySelector('[role="option"]')?.textContent
  const before = first()
  window.cardsForBench = new Promise((done) => {
    let typed = null
    addEventListener('input', ({ timeStamp }) => (typed = timeStamp), { capture: true, once: true })
    const watch = new MutationObserver(() => {
      if (typed === null || first() === before) return
      watch.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - typed)
        port2.postMessage(null)
      })
    })
    setTimeout(() => done(null), 5000)
    watch.observe(list, { childList: true, subtree: true, characterData: true })
  })
}
