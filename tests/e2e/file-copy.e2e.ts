import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { readPdf } from '../../src/main/delivery/read-pdf'
import type { BlockNode, InlineNode, Mark } from '../../src/shared/document'
import {
  newId,
  type PictureId,
  type ReleaseDraft,
  type RemarkId,
  type SourceId,
  type SpeakerId,
} from '../../src/shared/release'
import { expect, stubDialogs, test, type Running } from './app'
import { runCommand } from './run-command'
import { ClearanceScreen } from './screens/clearance'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

const [speaker, remark, register, guide, picture] = [
  newId<SpeakerId>(),
  newId<RemarkId>(),
  newId<SourceId>(),
  newId<SourceId>(),
  newId<PictureId>(),
]

const text = (words: string, ...marks: Mark[]): InlineNode => ({ type: 'text', text: words, marks })
const paragraph = (...content: InlineNode[]) => ({ type: 'paragraph' as const, attrs: { id: newId() }, content })
const rests = (source: SourceId): Mark => ({ type: 'claim', attrs: { source } })

const body: BlockNode[] = [
  paragraph(
    text('The embassy opened a reading room with '),
    text('nine hundred books', rests(register), rests(guide)),
    text(', which '),
    text('Ambassador Torvane', { type: 'mention', attrs: { person: speaker, form: 'auto', own: null } }),
    text(' called '),
    text('“a harbour of paper”', { type: 'quoted', attrs: { speaker, remark: null } }),
    text('.'),
  ),
  {
    type: 'quotation',
    attrs: { id: newId(), speaker, attribution: null, remark },
    content: [paragraph(text('Books travel further than ships.'))],
  },
  { type: 'horizontalRule', attrs: { id: newId() } },
  paragraph(text('مرحبا بكم في قاعة القراءة.')),
]

/** Words that only the file copy may tell. */
const secrets = [
  'Harbour customs register',
  'Quay guide',
  'Kitablar gəmilərdən uzağa gedir',
  'Sefa Oral',
  'Do not tell',
]

/** A cleared release with everything that its page can refer to, and a picture. */
async function ready(running: Running): Promise<ClearanceScreen> {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  const hash = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1200 })
    const pen = canvas.getContext('2d')!
    for (let at = 0; at < 20; at += 1) {
      pen.fillStyle = `hsl(${at * 18} 60% 55%)`
      pen.fillRect(at * 100, 0, 100, 1200)
    }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
    const bytes = new Uint8Array(await blob!.arrayBuffer())
    const kept = await window.communique.pictures.keep({ name: 'DSC_0042.jpg', bytes })
    if (!kept.ok) throw new Error(kept.code)
    return kept.value.hash
  })
  // What the window has still to save would make another revision.
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  const { id, revision, draft } = await screen.desk.stored()
  const source = {
    kind: 'document',
    toldTo: '',
    date: '2026-02-20',
    url: '',
    verified: true,
    confidential: true,
  } as const
  const changed: ReleaseDraft = {
    ...draft,
    internalNote: 'Do not tell the papers before noon.',
    speakers: [
      { id: speaker, person: null, name: 'Ilka Torvane', title: { en: 'Ambassador' }, organisation: {}, mode: 'quote' },
    ],
    sources: [
      { ...source, id: register, label: 'Harbour customs register' },
      { ...source, id: guide, label: 'Quay guide', kind: 'witness', verified: false },
    ],
    remarks: [
      {
        id: remark,
        spoken: 'Kitablar gəmilərdən uzağa gedir.',
        spokenIn: 'az',
        interpreter: 'Sefa Oral',
        cleared: { by: 'Ilka Torvane', on: '2026-02-23', words: { en: 'Books travel farther than ships.' } },
      },
    ],
    pictures: [
      { id: picture, hash, name: 'DSC_0042.jpg', credit: 'Teren Aldo', alternative: { en: 'Shelves of books' } },
    ],
    texts: {
      en: {
        ...draft.texts['en']!,
        body: { schemaVersion: 2, content: body },
        captions: { [picture]: { schemaVersion: 2, content: [paragraph(text('The reading room in Port Amel'))] } },
      },
    },
  }
  await page.evaluate(
    async (request) => {
      const saved = await window.communique.releases.save(request)
      if (!saved.ok) throw new Error(saved.code)
    },
    { id, revision, draft: changed },
  )
  await page.reload()
  await screen.desk.openFromList('Valdria opens a reading room in Port Amel')
  await screen.record()
  return screen
}

test('the file copy tells what nothing else does, and says on every page that it stays in the mission', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  await ready(running)
  const out = join(folder, 'out')
  mkdirSync(out)
  await stubDialogs(app, { open: out })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^File copy/ }).click()
  for (const name of ['PDF', 'HTML file', 'Mail draft']) await page.getByText(name, { exact: true }).click()
  await page.getByRole('button', { name: 'Choose…' }).click()
  await page.getByRole('button', { name: 'Export 4 files' }).click()
  const done = page.getByRole('dialog', { name: '4 files written and read back' })
  await expect(done).toBeVisible({ timeout: 30_000 })
  await dismiss(done)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('File copy made')).toBeVisible()

  const names = readdirSync(out)
  const named = (ending: string): Buffer => readFileSync(join(out, names.find((it) => it.endsWith(ending)) ?? ''))
  const copy = await readPdf(named('-file-copy.pdf'))
  expect(copy.pages.length).toBeGreaterThan(1)
  for (const { running: margins } of copy.pages) expect(margins).toContain('FILE COPY – STAYS IN THE MISSION')
  const told = copy.pages
    .map((it) => it.text)
    .join('\n')
    .replace(/\s+/g, ' ')
  for (const secret of secrets.filter((it) => !it.startsWith('Do not'))) expect(told).toContain(secret)
  expect(told).toContain('nine hundred books1, 2')
  expect(told).toContain('Printed otherwise than cleared.')
  expect(told).toMatch(/Ambassador: cleared/)

  const pdf = await readPdf(named('port-amel.pdf'))
  const html = named('.html').toString('utf8')
  const mail = await PostalMime.parse(named('.eml'))
  const attached = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer))
  const others = [
    pdf.pages.map((it) => it.text + it.running).join('\n'),
    named('port-amel.pdf').toString('latin1'),
    html,
    mail.html ?? '',
    mail.text ?? '',
    ...attached.map((it) => it.toString('latin1')),
  ]
  for (const other of others)
    for (const secret of [...secrets, 'FILE COPY', 'DSC_0042', speaker, remark, register, picture])
      expect(other).not.toContain(secret)

  // Everything that the page refers to prints as words, the picture with its caption, Arabic from the right.
  expect(others[0]?.replace(/\s+/g, ' ')).toContain('which Ambassador Torvane called “a harbour of paper”.')
  expect(html).toMatch(/<hr>\s*<p dir="rtl">مرحبا/)
  expect(html).toMatch(/<figure><img src="data:image\/jpeg;base64,[^"]{1000,}" alt="Shelves of books">/)
  expect(mail.text).toContain('Picture: The reading room in Port Amel (Photo: Teren Aldo)')
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'image/jpeg'])
  const size = await page.evaluate(
    async (bytes) => {
      const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      return [width, height]
    },
    [...attached[1]!],
  )
  expect(size).toEqual([1600, 960])
})

test('the preview shows the picture as it goes out, and nothing is exported without it', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  const screen = await ready(running)
  const { draft } = await screen.desk.stored()
  const frame = new WindowScreen(running)
  await page.keyboard.press('Control+Shift+e')
  const shown = frame.preview().getByRole('img', { name: 'Shelves of books' })
  for (const skin of ['Page', 'Web page']) {
    await page.getByRole('tab', { name: skin, exact: true }).click()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  }
  await page.keyboard.press('Control+Shift+e')

  rmSync(join(`${running.library}.media`, draft.pictures[0]?.hash ?? ''))
  const out = join(folder, 'out')
  mkdirSync(out)
  await stubDialogs(app, { open: out })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^File copy/ }).click()
  await page.getByRole('button', { name: 'Choose…' }).click()
  await page.getByRole('button', { name: 'Export 1 file' }).click()
  await expect(page.getByRole('alert')).toContainText('The picture DSC_0042.jpg is missing or damaged in this library')
  expect(readdirSync(out)).toEqual([])
})

test('the command line makes a file copy beside the other formats', async ({ running, folder }) => {
  const screen = await ready(running)
  const { id } = await screen.desk.stored()
  await running.app.close()
  const to = join(folder, 'files')
  const words = ['export', id, '--formats', 'html,file-copy', '--to', to, '--library', running.library]
  const { code, answer } = await runCommand(words)
  expect(code, JSON.stringify(answer)).toBe(0)
  expect(answer).toMatchObject({
    receipts: [
      { format: 'html', route: 'file' },
      { format: 'pdf', route: 'file-copy', path: expect.stringMatching(/-file-copy\.pdf$/) },
    ],
  })
})
