import AxeBuilder from '@axe-core/playwright'
import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { RepairReport } from '../../src/shared/contract'
import { expect, stubDialogs, test, type Running } from './app'
import { runCommand } from './run-command'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

/** Files of a library that were set aside by a repair. */
const setAside = (library: string): string[] =>
  readdirSync(dirname(library)).filter((name) => / damaged .*\.communique$/.test(name))

const backUp = async ({ page }: Running): Promise<void> => {
  const made = await page.evaluate(() => window.communique.backups.make({}))
  expect(made).toMatchObject({ ok: true })
}

test('the health page repairs the library, says where each release came from, and work goes on', async ({
  running,
}) => {
  test.slow()
  const { page, library } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await desk.newRelease('Hit by damage')
  await desk.newRelease('Whole to the last word')
  await backUp(running)
  const database = new Database(library)
  database.exec(`UPDATE release_text SET subhead = 'x' WHERE headline = 'Hit by damage'`)
  database.close()

  await frame.command('Library health')
  const health = page.getByRole('dialog', { name: 'Library health' })
  await health.getByRole('button', { name: 'Check everything now' }).click()
  // A process is started for it.
  await expect(health.getByText('“Hit by damage” is not as it was saved.')).toBeVisible({ timeout: 20_000 })
  await health.getByRole('button', { name: 'Repair this library' }).click()

  const told = page.getByRole('dialog', { name: 'The library is repaired' })
  // A process is started, all of the file is read, and the window loaded anew.
  await expect(told).toContainText('One release is back as last saved', { timeout: 60_000 })
  await expect(told.getByRole('listitem')).toHaveCount(1)
  await expect(told.getByRole('listitem')).toContainText('Hit by damageFrom a backup, as it was saved on')
  const aside = setAside(library)
  expect(aside).toHaveLength(1)
  await expect(told).toContainText(aside[0]!)
  expect((await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()).violations).toEqual([])
  await dismiss(told)

  await expect(page.getByText('in this library is damaged')).toHaveCount(0)
  await frame.view('All releases').click()
  await expect(frame.card('Whole to the last word')).toBeVisible()
  await expect(frame.card('Hit by damage')).toBeVisible()
  await desk.newRelease('Written after the repair')
  const { code } = await runCommand(['doctor', '--full', '--library', library])
  expect(code).toBe(0)
})

test('the command line repairs a library that cannot be opened any more', async ({ start }) => {
  test.slow()
  const first = await start()
  const desk = new Desk(first.page)
  await desk.newRelease('Without a first page')
  await first.app.close()
  const { library } = first
  const damaged = readFileSync(library).fill(0, 0, 4096)
  writeFileSync(library, damaged)

  const tried = await runCommand(['repair', '--dry-run', '--library', library])
  expect(tried).toMatchObject({ code: 0, answer: { damaged: null, whole: 1, releases: [] } })
  expect(readFileSync(library).equals(damaged)).toBe(true)

  // The app offers the same, where it was asked to open the file.
  const copy = `${first.folder}/copy.communique`
  writeFileSync(copy, damaged)
  const other = await start()
  await stubDialogs(other.app, { open: copy })
  await other.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      const { signal } = given.at(-1) as { signal?: AbortSignal }
      const answer = { response: 0, checkboxChecked: false }
      // The one that says that the repair is under way stays until that is done.
      if (signal === undefined) return Promise.resolve(answer)
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(answer)))
    }
  })
  const opened = await other.page.evaluate(() => window.communique.library.open({ create: false }))
  expect(opened).toMatchObject({ ok: true, value: { path: copy } })
  const told = other.page.getByRole('dialog', { name: 'The library is repaired' })
  await expect(told).toContainText('One release is back as last saved', { timeout: 60_000 })
  await dismiss(told)
  await expect(new WindowScreen(other).card('Without a first page')).toBeVisible()

  const repaired = await runCommand(['repair', '--library', library])
  expect(repaired).toMatchObject({ code: 0, answer: { whole: 1, releases: [], isLogWhole: true } })
  expect(setAside(library)).toContain(basename((repaired.answer as RepairReport).damaged ?? ''))
  const again = await start({ folder: first.folder, library })
  await expect(new WindowScreen(again).card('Without a first page')).toBeVisible()
})
