import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { HtmlValidate } from 'html-validate'
import { simpleParser } from 'mailparser'
import { parse } from 'parse5'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Receipt } from '../../src/shared/release'
import { expect, root, stubDialogs, test } from './app'
import { runCommand } from './run-command'
import { Desk } from './screens/details'
import { IntakeScreen } from './screens/intake'
import { dismiss } from './screens/keys'

/** Items that begin with one line of the page around them; ours is always there, the other beside some checkouts. */
const items = [
  { name: 'the sample', path: join(root, 'resources', 'sample', 'news-item.txt') },
  { name: 'the seed [needs: shared inputs]', path: join(root, '..', 'shared', 'inputs', 'seed-news-item.txt') },
]

const paragraphsIn = (item: string): string[] =>
  item
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .slice(1)

/** Letters and digits alone: lines, hyphenation and quotation marks are the page's own. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

/** Every paragraph stands in the text once, and in this order. */
function expectEachOnce(text: string, paragraphs: readonly string[]): void {
  const whole = bare(text)
  let after = 0
  for (const paragraph of paragraphs) {
    const words = bare(paragraph)
    const at = whole.indexOf(words, after)
    expect(at, `after the one before: ${paragraph}`).toBeGreaterThanOrEqual(after)
    expect(whole.indexOf(words, at + 1), `only once: ${paragraph}`).toBe(-1)
    after = at + words.length
  }
}

interface Node {
  nodeName: string
  value?: string
  childNodes?: Node[]
}

function wordsOfPage(node: Node): string {
  if (['script', 'style', 'head'].includes(node.nodeName)) return ''
  return (node.value ?? '') + (node.childNodes ?? []).map(wordsOfPage).join(' ')
}

const wordsOf = {
  pdf: async (path: string): Promise<string> =>
    (await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path))), { mergePages: true })).text,
  html: async (path: string): Promise<string> => wordsOfPage(parse(readFileSync(path, 'utf8')) as Node),
  eml: async (path: string): Promise<string> => (await simpleParser(readFileSync(path))).text ?? '',
}

/** Names of the fonts that a PDF uses, each with whether its outlines are in the file. */
async function fontsOf(path: string): Promise<{ name: string; embedded: boolean }[]> {
  const file = await PDFDocument.load(readFileSync(path))
  return file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.has(PDFName.of('FontName')))
    .map((object) => ({
      name: String(object.get(PDFName.of('FontName'))),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(PDFName.of(key))),
    }))
}

/** Also in header and footer, which Chromium prints as pages of their own. */
async function expectOwnFonts(path: string): Promise<void> {
  const fonts = await fontsOf(path)
  expect(fonts.length).toBeGreaterThan(1)
  for (const { name, embedded } of fonts) {
    expect(name).toMatch(/\+(Inter|SourceSerif4)-/)
    expect(embedded, name).toBe(true)
  }
}

async function expectWholeText(receipts: readonly Receipt[], paragraphs: readonly string[]): Promise<void> {
  expect(receipts.map(({ format }) => format).sort()).toEqual(['eml', 'html', 'pdf'])
  for (const { format, path } of receipts) {
    expectEachOnce(await wordsOf[format](path), paragraphs)
    if (format === 'pdf') await expectOwnFonts(path)
  }
}

/** An independent reader of mail files, where it lies beside the checkout. */
const mailJudge = join(root, '..', 'shared', 'judges', 'judge_eml.py')

function expectSoundMail(path: string): void {
  const verdict = execFileSync('python3', [mailJudge, path], { encoding: 'utf8' })
  expect(verdict).toMatch(/problems= \[\]\s*$/)
}

async function expectValidPage(path: string): Promise<void> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'doctype-style': 'off' } })
  const report = await validator.validateFile(path)
  expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual(
    [],
  )
}

for (const { name, path } of items) {
  test.describe(name, () => {
    test.skip(!existsSync(path), 'the shared inputs are not beside this checkout')

    test(`${name}: in by command line and out again, every change refused`, async ({ folder }) => {
      const library = join(folder, 'l.communique')
      const imported = await runCommand(['import', path, '--library', library, '--accept', 'none'])
      expect(imported.code, imported.stderr).toBe(0)
      const { id } = imported.answer as { id: string }
      const to = join(folder, 'out')
      const exported = await runCommand(['export', id, '--formats', 'pdf,html,eml', '--to', to, '--library', library])
      expect(exported.code, exported.stderr).toBe(0)
      const { receipts } = exported.answer as { receipts: Receipt[] }
      await expectWholeText(receipts, paragraphsIn(readFileSync(path, 'utf8')))
      for (const receipt of receipts) {
        if (receipt.format === 'html') await expectValidPage(receipt.path)
        if (receipt.format === 'eml' && existsSync(mailJudge)) expectSoundMail(receipt.path)
      }
    })

    test(`${name}: in by the window's clipboard and out again, every change refused`, async ({ running, folder }) => {
      const { app, page } = running
      const item = readFileSync(path, 'utf8')
      const screen = new IntakeScreen(page)
      await screen.paste(running, item)
      await expect(screen.rows.first()).toBeFocused()
      const rows = await screen.rows.count()
      for (let row = 0; row < rows; row += 1) {
        await expect(screen.rows.nth(row)).toBeFocused()
        await page.keyboard.press('r')
      }
      await expect(screen.review.getByRole('status')).toHaveText(`${rows} of ${rows} decided`)
      await dismiss(screen.review)
      await expect(new Desk(page).body).toBeVisible()

      await stubDialogs(app, { open: folder })
      const receipts = await page.evaluate(async (to) => {
        const listed = await window.communique.releases.list({ view: 'all', query: '' })
        if (!listed.ok || listed.value[0] === undefined) throw new Error('no release')
        const { id } = listed.value[0]
        const answer = await window.communique.deliver.export({
          id,
          language: 'en',
          formats: ['pdf', 'html', 'eml'],
          folder: to,
          replace: false,
        })
        if (!answer.ok) throw new Error(JSON.stringify(answer))
        return answer.value
      }, folder)
      await expectWholeText(receipts, paragraphsIn(item))
    })
  })
}
