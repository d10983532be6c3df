import type { ElectronApplication } from '@playwright/test'
import { statSync } from 'node:fs'
import { openLibrary } from '../../src/main/library'
import type { Page as Listed } from '../../src/shared/contract'
import { aRelease, aReleaseText } from '../helpers/builders'
import { expect, test } from './app'

/** A smaller one is read in main. */
function aLargeLibrary(folder: string): string {
  const path = `${folder}/large.communique`
  const library = openLibrary(path, { create: true, device: 'desk' })
  const words = 'The lanterns of the harbour were lit again. '.repeat(750)
  library.together(() => {
    for (let count = 0; count < 150; count += 1) {
      library.releases.create(aRelease({ texts: { en: aReleaseText({ headline: `Note ${count}`, words }) } }))
    }
  })
  library.preferences.save({ isSetUp: true })
  library.close()
  expect(statSync(path).size).toBeGreaterThan(4 * 1024 * 1024)
  return path
}

/** Process ids of what runs beside main under this name. */
const beside = (app: ElectronApplication, name: 'keeper' | 'reader'): Promise<number[]> =>
  app.evaluate(
    (electron, full) =>
      electron.app
        .getAppMetrics()
        .filter((it) => it.name === full)
        .map(({ pid }) => pid),
    `Communique ${name}`,
  )

/** It may just have ended by itself. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

test('what is asked, checked and copied beside main survives the death of whoever does it', async ({
  folder,
  start,
}) => {
  // It starts three processes, and ends two of them.
  test.setTimeout(120_000)
  const library = aLargeLibrary(folder)
  const { app, page } = await start({ library })
  const listed = (query: string): Promise<Listed> =>
    page.evaluate(async (words) => {
      const answer = await window.communique.finding.page({ view: 'all', query: words, sort: 'rank', after: null })
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    }, query)

  await expect
    .poll(async () => {
      await listed('lanterns')
      return await beside(app, 'reader')
    })
    .toHaveLength(1)
  const words = await page.evaluate(async () => {
    const seen: string[] = []
    for (const word of ['lighthouse', 'windmill', 'observatory']) {
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const texts = { ...draft.texts, [draft.language]: { ...draft.texts[draft.language]!, headline: `zz${word}` } }
      await window.communique.releases.save({ id, revision, draft: { ...draft, texts } })
      // The question follows the answer of the save with nothing between.
      const answer = await window.communique.finding.page({
        view: 'all',
        query: `zz${word}`,
        sort: 'rank',
        after: null,
      })
      if (answer.ok) seen.push(...answer.value.items.map(({ headline }) => headline))
    }
    return seen
  })
  expect(words).toEqual(['zzlighthouse', 'zzwindmill', 'zzobservatory'])

  // It is held while it is asked, so that the question is with it when it is killed; while it starts, main answers.
  const [reader = 0] = await beside(app, 'reader')
  let asked = listed('lanterns')
  await expect
    .poll(async () => {
      await asked
      signal(reader, 'SIGSTOP')
      asked = listed('zzwindmill')
      // Main has answered another request in between.
      const later = page.evaluate(() => window.communique.library.recovered({})).then(() => 'held')
      const first = await Promise.race([asked.then(() => 'answered'), later])
      if (first === 'answered') signal(reader, 'SIGCONT')
      return first
    })
    .toBe('held')
  // Where nothing is looked for, main answers by itself.
  expect((await listed('')).items).toHaveLength(50)
  signal(reader, 'SIGKILL')
  expect((await asked).items.map(({ headline }) => headline)).toEqual(['zzwindmill'])
  expect((await listed('zzlighthouse')).items).toHaveLength(1)

  const check = (): Promise<string> =>
    page.evaluate(async () => {
      const answer = await window.communique.health.check({ kind: 'full' })
      return answer.ok ? `${answer.value.full?.releases} ${answer.value.full?.findings.length}` : answer.code
    })
  // It may have come to its end before it is found.
  const killed = async (): Promise<string> => {
    const checked = check()
    for (;;) {
      const [keeper] = await beside(app, 'keeper')
      if (keeper !== undefined) signal(keeper, 'SIGKILL')
      const ended = await Promise.race([checked, page.evaluate(() => null)])
      if (ended !== null) return ended
    }
  }
  await expect.poll(killed).toBe('work-ended')
  expect(await check()).toBe('153 0')
  const backup = await page.evaluate(() => window.communique.backups.make({}))
  expect(backup).toMatchObject({ ok: true, value: { kind: 'by-hand' } })
  await expect.poll(() => beside(app, 'keeper')).toEqual([])

  // Ended with the app, so that main is the last to leave the library.
  await expect
    .poll(async () => {
      await listed('lanterns')
      return await beside(app, 'reader')
    })
    .toHaveLength(1)
  await app.close()
  expect(() => statSync(`${library}-wal`)).toThrow('ENOENT')
})
