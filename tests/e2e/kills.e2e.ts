import Database from 'better-sqlite3'
import { plainText } from '../../src/shared/document'
import type { HealthState } from '../../src/shared/contract'
import type { Release, ReleaseId } from '../../src/shared/release'
import { expect, test, type Running } from './app'
import { Desk } from './screens/details'

/** `npm run reliability` asks for three hundred, with a seed of its own. */
const kills = Number(process.env['COMMUNIQUE_KILLS'] ?? 6)
const seed = Number(process.env['COMMUNIQUE_SEED'] ?? Date.now() % 1_000_000)

const words = 'The embassy and the library of Port Amel opened the exhibition of old maps together this evening. '

const headline = 'Killed while it was typed'

/** What a round has left: a release that was saved as fast as it went, and one that was being typed. */
interface Left {
  readonly saved: ReleaseId
  readonly typed: ReleaseId
  /** The last save that the window heard of. */
  acknowledged: { save: number; revision: number }
  /** Letters, and when each had been typed. */
  readonly letters: { letter: string; at: number }[]
  killedAt: number
}

/** Asks the window, the one of Playwright or the one that came back after it. */
type Ask = (script: string) => Promise<unknown>

const value = (call: string): string => `(async () => {
  const answer = await communique.${call}
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
})()`

const release = async (ask: Ask, id: ReleaseId): Promise<Release> =>
  (await ask(value(`releases.get({ id: '${id}' })`))) as Release

/** The same moments for the same seed. */
function* momentsFrom(start: number): Generator<number, never> {
  for (let state = start; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield Math.floor((state / 2 ** 32) * 1500)
  }
}

/** Saves one release again and again while another is typed, and kills after a while. */
async function work({ page }: Running, moment: number, kill: () => void): Promise<Left> {
  const made = (await page.evaluate(value(`releases.create({ type: 'readout', draft: null })`))) as Release
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.goToText()
  await expect.poll(async () => (await desk.stored()).draft.texts['en']?.headline).toBe(headline)
  const left: Left = {
    saved: made.id,
    typed: (await desk.stored()).id,
    acknowledged: { save: 0, revision: made.revision },
    letters: [],
    killedAt: 0,
  }
  let begin: () => void
  const begun = new Promise<void>((resolve) => (begin = resolve))
  await page.exposeFunction('acknowledge', (save: number, revision: number) => {
    left.acknowledged = { save, revision }
    begin()
  })
  await page.evaluate(({ id, revision, draft }) => {
    const acknowledge = Reflect.get(window, 'acknowledge') as (save: number, revision: number) => Promise<void>
    void (async () => {
      for (let [save, last] = [1, revision]; ; save += 1) {
        const changed = { ...draft, tags: [String(save)], internalNote: `${save} `.repeat(300) }
        const answer = await window.communique.releases.save({ id, revision: last, draft: changed })
        if (!answer.ok) throw new Error(answer.code)
        last = answer.value.revision
        await acknowledge(save, last)
      }
    })()
  }, made)
  await begun
  setTimeout(() => {
    kill()
    left.killedAt = Date.now()
  }, moment)
  try {
    while (left.killedAt === 0) {
      const letter = words[left.letters.length % words.length]!
      await page.keyboard.type(letter, { delay: 15 })
      left.letters.push({ letter, at: Date.now() })
    }
  } catch {
    // The page went while a letter was on its way; that letter was not typed.
  }
  return left
}

/** Nothing of what was acknowledged is missing, and nothing is there that nobody wrote; answers the letters that are kept. */
async function expectKept(ask: Ask, left: Left): Promise<number> {
  const { revision, draft } = await release(ask, left.saved)
  expect(revision).toBeGreaterThanOrEqual(left.acknowledged.revision)
  const save = left.acknowledged.save + revision - left.acknowledged.revision
  expect(draft).toMatchObject({ tags: save === 0 ? [] : [String(save)], internalNote: `${save} `.repeat(300) })

  const text = (await release(ask, left.typed)).draft.texts['en']
  expect(text?.headline).toBe(headline)
  const kept = text === undefined ? '' : plainText(text.body)
  // The letter under way when the page went may have arrived although nobody heard of it.
  const typed = left.letters.map(({ letter }) => letter).join('') + words[left.letters.length % words.length]!
  expect(typed.startsWith(kept) || typed.trimEnd().startsWith(kept), kept).toBe(true)
  return kept.length
}

async function expectWhole(ask: Ask, library: string, releases: number): Promise<void> {
  const { full } = (await ask(value(`health.check({ kind: 'full' })`))) as HealthState
  expect(full).toMatchObject({ releases, findings: [] })
  const database = new Database(library, { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
}

/** Kills the window's process; answers how to ask the window that takes its place. */
async function killWindow({ app }: Running): Promise<{ kill: () => void; cameBack: () => Promise<Ask> }> {
  const pid = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.isVisible())!.webContents
    const cameBack = new Promise<void>((resolve) =>
      contents.once('render-process-gone', () => contents.once('did-finish-load', () => resolve())),
    )
    Reflect.set(globalThis, 'cameBack', cameBack)
    return contents.getOSProcessId()
  })
  const ask: Ask = (script) =>
    app.evaluate(
      ({ BrowserWindow }, asked) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.isVisible())!
          .webContents.executeJavaScript(asked),
      script,
    )
  return {
    kill: () => process.kill(pid, 'SIGKILL'),
    cameBack: async () => {
      await app.evaluate(() => Reflect.get(globalThis, 'cameBack') as Promise<void>)
      return ask
    },
  }
}

test('no kill, of main or of the window, loses a save that was acknowledged or damages the library', async ({
  start,
}) => {
  test.setTimeout(60_000 * (1 + kills))
  const moments = momentsFrom(seed)
  const figures = { seed, acknowledged: 0, ofMain: 0, ofTheWindow: 0, longestLost: 0 }
  const all: { id: ReleaseId; revision: number }[] = []
  let place = {}
  let wasKilled: Left | null = null

  const look = async (ask: Ask, left: Left, library: string): Promise<void> => {
    const kept = await expectKept(ask, left)
    for (const id of [left.saved, left.typed]) all.push({ id, revision: (await release(ask, id)).revision })
    await expectWhole(ask, library, all.length)
    figures.acknowledged += left.acknowledged.save
    const lost = left.letters[kept]
    figures.longestLost = Math.max(figures.longestLost, lost === undefined ? 0 : left.killedAt - lost.at)
  }

  const tell = (): void => void process.stdout.write(`${JSON.stringify(figures)}\n`)
  for (let kill = 0; kill <= kills; kill += 1) {
    const running = await start(place)
    const { app, page, pid, folder, library } = running
    place = { folder, library }
    const ask: Ask = (script) => page.evaluate(script)
    const status = await ask(value('library.status({})'))
    expect(status).toMatchObject({ readOnly: false, uncleanExit: wasKilled !== null })
    if (wasKilled !== null) await look(ask, wasKilled, library)
    wasKilled = null
    // The first line says the seed, with which a run that fails can be made again.
    if (kill % 25 === 0 || kill === kills) tell()
    if (kill === kills) {
      for (const { id, revision } of all) expect(await release(ask, id)).toMatchObject({ revision })
      continue
    }
    if (kill % 2 === 0) {
      const ended = new Promise((resolve) => app.process().once('exit', resolve))
      wasKilled = await work(running, moments.next().value, () => process.kill(pid, 'SIGKILL'))
      await ended
      figures.ofMain += 1
    } else {
      const window = await killWindow(running)
      const left = await work(running, moments.next().value, window.kill)
      await look(await window.cameBack(), left, library)
      await app.close()
      figures.ofTheWindow += 1
    }
  }
})
