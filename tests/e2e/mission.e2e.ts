import AxeBuilder from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test } from './app'
import { Desk } from './screens/details'

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the mission’s profile is kept, and a new release starts from it', async ({ running: { app, page }, folder }) => {
  const emblem = join(folder, 'emblem.png')
  writeFileSync(emblem, onePixel)
  await stubDialogs(app, { open: emblem })
  await page.getByRole('button', { name: 'Set up the mission profile' }).first().click()
  const profile = page.getByRole('dialog', { name: 'Mission' })
  const mission = profile.getByRole('region', { name: 'Mission' })
  await mission.getByLabel('Name').fill('Embassy of Valdria in Soria')
  await mission.getByLabel('City').fill('Port Amel')
  await mission.getByLabel('Own email').fill('press@valdria.example')
  await profile.getByRole('button', { name: 'Choose…' }).click()
  const picture = profile.getByRole('img', { name: 'Emblem of the mission' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1)
  await profile.getByRole('button', { name: 'Add contact' }).click()
  const contact = profile.getByRole('group', { name: 'New contact' })
  await contact.getByLabel('Telephone').fill('+999 55 0000')
  await contact.getByLabel('Name').fill('Press section')
  await profile.getByLabel('Text', { exact: true }).fill('The embassy has worked in Port Amel since 1901.')
  await profile.getByRole('button', { name: 'Save' }).click()
  await expect(profile).toBeHidden()

  const desk = new Desk(page)
  await desk.newRelease('Starts from the profile')
  await expect(desk.field('Dateline city')).toHaveValue('Port Amel')
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('The embassy has worked in Port Amel since 1901.')
  await expect(sheet).toContainText('Press section · +999 55 0000')
  await expect(page.getByRole('navigation')).toContainText('Embassy of Valdria in Soria')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the mission’s profile, ${theme}`, async ({ running: { page } }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.getByRole('button', { name: 'Set up the mission profile' }).first().click()
    const profile = page.getByRole('dialog', { name: 'Mission' })
    await profile.getByRole('button', { name: 'Add contact' }).click()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role=dialog]').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
