import type { Locator } from '@playwright/test'
import { plainText } from '../../src/shared/document'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { bodyOf, WindowScreen } from './screens/window'

const headline = 'Valdria opens a reading room in Port Amel'

test('selected words become a quotation, and somebody new is named for it', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.body.click()
  await page.keyboard.type('The Minister said we keep the door open')
  for (let word = 0; word < 5; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+q')
  await expect(page.getByRole('menu', { name: 'Who said it?' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Somebody else…' }).press('Enter')
  await expect(desk.field('Name')).toBeFocused()
  await page.keyboard.type('Ines Calder')
  await expect(desk.body.getByRole('button', { name: '— Ines Calder' })).toBeVisible()
  await expect.poll(async () => bodyOf(await desk.stored()).map(({ type }) => type)).toEqual(['paragraph', 'quotation'])
  await expect.poll(async () => (await desk.stored()).draft.speakers.map(({ name }) => name)).toEqual(['Ines Calder'])
  const { draft } = await desk.stored()
  expect(bodyOf(await desk.stored())[1]).toMatchObject({ attrs: { speaker: draft.speakers[0]?.id } })
})

test('one undo goes back over fields and text, and forth again', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await page.keyboard.press('Enter')
  await page.keyboard.type('First words.')
  await expect.poll(async () => plainText((await desk.stored()).draft.texts['en']!.body)).toBe('First words.')
  await desk.field('Number').fill('PAM/2031/007')
  await page.keyboard.press('Control+z')
  await expect(desk.field('Number')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('First words.')
  await page.keyboard.press('Control+Shift+z')
  await expect(desk.body).toContainText('First words.')
  await page.keyboard.press('Control+y')
  await expect(desk.field('Number')).toHaveValue('PAM/2031/007')
})

test('the format tools write what the library keeps', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.body.click()
  await page.keyboard.type('See the programme')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Web or mail address').fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is neither a web address')).toBeVisible()
  await page.getByLabel('Web or mail address').fill('www.example.org/programme')
  await page.keyboard.press('Enter')
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'List (Ctrl+Shift+8)' }).click()
  await page.keyboard.type('Doors open at eleven')
  await expect
    .poll(async () => JSON.stringify(bodyOf(await desk.stored())))
    .toMatch(/"href":"https:\/\/www\.example\.org\/programme".*"bulletList".*Doors open at eleven/)
})

test('a press on the generated dateline leads to its fact', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.field('Dateline city').fill('Port Amel')
  await page.keyboard.press('Escape')
  await expect(desk.body).toContainText('Port Amel')
  await desk.field('Number').click()
  await desk.body.getByText(/^Port Amel/).click()
  await expect(desk.field('Dateline city')).toBeFocused()
})

test('text size changes by key within its limits and is remembered', async ({ start }) => {
  const first = await start()
  const frame = new WindowScreen(first)
  await new Desk(first.page).newRelease(headline)
  expect(await frame.textSize()).toBe(16)
  for (let step = 0; step < 14; step += 1) await first.page.keyboard.press('Control+=')
  await expect.poll(() => frame.textSize()).toBe(28)
  for (let step = 0; step < 18; step += 1) await first.page.keyboard.press('Control+-')
  await expect.poll(() => frame.textSize()).toBe(12)
  await first.page.getByRole('button', { name: /^Usual text size/ }).click()
  await expect.poll(() => frame.textSize()).toBe(16)
  await first.page.getByRole('button', { name: /^Larger text/ }).click()
  await expect(first.page.getByText('Text size 17 px')).toBeAttached()
  await expect
    .poll(async () => await first.page.evaluate(() => window.communique.preferences.get({})))
    .toMatchObject({ value: { textSize: 17 } })
  await first.app.close()

  const again = await start({ folder: first.folder, library: first.library })
  await expect(again.page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveText(headline)
  expect(await new WindowScreen(again).textSize()).toBe(17)
})

test('the list is searched as one types, and walked by keys', async ({ running }) => {
  const { page } = running
  const frame = new WindowScreen(running)
  await frame.fill(['Reading room opens', 'Statement on the relief flight', 'New consular hours'])
  await frame.search.click()
  await expect(frame.search).toBeFocused()
  await page.keyboard.type('consular')
  await expect(frame.list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(frame.card('New consular hours')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveText('New consular hours')
  await frame.search.click()
  await page.keyboard.press('Escape')
  await expect(frame.list.getByRole('option')).toHaveCount(3)
  await frame.search.fill('nowhere to be found')
  await expect(frame.list.getByText('Nothing found')).toBeVisible()
})

test('Delete moves a release to the trash, Undo and the trash bring it back', async ({ running }) => {
  const { page } = running
  const frame = new WindowScreen(running)
  await frame.fill(['Reading room opens', 'New consular hours'])
  await frame.card('Reading room opens').focus()
  await page.keyboard.press('Delete')
  await expect(frame.card('Reading room opens')).toHaveCount(0)
  await frame.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(frame.card('Reading room opens')).toBeVisible()
  await frame.card('New consular hours').focus()
  await page.keyboard.press('Delete')
  await frame.view('Trash').click()
  await frame.card('New consular hours').press('Enter')
  await expect(frame.list.getByText('The trash is empty')).toBeVisible()
  await frame.view('All releases').click()
  await expect(frame.card('New consular hours')).toBeVisible()
})

test('the preview stands beside the page and follows the text', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await desk.newRelease(headline)
  await page.keyboard.press('Control+Shift+e')
  await expect(frame.preview().getByText(headline)).toBeVisible()
  await desk.body.click()
  await page.keyboard.type('The Embassy opened a reading room.')
  await expect(frame.preview().getByText('The Embassy opened a reading room.')).toBeVisible()
  await page.getByRole('tab', { name: 'Plain text' }).click()
  await expect(frame.preview().getByText('The Embassy opened a reading room.')).toBeVisible()
  await expect(desk.body).toContainText('The Embassy opened a reading room.')
})

test('the preview stays where it was scrolled to while the text goes on', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await desk.newRelease(headline)
  await desk.body.click()
  for (let paragraph = 1; paragraph <= 40; paragraph += 1) {
    await page.keyboard.insertText(`Paragraph ${paragraph} of a long release.`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Shift+e')
  const late = frame.preview().getByText('Paragraph 30 of')
  await expect(frame.preview().getByText('Paragraph 40 of')).toBeAttached()
  await late.scrollIntoViewIfNeeded()
  await expect(late).toBeInViewport()
  await desk.body.press('Control+End')
  await page.keyboard.insertText('One more.')
  await expect(frame.preview().getByText('One more.')).toBeAttached()
  await expect(frame.preview().getByText('Paragraph 30 of')).toBeInViewport()
})

test('at 1024 by 680 the page keeps its width and the panes lie over it', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await desk.newRelease(headline)
  await frame.resize(1024, 680)
  await expect(frame.list).toHaveCount(0)
  await expect(frame.details).toHaveCount(0)
  const paper = (await page.locator('[data-pane="page"]').boundingBox())!
  expect(paper.width).toBeGreaterThanOrEqual(560)
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await expect(desk.field('Number')).toBeVisible()
  expect((await page.locator('[data-pane="page"]').boundingBox())!.width).toBe(paper.width)
  await desk.field('Number').press('Escape')
  await expect(frame.details).toHaveCount(0)
  await frame.command('find in library')
  await expect(frame.search).toBeFocused()
  await page.keyboard.press('Control+Shift+e')
  expect((await page.locator('[data-pane="page"]').boundingBox())!.width).toBeGreaterThanOrEqual(560)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBe(0)
  await expect(page.getByRole('button', { name: 'Ask for clearance' })).toBeInViewport({ ratio: 1 })
})

test('pane widths are remembered', async ({ start }) => {
  const first = await start()
  await expect(first.page.locator('[data-pane="list"]')).toBeVisible()
  const width = async ({ page }: typeof first): Promise<number> =>
    (await page.locator('[data-pane="list"]').boundingBox())!.width
  const before = await width(first)
  await first.page.getByRole('separator', { name: 'Width of the list' }).focus()
  await first.page.keyboard.press('ArrowRight')
  await expect.poll(() => width(first)).toBeGreaterThan(before)
  const chosen = await width(first)
  await expect
    .poll(async () => await first.page.evaluate(() => window.communique.preferences.get({})))
    .toMatchObject({ value: { panes: { list: expect.any(Number) } } })
  await first.app.close()
  const again = await start({ folder: first.folder, library: first.library })
  await expect.poll(() => width(again)).toBeCloseTo(chosen, -1)
})

test('F6 walks through the panes, and the palette knows the commands', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await desk.newRelease(headline)
  const pane = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null)
  expect(await pane()).toBe('page')
  await page.keyboard.press('F6')
  expect(await pane()).toBe('inspector')
  await page.keyboard.press('F6')
  expect(await pane()).toBe('navigation')
  await page.keyboard.press('Shift+F6')
  expect(await pane()).toBe('inspector')
  await frame.command('appearance: dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await frame.command('find in library')
  await expect(frame.search).toBeFocused()
})

test('an address that no link may have is refused in words, at its field', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.body.click()
  await page.keyboard.type('Open')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link the words' })
  await page.keyboard.type('file:///etc')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('This is neither a web address')
})

test('what is current keeps a mark where the system forces its colours', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease(headline)
  await desk.body.click()
  await page.keyboard.type('The door is open, the door stays open.')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('door')
  await expect(desk.body.locator('.found-current')).toHaveCount(1)
  await page.emulateMedia({ forcedColors: 'active' })
  const line = (locator: Locator, side: string): Promise<string> =>
    locator.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), side)
  await expect(desk.body.locator('.found-current')).toHaveCSS('outline-style', 'solid')
  const canvas = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(await line(desk.body.locator('.found').first(), 'background-color')).not.toBe(canvas)
  expect(await line(page.getByRole('tab', { name: 'Details' }), 'border-bottom-width')).toBe('3px')
  expect(await line(page.getByRole('button', { name: 'All releases' }), 'border-left-width')).toBe('4px')
  expect(await line(page.getByRole('button', { name: 'Drafts' }), 'border-left-width')).toBe('0px')
  expect(await line(page.getByRole('option', { name: headline }), 'border-left-width')).toBe('4px')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} window`, async ({ running }) => {
    const { page } = running
    const desk = new Desk(page)
    const frame = new WindowScreen(running)
    await frame.command(`appearance: ${theme}`)
    expect(await frame.violations(), 'empty').toEqual([])
    await frame.fill(['New consular hours'])
    await desk.newRelease(headline)
    await desk.body.click()
    await page.keyboard.type('We keep the door open.')
    await page.keyboard.press('Control+Shift+q')
    await expect(page.getByRole('menu', { name: 'Who said it?' })).toBeVisible()
    expect(await frame.violations(), 'speaker menu').toEqual([])
    await page.keyboard.press('Escape')
    expect(await frame.violations(), 'writing').toEqual([])
    await page.keyboard.press('Control+Shift+p')
    await expect(page.getByRole('searchbox', { name: 'Commands' })).toBeFocused()
    expect(await frame.violations(), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New release' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await frame.violations(), 'new menu').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+e')
    await expect(frame.preview().getByText(headline)).toBeVisible()
    expect(await frame.violations(), 'preview').toEqual([])
  })
}
