// How long from the start of the process to the first painted text, and how much memory the app holds once it rests,
// each beside a bare window of the same Electron. "Cold" means no process of it runs; the files may be in the page cache.
// The desk has been set up: the questions of the first run are asked once, and what is measured is every day after it.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { removeFolder, setUpDesk } from './measure/desk.mjs'
import { median } from './measure/median.mjs'
import { proportionalMemory } from './measure/processes.mjs'
import { openWindow } from './measure/window.mjs'

const pairs = 5
const rest = 3000

export async function* figures(place) {
  const desk = await setUpDesk(place)
  const seen = { app: { paint: [], memory: [] }, bare: { paint: [], memory: [] } }
  // One round more than counted: the first of each pays for a cold page cache.
  for (let round = 0; round <= pairs; round += 1) {
    for (const subject of round % 2 === 0 ? ['app', 'bare'] : ['bare', 'app']) {
      const figures = await measureOnce(subject, { ...place, library: desk.library })
      process.stderr.write(`${round} ${subject}: ${Math.round(figures.paint)} ms, ${Math.round(figures.memory)} MB\n`)
      if (round === 0) continue
      seen[subject].paint.push(figures.paint)
      seen[subject].memory.push(figures.memory)
    }
  }
  desk.remove()
  yield figure('start-to-first-paint', 'ms', seen.app.paint, seen.bare.paint)
  yield figure('idle-memory', 'MB', seen.app.memory, seen.bare.memory)
}

const figure = (name, unit, values, baselines) => ({
  name,
  unit,
  value: median(values),
  baseline: median(baselines),
  target: 1.3,
})

async function measureOnce(subject, place) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  const library = join(folder, 'bench.communique')
  copyFileSync(place.library, library)
  const parameters =
    subject === 'app' ? [place.root, '--library', library] : [join(place.root, 'tests', 'bench', 'bare-window')]
  const window = await openWindow({ ...place, folder, parameters })
  try {
    const paint = await window.firstPaint()
    await pause(rest)
    return { paint, memory: proportionalMemory(window.pid) }
  } finally {
    await window.close()
    removeFolder(folder)
  }
}
