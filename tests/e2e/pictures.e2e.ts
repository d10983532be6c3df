import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, stubDialogs, test } from './app'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

/** A picture of one colour, as a program draws it. */
const drawn = async (app: ElectronApplication, type: 'png' | 'jpeg', width = 640, height = 400): Promise<Buffer> =>
  Buffer.from(
    await app.evaluate(
      ({ nativeImage }, wanted) => {
        const pixels = Buffer.alloc(wanted.width * wanted.height * 4, wanted.type === 'png' ? 0xc0 : 0x90)
        for (let at = 3; at < pixels.length; at += 4) pixels[at] = 0xff
        const image = nativeImage.createFromBitmap(pixels, wanted)
        return (wanted.type === 'png' ? image.toPNG() : image.toJPEG(90)).toString('base64')
      },
      { type, width, height },
    ),
    'base64',
  )

const figureOf = (page: Page, name: string) => page.getByRole('figure', { name: `Picture ${name}` })
const captionOf = (page: Page, name: string) => page.getByRole('textbox', { name: `Caption of ${name}` })
const noticeOf = (page: Page) => page.getByRole('alert').or(page.getByRole('status'))

/** Drops or pastes a file on the text, as the browser tells of it. */
async function give(desk: Desk, event: 'drop' | 'paste', file: { name: string; type: string; bytes: Buffer }) {
  await desk.body.evaluate(
    (target, given) => {
      const bytes = Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], given.name, { type: given.type }))
      target.dispatchEvent(
        given.event === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    { event, name: file.name, type: file.type, bytes: file.bytes.toString('base64') },
  )
}

test('pictures are chosen, captioned on the page, moved, removed and brought back, and there again after a restart', async ({
  start,
  folder,
}) => {
  const first = await start()
  const { app, page } = first
  const desk = new Desk(page)
  await desk.newRelease('Valdria opens a reading room')
  const [wreath, door] = [join(folder, 'wreath.jpg'), join(folder, 'door.png')]
  writeFileSync(wreath, await drawn(app, 'jpeg'))
  writeFileSync(door, await drawn(app, 'png'))
  const add = page.getByRole('article').getByRole('button', { name: 'Add a picture…' })
  await stubDialogs(app, { open: wreath })
  await add.click()
  await expect(figureOf(page, 'wreath.jpg').locator('img')).toHaveJSProperty('naturalWidth', 640)
  await stubDialogs(app, { open: door })
  await new WindowScreen(first).command('Add a picture')
  await expect(figureOf(page, 'door.png')).toBeVisible()

  await captionOf(page, 'wreath.jpg').click()
  await expect(captionOf(page, 'wreath.jpg')).toBeFocused()
  await page.keyboard.type('The Ambassador lays a wreath')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' in Port Amel.')
  await page.getByRole('textbox', { name: 'Credit of wreath.jpg' }).fill('Embassy of Valdria')
  await expect(figureOf(page, 'wreath.jpg').getByText('Photo:')).toBeVisible()
  await page.getByRole('textbox', { name: 'Alternative text of wreath.jpg' }).fill('A wreath of lilies')
  await expect(figureOf(page, 'wreath.jpg').locator('img')).toHaveAttribute('alt', 'A wreath of lilies')
  await desk.details.getByRole('button', { name: /wreath\.jpg/ }).click()
  await expect(desk.field('Credit')).toHaveValue('Embassy of Valdria')

  await page.getByRole('button', { name: 'Move door.png up' }).first().click()
  const names = () => page.getByRole('figure').evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')))
  await expect.poll(names).toEqual(['Picture door.png', 'Picture wreath.jpg'])
  await figureOf(page, 'wreath.jpg').getByRole('button', { name: 'Remove wreath.jpg' }).click()
  await expect(figureOf(page, 'wreath.jpg')).toHaveCount(0)
  await expect.poll(async () => (await desk.stored()).draft.pictures.length).toBe(1)
  await expect.poll(async () => (await desk.stored()).draft.texts['en']?.captions).toEqual({})
  await page.keyboard.press('Control+z')
  await expect(captionOf(page, 'wreath.jpg')).toHaveText('The Ambassador lays a wreath in Port Amel.')
  await expect.poll(async () => (await desk.stored()).draft.pictures.length).toBe(2)
  const { draft } = await desk.stored()
  for (const { hash } of draft.pictures) expect(existsSync(join(`${first.library}.media`, hash))).toBe(true)
  await app.close()

  const { page: again } = await start({ folder: first.folder, library: first.library })
  await new Desk(again).openFromList('Valdria opens a reading room')
  await expect(captionOf(again, 'wreath.jpg')).toHaveText('The Ambassador lays a wreath in Port Amel.')
  await expect(figureOf(again, 'door.png').locator('img')).toHaveJSProperty('naturalWidth', 640)
})

test('a picture is dropped or pasted into the page; what is none is refused with what to do', async ({ running }) => {
  const { app, page } = running
  const desk = new Desk(page)
  await desk.newRelease('Dropped')
  await give(desk, 'drop', { name: 'dropped.jpg', type: 'image/jpeg', bytes: await drawn(app, 'jpeg') })
  await expect(figureOf(page, 'dropped.jpg')).toBeVisible()
  await give(desk, 'paste', { name: 'image.png', type: 'image/png', bytes: await drawn(app, 'png') })
  await expect(figureOf(page, 'image.png')).toBeVisible()
  await expect(desk.body.locator('img')).toHaveCount(0)

  await give(desk, 'drop', { name: 'fake.jpg', type: 'image/jpeg', bytes: Buffer.from('<svg onload="alert(1)"/>') })
  await expect(noticeOf(page).getByText('fake.jpg cannot be used as a picture.')).toBeVisible()
  await give(desk, 'drop', { name: 'huge.jpg', type: 'image/jpeg', bytes: Buffer.alloc(25_000_001) })
  await expect(noticeOf(page).getByText('huge.jpg is too large to take in; the limit is 25 MB.')).toBeVisible()
  await expect(page.getByRole('figure')).toHaveCount(2)
})

test('a picture without caption, credit or alternative text is found, and the finding leads there', async ({
  running,
}) => {
  const { app, page } = running
  const desk = new Desk(page)
  await desk.newRelease('Without a caption')
  await give(desk, 'drop', { name: 'wreath.jpg', type: 'image/jpeg', bytes: await drawn(app, 'jpeg') })
  await page.getByRole('tab', { name: /Checks/ }).click()
  await page.getByText('wreath.jpg: say who and what it shows.').click()
  await expect(captionOf(page, 'wreath.jpg')).toBeFocused()
  await page.getByText('wreath.jpg: say who took it.').click()
  await expect(page.getByRole('textbox', { name: 'Credit of wreath.jpg' })).toBeFocused()
  await page.getByText('wreath.jpg: say what it shows for those').click()
  await expect(page.getByRole('textbox', { name: 'Alternative text of wreath.jpg' })).toBeFocused()
  await captionOf(page, 'wreath.jpg').click()
  await expect(captionOf(page, 'wreath.jpg')).toBeFocused()
  await page.keyboard.type('A wreath.')
  await expect(page.getByText('wreath.jpg: say who and what it shows.')).toHaveCount(0)
})

test('a picture goes out upright, no wider than a page needs, and without what the camera wrote beside it', async ({
  running,
}) => {
  const { app, page } = running
  const desk = new Desk(page)
  await desk.newRelease('Private')
  const held = await drawn(app, 'jpeg', 2400, 3600)
  await give(desk, 'drop', { name: 'tele.jpg', type: 'image/jpeg', bytes: heldOnItsSide(held, 'Taken at 19.43 N') })
  // The window shows it upright, too.
  await expect(figureOf(page, 'tele.jpg').locator('img')).toHaveJSProperty('naturalWidth', 3600)
  await expect.poll(async () => (await desk.stored()).draft.pictures.length).toBe(1)
  const { id } = await desk.stored()
  const sent = await app.evaluate(async ({ session, nativeImage }, release) => {
    const html = await (await session.defaultSession.fetch(`app://preview/${release}/en/html`)).text()
    const [, encoded = ''] = /src="data:image\/jpeg;base64,([^"]+)"/.exec(html) ?? []
    const bytes = Buffer.from(encoded, 'base64')
    return { size: nativeImage.createFromBuffer(bytes).getSize(), text: bytes.toString('latin1') }
  }, id)
  expect(sent.size).toEqual({ width: 1600, height: 1067 })
  expect(sent.text).not.toMatch(/Taken at|Exif/)
})

/** The same JPEG with what a telephone writes beside it: that it was held on its side, and where it was. */
function heldOnItsSide(jpeg: Buffer, place: string): Buffer {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff), Buffer.from(place, 'latin1')])
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)])
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a page with pictures and notes, ${theme}`, async ({ running }) => {
    const { app, page } = running
    await page.emulateMedia({ colorScheme: theme })
    const desk = new Desk(page)
    await desk.newRelease('Accessible')
    await give(desk, 'drop', { name: 'wreath.jpg', type: 'image/jpeg', bytes: await drawn(app, 'jpeg') })
    await captionOf(page, 'wreath.jpg').click()
    await expect(captionOf(page, 'wreath.jpg')).toBeFocused()
    expect(await new WindowScreen(running).violations()).toEqual([])
  })
}
