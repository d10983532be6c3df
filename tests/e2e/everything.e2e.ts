import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

/** Milliseconds for what a process of its own does: it is started first. */
const beside = { timeout: 20_000 }

test('everything is exported into a folder, and comes back as a library of its own', async ({ running, folder }) => {
  const { app, page, library } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await desk.newRelease('Harbour Day in Port Amel')
  await stubDialogs(app, { open: folder })
  await frame.command('Export everything…')
  await expect(frame.notice.getByText(/^Everything is in the folder All releases .*: one release\./)).toBeVisible(
    beside,
  )
  const [name = ''] = readdirSync(folder).filter((it) => it.startsWith('All releases'))
  expect(existsSync(join(folder, name, 'index.html'))).toBe(true)

  await desk.headline.fill('Harbour Day, as it was written later')
  await expect.poll(() => new Stored(page).headlines()).toEqual(['Harbour Day, as it was written later'])
  await stubDialogs(app, { open: folder, save: join(folder, 'Back.communique') })
  await frame.command('Bring back an export…')
  await expect(frame.notice.getByText(/is not a whole export of a library/)).toBeVisible(beside)
  await stubDialogs(app, { open: join(folder, name), save: library })
  await frame.command('Bring back an export…')
  await expect(frame.notice.getByText(/is already in that folder/)).toBeVisible()
  await stubDialogs(app, { open: join(folder, name), save: join(folder, 'Back.communique') })
  await frame.command('Bring back an export…')
  await expect(frame.notice.getByText('This is the new library: one release is back as it was.')).toBeVisible(beside)
  await expect(frame.card('Harbour Day in Port Amel')).toBeVisible()
  const status = await page.evaluate(() => window.communique.library.status({}))
  expect(status).toMatchObject({ value: { path: join(folder, 'Back.communique'), readOnly: false } })
  expect(readdirSync(folder).filter((it) => it.endsWith('.part'))).toEqual([])
})
