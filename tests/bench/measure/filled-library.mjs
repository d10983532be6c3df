import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { removeFolder } from './desk.mjs'

/** The rooms of the library as one module: a bench of main's work without window or process. */
export async function libraryRooms(root) {
  const outDir = join(root, 'out', 'bench')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(root, 'tests/bench/measure/library-entry.ts'), outDir, emptyOutDir: true, target: 'node24' },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return await import(pathToFileURL(join(outDir, 'library-entry.mjs')).href)
}

/** The same numbers every time. */
export function numbersFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const syllables = [
  'ba',
  'con',
  'da',
  'em',
  'fi',
  'gor',
  'ha',
  'il',
  'ka',
  'lu',
  'mer',
  'no',
  'par',
  'que',
  'ri',
  'so',
  'ta',
  'ul',
  'ver',
  'zen',
]

/** Words from frequent to rare: the n-th comes about as often as 1/n, as in any language. */
const vocabulary = Array.from({ length: 8000 }, (_, index) => {
  let [rest, word] = [index, '']
  do {
    word += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  } while (rest > 0)
  return `${word}${syllables[(index * 7) % syllables.length]}`
})

export const wordAt = (rank) => vocabulary[rank]

const wordsIn = (random, many) =>
  Array.from({ length: many }, () => vocabulary[Math.floor(vocabulary.length ** random())]).join(' ')

/** Drafts of about 500 words each, of thirty years: the next `many` of `count` with every call. */
export function* draftsOf(rooms, count) {
  const random = numbersFrom(5)
  const mission = { ...rooms.emptyMission('Europe/Lisbon'), language: 'en' }
  const speakers = Array.from({ length: 60 }, () => wordsIn(random, 2))
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(1995, 0, 1) + Math.floor((index / count) * 30 * 365.25) * 86_400_000)
    const draft = rooms.newReleaseDraft('press-release', mission, day.toISOString().slice(0, 10))
    const name = speakers[Math.floor(random() * speakers.length)]
    const body = rooms.documentFromPlainText(
      Array.from({ length: 8 }, () => wordsIn(random, 60)).join('\n\n'),
      rooms.newId,
    )
    yield {
      ...draft,
      speakers: [{ ...rooms.emptySpeaker(rooms.newId()), name }],
      tags: [wordsIn(random, 1)],
      language: 'en',
      texts: { en: { ...rooms.emptyReleaseText(), headline: wordsIn(random, 9), body } },
    }
  }
}

/** A library of so many releases of about 500 words each, of thirty years. */
export function fillLibrary(rooms, releases) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-library-'))
  const path = join(folder, 'bench.communique')
  const library = rooms.openLibrary(path, { create: true, device: 'bench' })
  library.mission.save({ ...rooms.emptyMission('Europe/Lisbon'), name: { en: 'Embassy of Valdria' } })
  const drafts = draftsOf(rooms, releases)
  for (let some = take(drafts, 500); some.length > 0; some = take(drafts, 500)) {
    library.releases.createAll(some)
  }
  library.close()
  return { path, remove: () => removeFolder(folder) }
}

/** The next so many of what there is. */
export function take(from, many) {
  const taken = []
  while (taken.length < many) {
    const { value, done } = from.next()
    if (done) break
    taken.push(value)
  }
  return taken
}
