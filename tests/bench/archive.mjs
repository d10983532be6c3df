// How long from the start of the process to the first painted text, and to the rows of the list, with a library of 100,000
// releases: beside the same app with one of 1,000. COMMUNIQUE_BENCH_RELEASES makes the larger one smaller or larger, and
// COMMUNIQUE_BENCH_LIBRARY names one that is there already, such as `npm run communique -- generate` makes; it is copied. The
// fastest start of each counts: whatever else the machine does only adds to it.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder } from './measure/desk.mjs'
import { fillLibrary, libraryRooms } from './measure/filled-library.mjs'
import { openWindow } from './measure/window.mjs'

const releases = Number(process.env.COMMUNIQUE_BENCH_RELEASES ?? 100_000)
const pairs = 9

export async function* figures(place) {
  const rooms = await libraryRooms(place.root)
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-archive-'))
  const filled = []
  try {
    const libraries = { large: join(folder, 'large.communique'), small: join(folder, 'small.communique') }
    if (process.env.COMMUNIQUE_BENCH_LIBRARY) copyFileSync(process.env.COMMUNIQUE_BENCH_LIBRARY, libraries.large)
    else libraries.large = kept(filled, fillLibrary(rooms, releases))
    libraries.small = kept(filled, fillLibrary(rooms, 1000))
    const seen = { large: { paint: [], rows: [] }, small: { paint: [], rows: [] } }
    // One round more than counted: the first of each pays for a cold page cache.
    for (let round = 0; round <= pairs; round += 1) {
      for (const subject of round % 2 === 0 ? ['large', 'small'] : ['small', 'large']) {
        const { paint, rows } = await measureOnce(place, mkdtempSync(join(folder, 'profile-')), libraries[subject])
        process.stderr.write(`${round} ${subject}: ${Math.round(paint)} ms, rows ${Math.round(rows)} ms\n`)
        if (round === 0) continue
        seen[subject].paint.push(paint)
        seen[subject].rows.push(rows)
      }
    }
    for (const what of ['paint', 'rows']) {
      const name = `start-with-many-to-${what === 'paint' ? 'first-paint' : 'list'}`
      yield {
        name,
        unit: 'ms',
        value: Math.min(...seen.large[what]),
        baseline: Math.min(...seen.small[what]),
        target: 1.1,
      }
    }
  } finally {
    for (const it of filled) it.remove()
    removeFolder(folder)
  }
}

function kept(filled, library) {
  filled.push(library)
  return library.path
}

async function measureOnce(place, folder, library) {
  const window = await openWindow({ ...place, folder, parameters: [place.root, '--library', library] })
  try {
    return { paint: await window.firstPaint(), rows: await window.shown('[role="listbox"] [role="option"]') }
  } finally {
    await window.close()
  }
}
