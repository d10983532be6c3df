import type { Locator } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test, type Running } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Opens the settings at a page. */
async function settingsOf({ page }: Running, tab: string): Promise<Locator> {
  await expect(page.locator('[data-pane="list"]')).toBeVisible()
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: tab, exact: true }).click()
  return settings
}

async function close(settings: Locator): Promise<void> {
  await settings.getByRole('button', { name: 'Close the settings' }).click()
  await expect(settings).toBeHidden()
}

test('the mission’s profile is kept as it is typed, and a new release starts from it', async ({ running, folder }) => {
  const { app, page } = running
  const emblem = join(folder, 'emblem.png')
  writeFileSync(emblem, onePixel)
  await stubDialogs(app, { open: emblem })
  await page.getByRole('button', { name: 'Set up the mission profile' }).first().click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const mission = settings.getByRole('region', { name: 'Mission' })
  await mission.getByLabel('Name').fill('Embassy of Valdria in Soria')
  await mission.getByLabel('City').fill('Port Amel')
  await mission.getByLabel('Country').fill('mexi')
  await page.getByRole('option', { name: 'Mexico' }).click()
  await expect(mission.getByLabel('Country')).toHaveValue('Mexico')
  await mission.getByLabel('Own email').fill('press@valdria.example')
  await settings.getByRole('region', { name: 'Capital at home' }).getByLabel('City').fill('Valdria City')
  await settings.getByRole('region', { name: 'Capital at home' }).getByLabel('Time zone').fill('lisb')
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click()
  await settings.getByRole('button', { name: 'Choose…' }).click()
  const picture = settings.getByRole('img', { name: 'Emblem of the mission' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1)
  await settings.getByRole('button', { name: 'Add contact' }).click()
  const contact = settings.getByRole('group', { name: 'New contact' })
  await contact.getByLabel('Telephone').fill('+999 55 0000')
  await contact.getByLabel('Name').fill('Press section')
  await settings.getByRole('tab', { name: 'About the mission' }).click()
  await settings.getByLabel('Text', { exact: true }).fill('The embassy has worked in Port Amel since 1901.')
  await close(settings)

  const desk = new Desk(page)
  await desk.newRelease('Starts from the profile')
  await expect(desk.field('Dateline city')).toHaveValue('Port Amel')
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('The embassy has worked in Port Amel since 1901.')
  await expect(sheet).toContainText('Press section · +999 55 0000')
  await expect(page.getByRole('navigation')).toContainText('Embassy of Valdria in Soria')
  await expect
    .poll(() => new Stored(page).mission())
    .toMatchObject({
      country: 'MX',
      email: 'press@valdria.example',
      capital: { city: { en: 'Valdria City' }, zone: 'Europe/Lisbon' },
    })
})

test('the city proposes the time zone until one is chosen', async ({ running }) => {
  const settings = await settingsOf(running, 'Mission')
  const mission = settings.getByRole('region', { name: 'Mission' })
  await mission.getByLabel('City').fill('Ankara')
  await expect(mission.getByLabel('Time zone')).toHaveValue('Europe/Istanbul')
  await expect(mission.getByText('Proposed from the city')).toBeVisible()
  await close(settings)
  await settingsOf(running, 'Mission')
  await mission.getByLabel('City').fill('Bern')
  await expect(mission.getByLabel('Time zone')).toHaveValue('Europe/Zurich')
  await mission.getByLabel('Time zone').fill('Asia/Tokyo')
  await mission.getByLabel('City').fill('Ankara')
  await close(settings)
  await settingsOf(running, 'Mission')
  await mission.getByLabel('City').fill('Lima')
  await expect(mission.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  await close(settings)
  await expect
    .poll(() => new Stored(running.page).mission())
    .toMatchObject({ city: { en: 'Lima' }, zone: 'Asia/Tokyo' })
})

test('who works here is named, and missed where the name is empty', async ({ running }) => {
  const settings = await settingsOf(running, 'Officer')
  await settings.getByLabel('Name').fill('')
  await settings.getByLabel('Role').fill('Press attaché')
  await expect(settings.getByText('Give your name')).toBeVisible()
  const stored = new Stored(running.page)
  await running.page.clock.install()
  await settings.getByLabel('Name').fill('Ines')
  await running.page.clock.runFor(5000)
  // Half a name is nobody's: deeds would be signed with it.
  expect((await stored.officer()).name).toBe('')
  await settings.getByLabel('Name').fill('Ines Calder')
  await running.page.keyboard.press('Tab')
  await expect.poll(async () => (await stored.officer()).name).toBe('Ines Calder')
  await close(settings)
  await expect.poll(() => stored.officer()).toMatchObject({ name: 'Ines Calder', role: 'Press attaché' })
})

test('each type takes its own steps of clearance, and never none', async ({ running }) => {
  const settings = await settingsOf(running, 'Clearance')
  const box = (name: string): Locator => settings.getByRole('checkbox', { name })
  await expect(box('Statement: Capital')).toBeChecked()
  await settings.getByRole('row', { name: 'Statement' }).locator('label').nth(2).click()
  await expect(box('Statement: Capital')).not.toBeChecked()
  await settings.getByRole('row', { name: 'Statement' }).locator('label').nth(0).click()
  await expect(box('Statement: Section chief')).not.toBeChecked()
  await expect(box('Statement: Ambassador')).toBeDisabled()
  const chief = settings.getByRole('group', { name: 'Section chief' })
  await chief.getByLabel('Name').fill('Tomas Reyl')
  await chief.getByLabel('Email').fill('section@valdria')
  await chief.getByLabel('Role').fill('Head of section')
  await expect(chief.getByText('This email address is incomplete.')).toBeVisible()
  await close(settings)
  await expect
    .poll(() => new Stored(running.page).mission())
    .toMatchObject({
      clearance: { statement: ['ambassador'] },
      clearers: { 'section-chief': { name: 'Tomas Reyl', role: 'Head of section', email: 'section@valdria' } },
    })
})

test('a series gives numbers, says what its pattern lacks, and shows what it has given', async ({ running }) => {
  const { page } = running
  const stored = new Stored(page)
  const settings = await settingsOf(running, 'Numbering')
  await settings.getByRole('button', { name: 'Add a series' }).click()
  const series = settings.getByRole('group', { name: 'New series' })
  await series.getByLabel('Pattern').fill('PAM/{year}')
  await series.getByLabel('Name').fill('Releases')
  const named = settings.getByRole('group', { name: 'Releases' })
  await expect(named.getByText('Until then {year}/{number} stays.')).toBeVisible()
  await expect(named.getByLabel('Pattern')).toHaveValue('PAM/{year}')
  await expect.poll(async () => (await stored.mission()).series[0]?.name).toBe('Releases')
  expect((await stored.mission()).series[0]?.pattern).toBe('{year}/{number}')
  await named.getByLabel('Pattern').fill('PAM/{year}/{number}')
  await named.getByLabel('Name').focus()
  await expect(named.getByText(/^For example PAM\/\d{4}\/001$/)).toBeVisible()
  await expect(settings.getByRole('region', { name: /^Releases, \d{4}$/ })).toContainText(/Next: PAM\/\d{4}\/001/)
  await close(settings)

  const { id } = await stored.make('media-advisory', 'Doors open at eleven')
  await page.evaluate(async (release) => {
    const cleared = await window.communique.clearance.record({
      id: release,
      version: null,
      answer: {
        step: 'section-chief',
        decision: 'cleared',
        by: 'Tomas Reyl',
        role: 'Head of section',
        means: 'telephone',
        when: new Date().toISOString(),
        note: '',
        scan: null,
      },
    })
    if (!cleared.ok) throw new Error(cleared.code)
  }, id)
  const year = new Date().getUTCFullYear()
  await stored.make('press-release', 'Prints the same', { number: `PAM/${year}/001` })
  await settingsOf(running, 'Numbering')
  const given = settings.getByRole('region', { name: `Releases, ${year}` })
  await expect(given).toContainText(`PAM/${year}/001`)
  await expect(given).toContainText(`Next: PAM/${year}/002`)
  const twice = settings.getByRole('region', { name: 'Numbers that stand twice' })
  await expect(twice).toContainText(`PAM/${year}/001 stands on 2 releases. Give one of them another number.`)
  await expect(twice).toContainText('Prints the same')
  await given.getByRole('button', { name: 'Doors open at eleven' }).click()
  await expect(settings).toBeHidden()
  await expect(new Desk(page).headline).toHaveText('Doors open at eleven')
})

test('templates are renamed, removed at once, and brought back while their page is open', async ({ running }) => {
  const { page } = running
  const { id } = await new Stored(page).make('press-release', 'National Day')
  const names = (): Promise<string[]> =>
    page.evaluate(async () => {
      const answer = await window.communique.templates.list({})
      return answer.ok ? answer.value.map(({ name }) => name) : []
    })
  await page.evaluate(async (release) => {
    for (const name of ['National Day', 'Reception']) {
      await window.communique.templates.save({ release, name, replaces: null })
    }
  }, id)
  await page.getByRole('navigation').getByRole('button', { name: 'Templates' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('group', { name: 'Reception' }).getByLabel('Name of the template').fill('Reception, evening')
  await expect.poll(names).toEqual(['National Day', 'Reception, evening'])
  await settings.getByRole('group', { name: 'National Day' }).getByRole('button', { name: 'Remove' }).click()
  await expect.poll(names).toEqual(['Reception, evening'])
  await settings.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(names).toEqual(['National Day', 'Reception, evening'])
  await settings.getByRole('group', { name: 'Reception, evening' }).getByRole('button', { name: 'Remove' }).click()
  await expect(settings.getByText('“Reception, evening” was removed.')).toBeVisible()
  await close(settings)
  await expect.poll(names).toEqual(['National Day'])
})

test('a standing text counts up once for a change, and tells when it was read through', async ({ running }) => {
  const settings = await settingsOf(running, 'About the mission')
  const stored = new Stored(running.page)
  const version = settings.getByText('Version 1 · Not reviewed yet')
  await expect(version).toHaveCount(0)
  await settings.getByLabel('Text', { exact: true }).fill('The embassy has worked here since 1901.')
  await expect(version).toBeVisible()
  await close(settings)
  await expect
    .poll(async () => (await stored.mission()).boilerplate['en'])
    .toMatchObject({ version: 1, lastReviewed: null })
  await settingsOf(running, 'About the mission')
  const text = settings.getByLabel('Text', { exact: true })
  await text.fill('The embassy has worked here since 1902.')
  await expect.poll(async () => (await stored.mission()).boilerplate['en']?.version).toBe(2)
  await text.fill('The embassy has worked here since 1903.')
  await settings.getByRole('button', { name: 'Reviewed today' }).click()
  await expect(settings.getByText(/^Last reviewed/)).toBeVisible()
  await settings.getByRole('button', { name: /Another language/ }).click()
  await running.page.getByRole('option', { name: 'Spanish' }).click()
  await settings
    .getByRole('region', { name: 'Spanish' })
    .getByLabel('Text')
    .fill('La Embajada trabaja aquí desde 1903.')
  await close(settings)
  const boilerplate = async () => (await stored.mission()).boilerplate
  await expect.poll(async () => JSON.stringify((await boilerplate())['es'])).toContain('La Embajada trabaja')
  expect((await boilerplate())['en']).toMatchObject({
    version: 2,
    lastReviewed: new Date().toISOString().slice(0, 10),
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the settings, ${theme}`, async ({ running }) => {
    await running.page.emulateMedia({ colorScheme: theme })
    const frame = new WindowScreen(running)
    const settings = await settingsOf(running, 'Numbering')
    await settings.getByRole('button', { name: 'Add a series' }).click()
    for (const tab of await settings.getByRole('tab').all()) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
      expect(await frame.violations(), (await tab.textContent()) ?? '').toEqual([])
    }
  })
}
