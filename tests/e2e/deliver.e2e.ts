import AxeBuilder from '@axe-core/playwright'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, stubDialogs, test, type Running } from './app'
import { ClearanceScreen } from './screens/clearance'
import { Desk } from './screens/details'
import { dismiss, expectSelectedWords } from './screens/keys'

/** A release with all that print asks for, and a folder to export to. */
async function readyToLeave({ app, page }: Running, folder: string): Promise<{ desk: Desk; out: string }> {
  const out = join(folder, 'out')
  mkdirSync(out)
  await stubDialogs(app, { open: out })
  await page.evaluate(async () => {
    const mission = await window.communique.mission.get({})
    if (!mission.ok) throw new Error(mission.code)
    const named = { ...mission.value, name: { en: 'Embassy of Valdria in Soria' }, email: 'press@valdria.example' }
    await window.communique.mission.save(named)
  })
  const desk = new Desk(page)
  await desk.newRelease('Valdria opens a reading room')
  await desk.body.click()
  await page.keyboard.type('The embassy opened a reading room today.')
  await desk.field('Dateline city').fill('Port Amel')
  return { desk, out }
}

async function chooseAllThree({ page }: Running): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'All three…' }).click()
  await page.getByRole('button', { name: 'Choose…' }).click()
}

/** The dialog that answers with a receipt for each file. */
const written = ({ page }: Running, count: number): Locator =>
  page.getByRole('dialog', { name: `${count} files written and read back` })

test('three files are written, read back and answered with receipts; the history keeps them', async ({
  running,
  folder,
}) => {
  const { page } = running
  const { out } = await readyToLeave(running, folder)
  await chooseAllThree(running)
  await page.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(written(running, 3)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Addressed to yourself: put journalists in Bcc.')).toBeVisible()
  const files = readdirSync(out).sort()
  expect(files.map((name) => name.split('.').at(-1))).toEqual(['eml', 'html', 'pdf'])
  for (const name of files) {
    const hash = createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')
    await expect(page.locator('[data-receipt]', { hasText: name })).toContainText(hash.slice(0, 12))
  }
  await expect(page.locator('[data-receipt]', { hasText: '.pdf' })).toContainText('1 page')
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([])
  await dismiss(written(running, 3))

  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.locator('[data-receipt]')).toHaveCount(3)
})

test('a name that is taken is told, and replaced only on the word', async ({ running, folder }) => {
  const { page } = running
  const { desk, out } = await readyToLeave(running, folder)
  await chooseAllThree(running)
  await page.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(written(running, 3)).toBeVisible({ timeout: 30_000 })
  await dismiss(written(running, 3))
  const pdf = readdirSync(out).find((name) => name.endsWith('.pdf'))!
  const before = readFileSync(join(out, pdf))

  await desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' It is open daily.')
  await chooseAllThree(running)
  await page.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(page.getByRole('alert')).toContainText('is already in that folder. Nothing was replaced.')
  expect(readFileSync(join(out, pdf)).equals(before)).toBe(true)
  await page.getByRole('button', { name: 'Replace' }).click()
  await expect(written(running, 3)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(join(out, pdf)).equals(before)).toBe(false)
  expect(readdirSync(out)).toHaveLength(3)
})

test('a folder that is gone is told in a sentence, and another can be chosen', async ({ running, folder }) => {
  const { app, page } = running
  const { out } = await readyToLeave(running, folder)
  await stubDialogs(app, { open: join(folder, 'gone') })
  await chooseAllThree(running)
  await page.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(page.getByRole('alert')).toContainText('does not exist')
  await stubDialogs(app, { open: out })
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.locator('[data-folder]')).toHaveText(out)
  await page.getByRole('button', { name: 'Export 3 files' }).click()
  await expect(written(running, 3)).toBeVisible({ timeout: 30_000 })
})

test('the copy for email is what was typed last, as rich text and as plain text', async ({ running, folder }) => {
  const { app, page } = running
  const { desk } = await readyToLeave(running, folder)
  await desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' It is open daily.')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Copy for email/ }).click()
  await expect(page.getByText(/^Copied as rich text/)).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.has('text/html'))).toBe(true)
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toContain('The embassy opened a reading room today. It is open daily.')
})

test('a mail draft opens in the mail program with a reminder, or is kept and said where', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  await readyToLeave(running, folder)
  const answerWith = (answer: string): Promise<void> =>
    app.evaluate(({ shell }, text) => {
      shell.openPath = (path) => {
        Reflect.set(globalThis, 'opened', path)
        return Promise.resolve(text)
      }
    }, answer)
  const openIt = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Open mail draft/ }).click()
  }

  await answerWith('')
  await openIt()
  await expect(page.getByText('The mail draft is open. Addressed to yourself: put journalists in Bcc.')).toBeVisible()
  const opened = await app.evaluate(() => Reflect.get(globalThis, 'opened') as string)
  const draft = readFileSync(opened, 'utf8')
  expect(draft).toMatch(/^X-Unsent: 1\r$/m)
  expect(draft).toMatch(/^To: .*<press@valdria\.example>\r$/m)
  expect(draft).not.toMatch(/^Bcc:/im)

  await answerWith('no program for this file')
  await openIt()
  await expect(page.getByText(`No mail program took the draft. It is kept at ${opened}`)).toBeVisible()
})

test('a new message opens with the opening lines, and the whole text is on the clipboard', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  await readyToLeave(running, folder)
  await app.evaluate(({ shell }) => {
    shell.openExternal = (address) => {
      Reflect.set(globalThis, 'address', address)
      return Promise.resolve()
    }
  })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^New message with the opening lines/ }).click()
  await expect(page.getByText(/^A new message is open with the opening lines/)).toBeVisible()
  const address = new URL(await app.evaluate(() => Reflect.get(globalThis, 'address') as string))
  expect(address.protocol).toBe('mailto:')
  expect(address.pathname).toBe('press@valdria.example')
  expect(address.searchParams.get('subject')).toContain('Valdria opens a reading room')
  expect(address.searchParams.get('body')).toContain('The embassy opened a reading room today.')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('The embassy opened a reading room')
})

test('mail drafts of the same name stand beside each other, until they are old', async ({ start, folder }) => {
  const data = join(folder, 'data')
  const old = join(data, 'drafts', 'old')
  mkdirSync(old, { recursive: true })
  utimesSync(old, 0, 0)
  const { app, page } = await start({ folder: data })
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('')
  })
  const paths = await page.evaluate(async () => {
    const { deliver, releases } = window.communique
    const made: string[] = []
    for (let release = 0; release < 2; release += 1) {
      const created = await releases.create({ type: 'press-release', draft: null })
      if (!created.ok) throw new Error(created.code)
      const { id, draft } = created.value
      const answer = await deliver.openDraft({ id, language: draft.language })
      if (!answer.ok) throw new Error(answer.code)
      made.push(answer.value.path)
    }
    return made
  })
  expect(new Set(paths.map((path) => basename(path))).size).toBe(1)
  expect(paths.map((path) => existsSync(path))).toEqual([true, true])
  expect(paths[0]).not.toBe(paths[1])
  await expect.poll(() => existsSync(old)).toBe(false)
})

test('a folder that depends on where the app was started is refused', async ({ running: { page } }) => {
  const answers = await page.evaluate(async () => {
    const { deliver, releases } = window.communique
    const created = await releases.create({ type: 'press-release', draft: null })
    if (!created.ok) throw new Error(created.code)
    const { id, draft } = created.value
    const request = { id, language: draft.language, formats: ['html' as const], replace: true }
    return [await deliver.export({ ...request, folder: '' }), await deliver.export({ ...request, folder: 'out' })]
  })
  expect(answers).toMatchObject([{ code: 'folder-missing' }, { code: 'folder-missing' }])
})

test('export and copy are at the keys that the menu names', async ({ running, folder }) => {
  const { page } = running
  await readyToLeave(running, folder)
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText(/^Copied as rich text/)).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})

test('a cleared text leaves through the checks whichever way it goes; a draft and what is out are not asked about', async ({
  running,
}) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  const gate = screen.dialog('Before it goes out')
  const copied = page.getByText(/^Copied as rich text/)
  await screen.desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Come on 30 February, a Monday, 25 February 2024.')
  await page.keyboard.press('Control+Shift+C')
  await expect(copied).toBeVisible()

  const toFix = '2 things must be fixed before it goes out.'
  await page.keyboard.press('Control+Shift+a')
  await expect(screen.dialog('Ask for clearance')).toContainText(toFix)
  await screen.button('Open Checks').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: /^Checks/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Shift+r')
  await expect(screen.dialog('Record clearance')).toContainText(toFix)
  await expect(screen.dialog('Record clearance').getByLabel('Who')).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.expectStatus('Cleared')

  const ways = [/^Copy for email/, /^PDF…/, /^Open mail draft/, /^New message with/]
  for (const way of ways) {
    await screen.button('Export').click()
    await page.getByRole('menuitem', { name: way }).click()
    await expect(gate).toContainText('It cannot go out before what must be fixed is fixed.')
    await dismiss(gate)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.keyboard.press('Control+e')
  await gate.getByRole('button', { name: '“30 February”: there is no such day.' }).click()
  await expectSelectedWords(page, '30 February')
  await expect(screen.desk.body).toBeFocused()
  await page.keyboard.type('28 February')
  await expect(screen.desk.body).toContainText('Come on 28 February, a Monday')
  await screen.record()
  await screen.expectStatus('Cleared')

  await page.keyboard.press('Control+Shift+C')
  await gate.getByRole('button', { name: 'Copy all the same' }).click()
  await expect(copied).toBeVisible()
  await page.keyboard.press('Control+e')
  await gate.getByRole('button', { name: 'Export all the same' }).click()
  await dismiss(screen.dialog('Export'))

  await screen.button('Mark as released…').click()
  await gate.getByLabel('Why does it go out all the same?').fill('The Ambassador wants the day as spoken.')
  await gate.getByRole('button', { name: 'Release all the same' }).click()
  const asked = screen.dialog('Mark as released')
  await expect(asked.getByRole('button', { name: 'Mark as released' })).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.expectStatus('Released')
  await page.keyboard.press('Control+Shift+C')
  await expect(copied).toBeVisible()
  await expect(gate).toHaveCount(0)
})

test('files that left a library open elsewhere are shown, though it has no record of them', async ({
  start,
  folder,
}) => {
  const library = join(folder, 'l.communique')
  const first = await start({ library })
  const id = await first.page.evaluate(async () => {
    const created = await window.communique.releases.create({ type: 'press-release', draft: null })
    if (!created.ok) throw new Error(created.code)
    return created.value.id
  })
  const second = await start({ library })
  await second.app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('')
  })
  const request = { id, language: 'en', formats: ['html' as const], folder, replace: false }
  const answers = await second.page.evaluate(async (wish) => {
    const { deliver, releases } = window.communique
    const exported = await deliver.export(wish)
    if (!exported.ok) throw new Error(exported.code)
    const receipt = exported.value[0]!.id
    return [await deliver.reveal({ receipt, open: true }), await releases.history({ id: wish.id })]
  }, request)
  expect(answers).toMatchObject([
    { ok: true, value: {} },
    { ok: true, value: [{ kind: 'created' }] },
  ])
})
