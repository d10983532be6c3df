import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

test('after a crash the window says “Your text is here” and opens what was being written', async ({ start }) => {
  const first = await start()
  const before = new Desk(first.page)
  await before.newRelease('Written when the lights went out')
  await before.goToText()
  await first.page.keyboard.type('Four words were saved')
  await expect.poll(async () => JSON.stringify((await before.stored()).draft)).toContain('Four words were saved')
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  process.kill(first.pid, 'SIGKILL')
  await ended

  const { page } = await start({ folder: first.folder, library: first.library })
  const recovered = page.getByRole('region', { name: 'Your text is here' })
  await expect(recovered).toContainText('Written when the lights went out')
  await expect(recovered).toContainText(/\d+ words, saved /)
  await recovered.getByRole('button', { name: 'Open' }).click()
  await expect(recovered).toBeHidden()
  await expect(new Desk(page).body).toContainText('Four words were saved')
})

test('nothing is said of a session that ended well', async ({ start }) => {
  const first = await start()
  await new Desk(first.page).newRelease('Closed in peace')
  await first.app.close()
  const { page } = await start({ folder: first.folder, library: first.library })
  await expect(page.locator('[data-pane="list"]')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your text is here' })).toHaveCount(0)
})

test('a library that is open for reading says so at once', async ({ start, folder }) => {
  const library = join(folder, 'l.communique')
  const first = await start({ library })
  await new Stored(first.page).make('press-release', 'Only to be read')
  const { page } = await start({ library })
  await expect(page.getByRole('status').getByText('Another Communiqué has this library open.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New release' })).toBeDisabled()

  const desk = new Desk(page)
  await page.getByRole('option', { name: /Only to be read/ }).click()
  await expect(desk.headline).toHaveText('Only to be read')
  await expect(desk.details.getByLabel('Dateline city')).toBeDisabled()
  await expect(desk.details.getByRole('button', { name: /^Add/ })).toHaveCount(0)

  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByText('nothing can be changed here')).toBeVisible()
  for (const [tab, label] of [
    ['Officer', 'Role'],
    ['About the mission', 'Text'],
    ['Mission', 'City'],
  ] as const) {
    await settings.getByRole('tab', { name: tab, exact: true }).click()
    await expect(settings.getByLabel(label, { exact: true }).first()).toBeDisabled()
  }
  await expect(settings.getByRole('button', { name: 'Add contact' })).toBeDisabled()
  await settings.getByRole('tab', { name: 'Numbering' }).click()
  await expect(settings.getByRole('button', { name: 'Add a series' })).toBeDisabled()
  await settings.getByRole('tab', { name: 'Backups' }).click()
  await expect(settings.getByText('No backups yet')).toBeVisible()
  await expect(settings.getByRole('button', { name: 'Back up now' })).toHaveCount(0)
})

test('[needs: linux, root] a full disk is said at once, and saving goes on by itself when there is room', async ({
  start,
  folder,
}) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root may mount a small disk')
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk], { stdio: 'ignore' })
  try {
    const running = await start({ library: join(disk, 'l.communique') })
    const { page } = running
    const desk = new Desk(page)
    await desk.newRelease('Short')
    await expect.poll(async () => (await desk.stored()).draft.texts['en']?.headline).toBe('Short')
    const filler = join(disk, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(16_000_000))
    } catch {
      // That is what it is for: it takes all the room there is.
    }
    await desk.body.click()
    await expect(desk.body).toBeFocused()
    await page.keyboard.insertText('Words that need room. '.repeat(20_000))
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The disk is full.')
    expect(await new WindowScreen(running).violations()).toEqual([])
    rmSync(filler)
    await expect(alert).toBeHidden()
    await expect.poll(async () => JSON.stringify((await desk.stored()).draft).length).toBeGreaterThan(400_000)
    await running.app.close()
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})
