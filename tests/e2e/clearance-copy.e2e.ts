import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readLineNumbers } from '../../src/main/delivery/line-numbers'
import { readPdf } from '../../src/main/delivery/read-pdf'
import { documentFromPlainText } from '../../src/shared/document'
import { newId, type Receipt, type ReleaseId } from '../../src/shared/release'
import { expect, test, type Running } from './app'

/** Clearance asked for a release with this many paragraphs, on this paper; the files that were made for it. */
async function asked({ page }: Running, paragraphs: number, paper: 'A4' | 'Letter'): Promise<readonly Receipt[]> {
  const created = await page.evaluate(async (size) => {
    const mission = await window.communique.mission.get({})
    if (!mission.ok) throw new Error(mission.code)
    const saved = await window.communique.mission.save({
      ...mission.value,
      name: { en: 'Embassy of Valdria in the Republic of Soria' },
      paper: size,
      clearers: { ambassador: { name: 'Ilara Venn', role: 'Ambassador', email: 'venn@valdria.example' } },
    })
    if (!saved.ok) throw new Error(saved.code)
    const answer = await window.communique.releases.create({ type: 'press-release', draft: null })
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }, paper)
  const text = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Paragraph ${index + 1} tells of the lantern museum, of its keepers and of the ships that they saw home.`,
  ).join('\n\n')
  const draft = {
    ...created.draft,
    texts: {
      en: {
        ...created.draft.texts['en']!,
        headline: 'The lantern museum opens',
        body: documentFromPlainText(text, newId),
      },
    },
  }
  return await page.evaluate(
    async ({ id, revision, changed }) => {
      const saved = await window.communique.releases.save({ id: id as ReleaseId, revision, draft: changed })
      if (!saved.ok) throw new Error(saved.code)
      const answer = await window.communique.clearance.ask({
        id: id as ReleaseId,
        language: 'en',
        steps: ['section-chief', 'ambassador'],
      })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value.receipts
    },
    { id: created.id, revision: created.revision, changed: draft },
  )
}

for (const [paper, paragraphs, most] of [
  ['A4', 3, 1],
  ['A4', 40, 6],
  ['Letter', 40, 6],
] as const) {
  test(`a clearance copy of ${paragraphs} paragraphs on ${paper} has a number at every printed line`, async ({
    running,
  }) => {
    const receipts = await asked(running, paragraphs, paper)
    const copy = receipts.find(({ route }) => route === 'clearance-copy')
    expect(basename(copy?.path ?? '')).toMatch(/^DRAFT-clearance-copy-v1-.*\.pdf$/)
    const bytes = readFileSync(copy?.path ?? '')
    const { pages } = await readPdf(bytes)
    expect(copy?.pages).toBe(pages.length)
    expect(pages.length).toBeLessThanOrEqual(most)
    for (const { running: margins, text } of pages) {
      expect(margins).toContain('DRAFT – NOT FOR RELEASE')
      expect(margins).toMatch(/Words [0-9A-F]{4}-[0-9A-F]{4}/)
      expect(text).not.toContain('<')
    }
    const lines = pages.flatMap((page) => page.lines)
    const numbers = (await readLineNumbers(bytes)).flat()
    const block = lines.findIndex(({ text }) => text === 'Clearance by hand')
    expect(block).toBeGreaterThan(paragraphs)
    expect(numbers).toHaveLength(block)
    for (const [index, height] of numbers.entries()) expect(height).toBeCloseTo(lines[index]?.baseline ?? NaN, 0)
    // Evenly set lines: two baselines of one paragraph are never nearer than a line is high.
    const gaps = pages.flatMap(({ lines: each }) =>
      each.slice(1).map((line, at) => (each[at]?.baseline ?? 0) - line.baseline),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(10)
    expect(lines.map(({ text }) => text).join(' ')).toContain('Ilara Venn')

    const draft = receipts.find(({ route }) => route === 'clearance-draft')
    const mail = readFileSync(draft?.path ?? '', 'utf8')
    expect(mail).toMatch(/^X-Unsent: 1$/im)
    expect(mail).toMatch(/^To: venn@valdria\.example$/im)
    expect(mail.replaceAll('=\r\n', '')).toContain(copy?.sha256)
  })
}
