import AxeBuilder from '@axe-core/playwright'
import Database from 'better-sqlite3'
import type { HealthState } from '../../src/shared/contract'
import type { ReleaseSummary } from '../../src/shared/release'
import { expect, test, type Running } from './app'
import { runCommand } from './run-command'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

/** Changes one row of a library behind the app's back. */
function behind(library: string, sql: string): void {
  const database = new Database(library)
  expect(database.prepare(sql).run().changes).toBe(1)
  database.close()
}

/** A release in the trash that has gone out, made without the window. */
async function trashedOut({ page, library }: Running, headline: string): Promise<void> {
  const id = await page.evaluate(async (words) => {
    const made = await window.communique.releases.create({ type: 'press-release', draft: null })
    if (!made.ok) throw new Error(made.code)
    const { id, revision, draft } = made.value
    const text = { ...draft.texts[draft.language]!, headline: words }
    const texts = { ...draft.texts, [draft.language]: text }
    await window.communique.releases.save({ id, revision, draft: { ...draft, texts } })
    return id
  }, headline)
  behind(library, `UPDATE release SET status = 'released' WHERE id = '${id}'`)
  await page.evaluate((release) => window.communique.releases.trash({ id: release }), id)
}

test('what is in the trash is destroyed for good, what went out with its reason on record', async ({ running }) => {
  const { page } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await trashedOut(running, 'Sent too early')
  await desk.newRelease('Only a draft')
  await frame.view('All releases').click()
  await frame.card('Only a draft').focus()
  await page.keyboard.press('Delete')
  await desk.newRelease('Being written')
  await frame.view('Trash').click()
  await expect(frame.card('Only a draft')).toContainText('30 days left')
  await expect(frame.card('Sent too early')).toContainText('stays until you destroy it')

  // A draft needs no reason, and the first thing offered is to keep it.
  await frame.card('Only a draft').focus()
  await page.keyboard.press('Delete')
  const question = page.getByRole('dialog', { name: 'Destroy this release?' })
  await expect(question).toContainText('Only a draft')
  await expect(question).toContainText('This cannot be undone.')
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(frame.card('Only a draft')).toBeVisible()

  await frame.card('Only a draft').focus()
  await page.keyboard.press(' ')
  await frame.card('Sent too early').focus()
  await page.keyboard.press(' ')
  await frame.list.getByRole('button', { name: 'Destroy now' }).click()
  const both = page.getByRole('dialog', { name: 'Destroy 2 releases?' })
  const reason = both.getByRole('textbox', { name: 'Reason, kept on record' })
  await expect(reason).toBeFocused()
  await both.getByRole('button', { name: 'Destroy for good' }).click()
  await expect(both.getByText('Give the reason first.')).toBeVisible()
  await expect(reason).toBeFocused()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()).violations).toEqual([])
  await reason.fill('The capital asked for it')
  // The list goes where there is no room for it beside the page; the question and its answer stay.
  await frame.resize(1024, 680)
  await expect(frame.list).toHaveCount(0)
  await expect(reason).toHaveValue('The capital asked for it')
  await frame.resize(1440, 900)
  await both.getByRole('button', { name: 'Destroy for good' }).click()
  await expect(both).toHaveCount(0)
  await expect(frame.notice.getByText('2 releases are destroyed.')).toBeVisible()
  await expect(frame.list.getByText('The trash is empty')).toBeVisible()

  await frame.command('Library health')
  const health = page.getByRole('dialog', { name: 'Library health' })
  await expect(health.getByText('Sent too early')).toBeVisible()
  await expect(health.getByText('The capital asked for it')).toBeVisible()
  await expect(health.getByText('Only a draft')).toHaveCount(0)
})

test('the health page says which release is damaged, and leads to its backup', async ({ running }) => {
  const { page, library } = running
  const frame = new WindowScreen(running)
  const desk = new Desk(page)
  await desk.newRelease('Whole to the last word')
  await desk.newRelease('Hit by a flipped bit')
  await expect.poll(async () => (await desk.stored()).draft.texts['en']?.headline).toBe('Hit by a flipped bit')
  await page.getByRole('navigation').getByRole('button', { name: 'Library health' }).click()
  const health = page.getByRole('dialog', { name: 'Library health' })
  await health.getByRole('button', { name: 'Check everything now' }).click()
  const full = health.getByRole('group', { name: 'Full check' })
  // A process is started for it.
  await expect(full).toContainText('2 releases, nothing found', { timeout: 20_000 })
  await expect(health.getByText('Nothing that was checked is damaged.')).toBeVisible()
  await dismiss(health)
  await expect(page.getByText('in this library is damaged')).toHaveCount(0)

  behind(library, `UPDATE release_text SET subhead = 'x' WHERE headline = 'Hit by a flipped bit'`)
  await frame.command('Library health')
  await health.getByRole('button', { name: 'Check everything now' }).click()
  await expect(health.getByText('“Hit by a flipped bit” is not as it was saved.')).toBeVisible({ timeout: 20_000 })
  await expect(health.getByText('Whole to the last word')).toHaveCount(0)
  expect((await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode().analyze()).violations).toEqual([])
  await dismiss(health)
  await page.getByRole('button', { name: 'See what, and what to do' }).click()
  await health.getByRole('button', { name: 'Backups' }).click()
  await expect(
    page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Back up now' }),
  ).toBeVisible()

  // What is done to several is done to the others, and can be taken back.
  await page.keyboard.press('Escape')
  await frame.card('Whole to the last word').click({ modifiers: ['Control'] })
  await frame.card('Hit by a flipped bit').click({ modifiers: ['Control'] })
  await frame.list.getByRole('button', { name: 'Tag…' }).click()
  const tagging = page.getByRole('dialog', { name: 'Tag 2 releases' })
  await tagging.getByRole('combobox', { name: 'Tag' }).fill('archive')
  await tagging.getByRole('button', { name: 'Add tag' }).click()
  const told = frame.notice.filter({ hasText: '1 release has the tag “archive” now.' })
  await expect(told).toContainText('Left as it was: “Hit by a flipped bit”.')
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(told).toHaveCount(0)

  const { code, answer } = await runCommand(['doctor', '--full', '--library', library])
  expect(code).toBe(1)
  expect((answer as HealthState).full?.findings).toMatchObject([
    { thing: 'release', release: { headline: 'Hit by a flipped bit' } },
  ])
})

test('doctor, stats and generate answer with JSON', async ({ folder }) => {
  const library = `${folder}/synthetic.communique`
  const made = await runCommand(['generate', '25', '--seed', '7', '--library', library])
  expect(made).toMatchObject({ code: 0, answer: { releases: 25, seed: 7 } })
  const listed = await runCommand(['list', '--library', library])
  const headlines = (listed.answer as ReleaseSummary[]).map((it) => it.headline)
  expect(headlines).toHaveLength(25)

  const again = `${folder}/again.communique`
  await runCommand(['generate', '25', '--seed', '7', '--library', again])
  const repeated = await runCommand(['list', '--library', again])
  expect((repeated.answer as ReleaseSummary[]).map((it) => it.headline)).toEqual(headlines)

  const healthy = await runCommand(['doctor', '--full', '--library', library])
  expect(healthy).toMatchObject({ code: 0, answer: { quick: { findings: [] }, full: { releases: 25, findings: [] } } })
  const stats = await runCommand(['stats', '--library', library])
  expect(stats).toMatchObject({ code: 0, answer: { releases: 25, tables: { release: { rows: 25 } } } })
})

test('organisations and places say where they are used, and lead there', async ({ running }) => {
  const { page } = running
  const frame = new WindowScreen(running)
  const place = '0b8f8d5e-6a40-4d57-9d1e-2f6d6f1c7a01'
  const organisation = '0b8f8d5e-6a40-4d57-9d1e-2f6d6f1c7a02'
  await page.evaluate(
    async ({ place, organisation }) => {
      const { releases, registers } = window.communique
      await registers.remember({
        people: [],
        organisations: [{ id: organisation as never, name: { en: 'Harbour Council' }, country: 'PT' }],
        places: [
          { id: place as never, venue: { en: 'Old Customs House' }, city: { en: 'Port Amel' }, country: '', zone: '' },
        ],
      })
      const made = await releases.create({ type: 'readout', draft: null })
      if (!made.ok || made.value.draft.event === null) throw new Error('a readout tells of an event')
      const { id, revision, draft } = made.value
      const host = { id: organisation as never, organisation: organisation as never, name: {}, role: 'host' as const }
      const event = { ...made.value.draft.event, place: place as never, hosts: [host] }
      const texts = { ...draft.texts, en: { ...draft.texts['en']!, headline: 'An evening at the harbour' } }
      await releases.save({ id, revision, draft: { ...draft, event, texts } })
    },
    { place, organisation },
  )
  await frame.view('Registers').click()
  const list = frame.list
  for (const [register, entry] of [
    ['Places', 'Old Customs House'],
    ['Organisations', 'Harbour Council'],
  ] as const) {
    await list.getByRole('button', { name: 'Register' }).click()
    await page.getByRole('option', { name: register, exact: true }).click()
    await expect(list.getByRole('option', { name: entry })).toContainText('in 1 release')
    await list.getByRole('option', { name: entry }).click()
    await expect(page.getByRole('article', { name: entry })).toContainText('An evening at the harbour')
  }
  await list.getByRole('searchbox', { name: 'Find an organisation' }).fill('zeppelin')
  await expect(list.getByText('Nothing found')).toBeVisible()
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
  await page.getByRole('article', { name: 'Harbour Council' }).getByRole('button').click()
  await expect(new Desk(page).headline).toHaveText('An evening at the harbour')
})
