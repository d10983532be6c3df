import { expect, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

test('a backup is made by hand, and one release comes back out of it as a draft', async ({ running }) => {
  const { page } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await desk.newRelease('As it was in the morning')
  await frame.command('Backups')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Back up now' }).click()
  // A process is started for it.
  await expect(frame.notice.getByText('Backup made and checked.')).toBeVisible({ timeout: 20_000 })
  await expect(settings.getByText(/by hand · \d+ kB/)).toBeVisible()
  await dismiss(settings)

  await desk.headline.fill('As it is in the evening')
  await expect.poll(() => new Stored(page).headlines()).toEqual(['As it is in the evening'])
  await frame.command('Backups')
  await settings.getByRole('button', { name: 'Restore one release' }).first().click()
  const contents = settings.getByRole('list', { name: 'Releases in this backup' })
  await contents.getByRole('listitem').filter({ hasText: 'As it was' }).getByRole('button').click()
  await expect(settings).toBeHidden()
  await expect(frame.notice.getByText('“As it was in the morning” is back as a draft.')).toBeVisible()
  await expect(desk.headline).toHaveText('As it was in the morning')
  await expect
    .poll(async () => (await new Stored(page).headlines()).sort())
    .toEqual(['As it is in the evening', 'As it was in the morning'])
})

test('a whole backup opens as a library of its own, and the one worked in stays', async ({ running }) => {
  const { page, library } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await desk.newRelease('As it was in the morning')
  await frame.command('Backups')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Back up now' }).click()
  // A process is started for it.
  await expect(frame.notice.getByText('Backup made and checked.')).toBeVisible({ timeout: 20_000 })
  await dismiss(settings)
  await desk.headline.fill('As it is in the evening')
  await expect.poll(() => new Stored(page).headlines()).toEqual(['As it is in the evening'])

  await frame.command('Backups')
  await settings
    .getByRole('listitem')
    .filter({ hasText: 'by hand' })
    .getByRole('button', { name: 'Restore everything' })
    .click()
  await expect(settings).toBeHidden()
  await expect(frame.notice.getByText('The backup is open as a library of its own')).toBeVisible()
  const status = await page.evaluate(() => window.communique.library.status({}))
  expect(status.ok && status.value.path).not.toBe(library)
  await expect.poll(() => new Stored(page).headlines()).toEqual(['As it was in the morning'])
  await expect(frame.card('As it was in the morning')).toBeVisible()
})
