// From a key in the search field of a library of 10,000 releases to the painted cards of what it finds; and what the window
// waits for a page of the list and for a release. Beside each what cannot be saved: the query on the bare SQLite of the same
// file, a request that answers nothing, and a frame. COMMUNIQUE_BENCH_LIBRARY may name a library to be copied instead.
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { largeLibrary, openApp } from './measure/large-library.mjs'
import { median } from './measure/median.mjs'

const releases = 10_000
const rounds = 40
const frame = 1000 / 60

export async function* figures(place) {
  const library = await largeLibrary(place, releases)
  const { page, close } = await openApp(place, library.path)
  const database = new Database(library.path, { readonly: true })
  try {
    // The reader is started by the first question after a moment.
    await pause(5000)
    await timesOf(page, 'finding.page', [listed('the')])
    await pause(3000)
    yield* measured(page, database)
  } finally {
    database.close()
    await close()
    library.remove()
  }
}

const listed = (query, sort = 'rank', after = null) => ({ view: 'all', query, sort, after })

async function* measured(page, database) {
  const bare = await timesOf(page, 'library.status', Array(rounds).fill({}))
  const crossing = { p50: median(bare), p95: nearly(bare) }
  const words = wordsIn(database)
  const found = await fromKeyToCards(page, words)
  const best = database.prepare(`
    SELECT release.key, release.id, release_text.headline, release_text.body
    FROM search CROSS JOIN release ON release.key = search.rowid JOIN release_text ON release_text.release = release.key
    WHERE search MATCH ? AND trashed_at IS NULL ORDER BY search.rank LIMIT 50`)
  const raw = words.map((word) => spent(() => best.all(`"${word}"*`)))
  yield figure('key-to-cards-p95', nearly(found), 1.5 * nearly(raw) + crossing.p95 + frame, 1)

  const rows = database.prepare(`
    SELECT release.key, release.id, release_text.headline
    FROM release JOIN release_text ON release_text.release = release.key
    WHERE trashed_at IS NULL AND (day, release.key) < (?, ?) ORDER BY day DESC, release.key DESC LIMIT 50`)
  const days = Array.from({ length: rounds }, (_, index) => `${1996 + (index % 28)}-06-30`)
  const pages = await timesOf(
    page,
    'finding.page',
    days.map((at) => listed('', 'day', { at, key: 0 })),
  )
  const rawPages = days.map((at) => spent(() => rows.all(at, 0)))
  yield figure('list-page-in-window', median(pages), median(rawPages) + crossing.p50, 2)

  const ids = database.prepare('SELECT id FROM release ORDER BY random() LIMIT ?').pluck().all(rounds)
  const one = database.prepare(
    'SELECT * FROM release JOIN release_text ON release_text.release = release.key WHERE release.id = ?',
  )
  const opened = await timesOf(
    page,
    'releases.get',
    ids.map((id) => ({ id })),
  )
  const rawOpened = ids.map((id) => spent(() => one.all(id)))
  yield figure('release-in-window', median(opened), median(rawOpened) + crossing.p50, 2)
}

const figure = (name, value, baseline, target) => ({ name, unit: 'ms', value, baseline, target })

const nearly = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]

/** Words of Latin letters that some releases hold, but not most, spread over the alphabet. */
function wordsIn(database) {
  database.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)')
  const words = database
    .prepare(`SELECT term FROM temp.words WHERE doc BETWEEN 20 AND 2000 AND term GLOB '[a-z][a-z][a-z][a-z]*'`)
    .pluck()
    .all()
    .filter((word) => /^[a-z]+$/.test(word))
  return Array.from({ length: rounds }, (_, index) => words[Math.floor((index * words.length) / rounds)])
}

/** Milliseconds from each word in the search field until the cards that it finds are painted. */
async function fromKeyToCards(page, words) {
  const field = page.getByRole('searchbox', { name: 'Find in library' })
  const times = []
  for (const word of words) {
    await field.focus()
    await field.selectText()
    await page.evaluate(watchCards)
    await page.keyboard.insertText(word)
    times.push(await page.evaluate(() => window.cardsForBench))
    await pause(100)
  }
  return times.slice(1).filter((time) => time !== null)
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

/** How long the window waits for each answer, the first left out. */
async function timesOf(page, channel, requests) {
  const times = await page.evaluate(
    async ([[group, verb], requests]) => {
      const times = []
      for (const request of requests) {
        const began = performance.now()
        const answer = await window.communique[group][verb](request)
        times.push(performance.now() - began)
        if (!answer.ok) throw new Error(`${group}.${verb}: ${answer.code}`)
      }
      return times
    },
    [channel.split('.'), requests],
  )
  return times.slice(1)
}

function spent(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}
