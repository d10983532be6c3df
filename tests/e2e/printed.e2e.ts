import { PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { documentFromPlainText } from '../../src/shared/document'
import { newId, type Receipt, type ReleaseDraft, type ReleaseId } from '../../src/shared/release'
import { expect, test, type Running } from './app'

/** A release of this draft in the running app, exported as PDF. */
async function printed(
  { page }: Running,
  folder: string,
  change: (draft: ReleaseDraft) => ReleaseDraft,
): Promise<Receipt> {
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
  const exported = await page.evaluate(
    async ({ id, revision, draft, to }) => {
      const saved = await window.communique.releases.save({ id: id as ReleaseId, revision, draft })
      if (!saved.ok) throw new Error(saved.code)
      const answer = await window.communique.deliver.export({
        id: id as ReleaseId,
        language: 'en',
        formats: ['pdf'],
        folder: to,
        replace: false,
      })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    },
    { id: created.id, revision: created.revision, draft: change(created.draft), to: folder },
  )
  const [receipt] = exported
  if (receipt === undefined) throw new Error('nothing was exported')
  return receipt
}

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
