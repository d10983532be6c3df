import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Locator, Page } from '@playwright/test'
import { electronPath, expect, forElectron, root, stubDialogs, test, type Running } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

const headline = 'Valdria opens a reading room'

/** Packages are made and read by a process of their own, which has to start first. */
const beside = { timeout: 30_000 }

/** Drops a file from the desktop on the middle of the window. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }))
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await session.detach()
}

/** Opens a file with the app as the system does, while it runs already. */
async function doubleClick({ folder }: Running, path: string): Promise<void> {
  const second = spawn(electronPath(), [...forElectron, root, `--user-data-dir=${folder}`, path])
  expect(await new Promise((ended) => second.once('exit', ended))).toBe(0)
}

const dialogIn = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `Receive “${name}”` })

/** Puts words at the end of a paragraph, and waits until they are in the library. */
async function addTo({ page }: Running, paragraph: number, words: string): Promise<void> {
  const desk = new Desk(page)
  await desk.body.getByRole('paragraph').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain(words.trim())
}

/** Opens a release of these paragraphs. */
async function make(running: Running, paragraphs: readonly string[]): Promise<void> {
  const { page } = running
  await page.evaluate(
    async ([name, ...words]) => {
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const content = words.map((text) => ({
        type: 'paragraph' as const,
        attrs: { id: crypto.randomUUID() as string },
        content: [{ type: 'text' as const, text }],
      }))
      const text = { ...draft.texts['en']!, headline: name!, body: { schemaVersion: 2 as const, content } }
      await window.communique.releases.save({ id, revision, draft: { ...draft, texts: { en: text } } })
    },
    [headline, ...paragraphs],
  )
  await page.reload()
  await new WindowScreen(running).card(headline).click()
  await expect(new Desk(page).body).toContainText(paragraphs.at(-1)!, beside)
}

/** Packs the open release into a file of this name. */
async function send(running: Running, path: string, name: string): Promise<void> {
  await stubDialogs(running.app, { save: path })
  await new WindowScreen(running).command('Send to another officer')
  await expect(running.page.getByText(`Packed in ${name}. Hand that file to the other officer.`)).toBeVisible(beside)
}

test('two officers write apart, and bring together what each has written', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [there, back, hostile] = ['There', 'Back', 'Hostile'].map((name) => join(folder, `${name}.communique`))
  const mira = await start()
  const desk = new Desk(mira.page)
  await make(mira, ['The embassy opened a reading room.', 'It holds nine hundred books.'])
  await send(mira, there!, 'There.communique')

  // The other officer opens it by double click, at a desk that has nothing yet.
  const oren = await start({ words: [there!], firstRun: true })
  await oren.page.getByRole('button', { name: 'Skip', exact: true }).click()
  const received = dialogIn(oren.page, 'There.communique')
  await expect(received).toContainText('You do not have this release.', beside)
  expect(await new Stored(oren.page).headlines()).toEqual([])
  await received.getByRole('button', { name: 'Receive 1 release' }).click()
  await oren.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(new Desk(oren.page).headline).toHaveText(headline, beside)
  await addTo(oren, 0, ' Oren was there.')
  await addTo(oren, 1, ' Oren has counted them.')
  await send(oren, back!, 'Back.communique')

  await addTo(mira, 1, ' Mira has read them.')
  await drop(mira.page, back!)
  const dialog = dialogIn(mira.page, 'Back.communique')
  await expect(dialog).toContainText('Both of you have written on.', beside)
  const take = dialog.getByRole('button', { name: 'Receive 1 release' })
  await expect(take).toBeDisabled()
  const conflict = dialog.getByRole('radiogroup', { name: /^Text/ })
  await expect(conflict.getByRole('radio', { name: /^Ours/ }).locator('..').locator('..')).toBeVisible()
  await expect(conflict.locator('ins')).toHaveText([/Mira has read them\./, /Oren has counted them\./])
  await expect(desk.body).not.toContainText('Oren')
  await conflict.getByText('Both, one after the other').click()
  await expect(dialog.getByRole('region', { name: 'What changes in your release' })).toContainText('Oren was there.')
  await take.click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.body).toContainText('The embassy opened a reading room. Oren was there.')
  await expect(desk.body).toContainText('nine hundred books. Mira has read them.')
  await expect(desk.body).toContainText('nine hundred books. Oren has counted them.')
  await addTo(mira, 0, ' So was Mira.')

  // The way back is among the versions.
  await new WindowScreen(mira).command('versions')
  const versions = mira.page.getByRole('dialog', { name: 'Versions', exact: true })
  await versions.getByRole('option', { name: /Before receiving/ }).click()
  await versions.getByRole('button', { name: /^Restore version/ }).click()
  await expect(desk.body).not.toContainText('Oren')
  await expect(desk.body).toContainText('Mira has read them.')

  // What she sent herself says nothing new.
  await doubleClick(mira, there!)
  const own = dialogIn(mira.page, 'There.communique')
  await expect(own).toContainText('All of it is here already.', beside)
  await mira.page.keyboard.press('Escape')
  await expect(own).toHaveCount(0)

  writeFileSync(hostile!, zipSync({ '../../evil.json': new Uint8Array([1]) }))
  const before = await desk.stored()
  await drop(mira.page, hostile!)
  await expect(
    mira.page.getByText('Hostile.communique holds files that would leave their folder, so nothing was taken in.'),
  ).toBeVisible(beside)
  await expect(mira.page.getByRole('dialog')).toHaveCount(0)
  expect(await desk.stored()).toEqual(before)
})

test('several releases are chosen, sent, looked at by keys, in light and dark, wide and narrow', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const sent = join(folder, 'Sent.communique')
  const mira = await start()
  const sending = new WindowScreen(mira)
  await sending.fill(['A first release', 'A second release'])
  await sending.card('A second release').click({ modifiers: ['Control'] })
  await sending.card('A first release').click({ modifiers: ['Control'] })
  await stubDialogs(mira.app, { save: sent })
  await mira.page.getByRole('button', { name: 'Send the chosen releases to another officer' }).click()
  await expect(mira.page.getByText('2 releases packed in Sent.communique.')).toBeVisible(beside)

  const oren = await start()
  const { page } = oren
  const screen = new WindowScreen(oren)
  await stubDialogs(oren.app, { open: sent })
  const receive = async (): Promise<Locator> => {
    await screen.command('Receive package')
    const dialog = dialogIn(page, 'Sent.communique')
    await expect(dialog).toBeVisible(beside)
    return dialog
  }
  await (await receive()).getByRole('button', { name: 'Receive 2 releases' }).click()
  await expect(page.getByText('2 releases received.')).toBeVisible(beside)

  // Both change both, each in its own way.
  for (const running of [mira, oren]) {
    await running.page.evaluate(
      async (name) => {
        const listed = await window.communique.releases.list({ view: 'all', query: '' })
        if (!listed.ok) throw new Error(listed.code)
        for (const { id } of listed.value) {
          const got = await window.communique.releases.get({ id })
          if (!got.ok) throw new Error(got.code)
          const { revision, draft } = got.value
          const text = { ...draft.texts['en']!, headline: `${draft.texts['en']!.headline}, by ${name}` }
          await window.communique.releases.save({ id, revision, draft: { ...draft, texts: { en: text } } })
        }
      },
      running === mira ? 'Mira' : 'Oren',
    )
  }
  await mira.page.reload()
  await sending.card('A second release').click({ modifiers: ['Control'] })
  await sending.card('A first release').click({ modifiers: ['Control'] })
  await mira.page.getByRole('button', { name: 'Send the chosen releases to another officer' }).click()
  await expect(mira.page.getByText('2 releases packed in Sent.communique.')).toBeVisible(beside)

  const dialog = await receive()
  const lines = dialog.getByRole('listbox', { name: 'Releases in the package' }).getByRole('option')
  await expect(lines).toHaveText([/1 place to decide/, /1 place to decide/])
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    for (const [width, height] of [
      [1440, 900],
      [1024, 680],
    ] as const) {
      await screen.resize(width, height)
      await screen.expectNoOverflow()
    }
    expect(await screen.violations()).toEqual([])
  }
  await lines.first().focus()
  await expect(lines.first()).toBeFocused()
  const decide = async (): Promise<void> => {
    const ours = dialog.getByRole('radio', { name: /^Ours/ })
    for (let stop = 0; stop < 6 && !(await ours.evaluate((it) => it === document.activeElement)); stop += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: /^Theirs/ })).toBeChecked()
  }
  await decide()
  await lines.nth(1).click()
  await decide()
  await dialog.getByRole('button', { name: 'Receive 2 releases' }).click()
  await expect
    .poll(() => new Stored(page).headlines().then((all) => all.filter((it) => it.endsWith('by Mira'))))
    .toHaveLength(2)
})
