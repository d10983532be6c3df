import { PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { documentFromPlainText } from '../../src/shared/document'
import { newId, type Receipt, type ReleaseDraft, type ReleaseId } from '../../src/shared/release'
import { expect, test, type Running } from './app'
import { Stored } from './screens/api'
import { ClearanceScreen } from './screens/clearance'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

/** A release of this draft in the running app, exported as PDF. */
async function printed(
  running: Running,
  folder: string,
  change: (draft: ReleaseDraft) => ReleaseDraft,
): Promise<Receipt> {
  const { page } = running
  const created = await page.evaluate(async () => {
    const mission = await window.communique.mission.get({})
    if (!mission.ok) throw new Error(mission.code)
    await window.communique.mission.save({
      ...mission.value,
      name: { en: 'Embassy of Valdria in the Republic of Soria' },
      paper: 'Letter',
    })
    const answer = await window.communique.releases.create({ type: 'press-release', draft: null })
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  })
  await page.evaluate(
    async ({ id, revision, draft }) => {
      const saved = await window.communique.releases.save({ id, revision, draft })
      if (!saved.ok) throw new Error(saved.code)
    },
    { id: created.id, revision: created.revision, draft: change(created.draft) },
  )
  const [receipt] = await exported(running, created.id, folder)
  if (receipt === undefined) throw new Error('nothing was exported')
  return receipt
}

/** The files that a release leaves as, in this order: PDF, page, mail. */
const exported = ({ page }: Running, id: ReleaseId, folder: string): Promise<readonly Receipt[]> =>
  page.evaluate(
    async ({ release, to }) => {
      const answer = await window.communique.deliver.export({
        id: release,
        language: 'en',
        formats: ['pdf', 'html', 'eml'],
        folder: to,
        replace: false,
      })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    },
    { release: id, to: folder },
  )

const pagesOf = async ({ path }: Receipt): Promise<string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path))))).text

test('a long embargoed draft says both on every sheet of Letter paper, and counts its pages', async ({
  running,
  folder,
}) => {
  const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} tells of the lantern museum.`).join(
    '\n\n',
  )
  const receipt = await printed(running, folder, (draft) => ({
    ...draft,
    releaseTime: { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' },
    texts: {
      en: { ...draft.texts['en']!, headline: 'The lantern museum opens', body: documentFromPlainText(text, newId) },
    },
  }))

  expect(basename(receipt.path)).toMatch(/^DRAFT-EMBARGOED-2026-02-26-1000-.*the-lantern-museum-opens\.pdf$/)
  const bytes = readFileSync(receipt.path)
  const pages = (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text
  expect(pages.length).toBeGreaterThan(1)
  expect(receipt.pages).toBe(pages.length)
  for (const [index, words] of pages.entries()) {
    expect(words).toContain('DRAFT – NOT CLEARED FOR RELEASE')
    expect(words).toMatch(/EMBARGOED UNTIL 26 FEBRUARY 2026, 10:00 MEXICO CITY TIME \(16:00 UTC\)/i)
    expect(words).toContain(`page ${index + 1} of ${pages.length}`)
  }
  for (const sheet of (await PDFDocument.load(bytes)).getPages()) {
    // Letter in points; Chromium rounds to whole pixels.
    expect(Math.abs(sheet.getWidth() - 612)).toBeLessThan(2)
    expect(Math.abs(sheet.getHeight() - 792)).toBeLessThan(2)
  }
})

test('an advisory has a place for its facts before they are known, and may say no more than they do', async ({
  running,
  folder,
}) => {
  const { page } = running
  const frame = new WindowScreen(running)
  const { id } = await new Stored(page).make('media-advisory', 'Doors open at eleven')
  await page.reload()
  await frame.card('Doors open at eleven').click()
  const line = (label: string) => frame.sheet.getByRole('button', { name: new RegExp(`^${label} `) })
  await expect(line('When')).toHaveText('When Add day and time')
  await expect(line('Apply by')).toHaveCount(0)
  expect(await frame.violations()).toEqual([])

  await line('Where').click()
  await expect(frame.details.getByLabel('Venue')).toBeFocused()
  await page.keyboard.type('Harbour Museum')
  await expect(line('Where')).toHaveText('Where Harbour Museum')
  await line('Accreditation').click()
  await expect(frame.details.getByLabel('How', { exact: true })).toBeFocused()
  await page.keyboard.type('Write to the press section.')
  await line('When').click()
  await expect(frame.details.getByRole('group', { name: 'Start date' }).getByRole('spinbutton').first()).toBeFocused()

  await expect.poll(async () => (await new Desk(page).stored()).draft.event?.accreditation['en']).toMatch(/section\.$/)
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await expect(frame.details.getByText('Say when the event is.')).toBeVisible()
  await expect(frame.details.getByText('The release has no text yet.')).toHaveCount(0)
  const [pdf] = await exported(running, id, folder)
  const [sheet = '', ...more] = await pagesOf(pdf!)
  expect(more).toEqual([])
  expect(sheet).toMatch(/Where\s+Harbour Museum\s+Accreditation\s+Write to the press section\./)
  expect(sheet).not.toMatch(/Add day and time|FOR IMMEDIATE RELEASE|2026 —/)
})

test('a withdrawn text says nothing of a time of release, on the page and in no file', async ({ running, folder }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  const frame = new WindowScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  const { id } = await screen.desk.stored()
  await expect(frame.sheet).toContainText('FOR IMMEDIATE RELEASE')
  await screen.record()
  await screen.markReleased()
  await screen.button('Put right…').click()
  await page.getByRole('menuitem', { name: /^Withdraw/ }).click()
  await expect(frame.sheet).toContainText('WITHDRAWAL')
  await screen.record()
  await screen.markReleased()
  await screen.lines.getByRole('button', { name: 'Open' }).click()

  await expect(frame.sheet).toContainText('WITHDRAWN – DO NOT USE')
  await expect(frame.sheet).not.toContainText('FOR IMMEDIATE RELEASE')
  const receipts = await exported(running, id, folder)
  const [pdf, html, eml] = receipts
  for (const text of [
    (await pagesOf(pdf!)).join('\n'),
    readFileSync(html!.path, 'utf8'),
    readFileSync(eml!.path, 'utf8').replaceAll('=\r\n', ''),
  ]) {
    expect(text).toMatch(/WITHDRAWN/)
    expect(text).not.toContain('IMMEDIATE')
  }
  for (const { path } of receipts) expect(basename(path)).toMatch(/^WITHDRAWN-/)
})
