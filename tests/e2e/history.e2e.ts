import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test } from './app'
import { ClearanceScreen, openedBy } from './screens/clearance'
import { dismiss } from './screens/keys'

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

test('when a journalist rings, the history opens exactly the file that left, wherever it is now', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  const screen = new ClearanceScreen(running)
  const out = join(folder, 'out')
  mkdirSync(out)
  await screen.stubMailProgram(true)
  await screen.ready()
  await stubDialogs(app, { open: out })

  await page.keyboard.press('Control+e')
  const dialog = screen.dialog('Export')
  await expect(dialog).toContainText('Not cleared yet: every file is marked DRAFT')
  await dismiss(dialog)

  await screen.record()
  await screen.expectStatus('Cleared')
  await page.keyboard.press('Control+e')
  await expect(dialog).toBeVisible()
  await expect(dialog).not.toContainText('DRAFT')
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('button', { name: 'Export 1 file' }).click()
  const done = page.getByRole('dialog', { name: '1 file written and read back' })
  await expect(done).toBeVisible({ timeout: 30_000 })
  await dismiss(done)
  await screen.tab('History').click()
  const entries = page.getByRole('list', { name: 'History' }).locator('> li')
  await expect(entries.first()).toContainText('PDF exported')
  await page.keyboard.press('Control+Shift+c')
  await expect(page.getByText(/^Copied as rich text/)).toBeVisible()
  await expect(entries.first()).toContainText('Copied for email')
  await screen.markReleased()

  await expect(entries).toContainText([
    'Released by email',
    'Copied for email',
    'PDF exported',
    'Ambassador: cleared',
    'Started',
  ])
  await expect(entries.nth(3)).toContainText('Ilka Torvane, Ambassador · By telephone')

  const name = readdirSync(out)[0]!
  const left = hashOf(join(out, name))
  renameSync(join(out, name), join(out, 'elsewhere.pdf'))
  const open = page.getByRole('button', { name: `Open: ${name}` })
  await open.click()
  await expect.poll(() => openedBy(app)).toBeTruthy()
  expect(hashOf(await openedBy(app))).toBe(left)

  writeFileSync(join(out, name), 'another file of the same name')
  await app.evaluate(() => Reflect.deleteProperty(globalThis, 'opened'))
  await open.click()
  await expect.poll(() => openedBy(app)).toBeTruthy()
  expect(hashOf(await openedBy(app))).toBe(left)
})
