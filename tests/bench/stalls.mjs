// For how long main is busy with one thing while somebody works in a library of 10,000 releases: the longest time that a
// key may have to wait. Counted is what main's thread computed between two turns of its loop, so that neither the disk nor
// other programs on the machine count; Linux only. COMMUNIQUE_BENCH_LIBRARY may name a library to be copied instead.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { largeLibrary, openApp, packageOf } from './measure/large-library.mjs'

const releases = 10_000
/** In the package that is received. */
const packed = 50
/** Milliseconds that nobody notices in a key. */
const longest = 10

export async function* figures(place) {
  const library = await largeLibrary(place, releases)
  const sent = await packageOf(place, library.folder, packed)
  const { app, page, close } = await openApp(place, library.path)
  try {
    await page.locator('[data-pane="list"]').getByRole('option').first().click()
    await page.locator('.ProseMirror').first().waitFor()
    await choosing(app, sent)
    await watchMain(app)
    // The reader starts with the first question after a moment, and the index is looked after.
    await pause(5000)
    await api(page, 'finding.page', { view: 'all', query: 'the', sort: 'rank', after: null })
    await pause(3000)
    for (const [name, work] of Object.entries(works)) {
      await busiest(app)
      await work(page)
      await pause(200)
      const { busy, waited } = await busiest(app)
      process.stderr.write(`${name}: busy ${busy.map((it) => it.toFixed(1)).join(', ')}; waited ${waited.toFixed(1)}\n`)
      yield { name: `stall-${name}`, unit: 'ms', value: busy[0] ?? 0, baseline: longest, target: 1 }
    }
  } finally {
    await close()
    library.remove()
  }
}

const works = {
  writing: async (page) => {
    await page.keyboard.press('Control+n')
    await page.getByRole('menuitem', { name: 'Press release' }).click()
    await page.getByRole('textbox', { name: 'Headline', exact: true }).waitFor()
    await page.keyboard.type('The harbour opens again after three years of work', { delay: 50 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('The harbour opens again, and the council visits the fair. '.repeat(3), { delay: 50 })
    await pause(1000)
  },
  searching: async (page) => {
    await typeInto(page, page.getByRole('searchbox', { name: 'Find in library' }), 'harbour council visit ')
    await typeInto(page, page.getByRole('searchbox', { name: 'Find in library' }), 'speaker:mar year:20')
    await page.getByRole('searchbox', { name: 'Find in library' }).fill('')
  },
  'finding-everything': async (page) => {
    await page.keyboard.press('Control+Shift+f')
    await typeInto(page, page.getByRole('dialog', { name: 'Find everything' }).getByRole('combobox'), 'ambassador fair')
    await page.keyboard.press('Escape')
  },
  listing: async (page) => {
    for (const sort of ['day', 'saved', 'title', 'rank']) {
      let after = null
      for (let count = 0; count < 10; count += 1) {
        after = (await api(page, 'finding.page', { view: 'all', query: '', sort, after })).next
      }
    }
    for (const view of ['draft', 'released', 'trash']) {
      await api(page, 'finding.page', { view, query: '', sort: 'day', after: null })
      await api(page, 'finding.months', { view })
    }
    await api(page, 'library.counts', {})
  },
  facets: async (page) => {
    for (const query of ['', 'the', 'year:2020']) await api(page, 'finding.facets', { view: 'all', query })
  },
  checking: async (page) => {
    await api(page, 'health.check', { kind: 'quick' })
    await api(page, 'health.check', { kind: 'full' })
  },
  'looking-at-health': async (page) => void (await api(page, 'health.state', {})),
  'backing-up': async (page) => void (await api(page, 'backups.make', {})),
  tagging: async (page) => {
    const selection = { view: 'all', query: 'year:2020' }
    await api(page, 'releases.tag', { work: randomUUID(), selection, add: ['Harbour year'], remove: [] })
    await api(page, 'releases.tag', { work: randomUUID(), selection, add: [], remove: ['Harbour year'] })
  },
  trashing: async (page) => {
    const { ids } = await api(page, 'releases.trashMany', {
      work: randomUUID(),
      selection: { view: 'draft', query: 'year:2021' },
      isTrashed: true,
    })
    await api(page, 'releases.trashMany', { work: randomUUID(), selection: { ids }, isTrashed: false })
  },
  receiving: async (page) => {
    const { token } = await api(page, 'transfer.choose', {})
    const { ids } = await api(page, 'transfer.receive', { token, choices: {}, asDrafts: [] })
    if (ids.length !== packed) throw new Error(`${ids.length} of ${packed} releases came in`)
  },
}

/** Whoever is asked for a file from now on chooses this one. */
const choosing = (app, path) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, path)

async function typeInto(page, field, words) {
  await field.fill('')
  await field.pressSequentially(words, { delay: 60 })
  await pause(300)
}

/** Asks main as the window does, and answers the value. */
async function api(page, name, request) {
  const answer = await page.evaluate(
    ([group, verb, request]) => window.communique[group][verb](request),
    [...name.split('.'), request],
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
  return answer.value
}

/** From now on main notes, turn by turn of its loop, what its thread has computed and for how long it was away. */
const watchMain = (app) =>
  app.evaluate(() => {
    const { readFileSync } = process.getBuiltinModule('node:fs')
    // The first thread of the process is the one that runs main; nanoseconds on a core come first.
    const computed = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
    let [before, at] = [computed(), performance.now()]
    globalThis.seenByBench = { busy: [], waited: 0 }
    setInterval(() => {
      const [now, time] = [computed(), performance.now()]
      if (now - before > 4) globalThis.seenByBench.busy.push(now - before)
      globalThis.seenByBench.waited = Math.max(globalThis.seenByBench.waited, time - at)
      ;[before, at] = [now, time]
    }, 1)
  })

/** The longest turns since the last call, the longest first. */
const busiest = (app) =>
  app.evaluate(() => {
    const { busy, waited } = globalThis.seenByBench
    globalThis.seenByBench = { busy: [], waited: 0 }
    return { busy: busy.sort((a, b) => b - a).slice(0, 5), waited }
  })
