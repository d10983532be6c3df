import type { CDPSession, Page } from '@playwright/test'
import type { BlockNode } from '../../src/shared/document'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { LinkingScreen } from './screens/linking'
import { bodyOf } from './screens/window'

/** An input method of the system, as Chromium hears it: letters that are only thought of, and then meant. */
class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  async compose(...steps: string[]): Promise<void> {
    for (const text of steps) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
  }

  /** What is composed becomes this. */
  commit(text: string): Promise<unknown> {
    return this.session.send('Input.insertText', { text })
  }
}

const wordsOf = (block: BlockNode | undefined): string =>
  JSON.stringify(block ?? null)
    .replace(/"(?:type|id|href|speaker)":"[^"]*"/g, '')
    .match(/"text":"[^"]*"/g)
    ?.map((each) => each.slice(8, -1))
    .join('') ?? ''

const storedWords = async (desk: Desk): Promise<string[]> => bodyOf(await desk.stored()).map(wordsOf)

test('what an input method composes lands once, is saved, and is taken back as one', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Composed')
  await desk.body.click()
  await page.keyboard.type('Greeting: ')
  const method = await InputMethod.of(page)
  await method.compose('k', 'ko', 'こ', 'こん', 'こんに')
  // Saving goes on beside it, and must not end it.
  await expect.poll(() => storedWords(desk)).toEqual([expect.stringMatching(/^Greeting: /)])
  await method.compose('こんにち', 'こんにちは')
  await method.commit('今日は')
  await expect(desk.body).toContainText('Greeting: 今日は')
  await expect.poll(() => storedWords(desk)).toEqual(['Greeting: 今日は'])
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('今日は')
  await expect(desk.body).not.toContainText('こ')
  await expect.poll(async () => (await storedWords(desk)).join('')).not.toContain('今日')
  await page.keyboard.press('Control+y')
  await expect(desk.body).toContainText('今日は')
})

for (const [where, keys, selector] of [
  ['bold words', 'Control+b', 'strong'],
  ['a heading', 'Control+Alt+2', 'h2'],
  ['a list', 'Control+Shift+8', 'li'],
] as const) {
  test(`composing at the end of ${where} stays in them`, async ({ running: { page } }) => {
    const desk = new Desk(page)
    await desk.newRelease('Composed')
    await desk.body.click()
    await page.keyboard.press(keys)
    await page.keyboard.type('Words ')
    const method = await InputMethod.of(page)
    await method.compose('n', 'ni', 'に', 'にほ')
    await method.commit('日本')
    await page.keyboard.type('!')
    await expect(desk.body.locator(selector).first()).toHaveText('Words 日本!')
    await expect.poll(async () => (await storedWords(desk)).join('')).toBe('Words 日本!')
  })
}

test('composing in a quotation adds to it once', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Composed')
  await desk.body.click()
  await page.keyboard.type('We stay')
  await desk.quote()
  await desk.leaveWho()
  await expect(desk.body.locator('blockquote')).toHaveText('We stay')
  await desk.body.locator('blockquote p').click()
  await page.keyboard.press('End')
  const method = await InputMethod.of(page)
  await method.compose('ㅎ', '하', '한')
  await method.commit('한')
  await method.compose('ㄱ', '구', '국')
  await method.commit('국')
  await expect(desk.body.locator('blockquote')).toHaveText('We stay한국')
  await expect.poll(async () => (await storedWords(desk)).join('')).toBe('We stay한국')
})

test('an Arabic paragraph in an English release runs from the right, is edited, saved and printed so', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('Two scripts')
  await desk.body.click()
  await page.keyboard.type('The embassy opened a room.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('افتتحت السفارة قاعة للقراءة')
  const arabic = desk.body.locator('p').nth(1)
  await expect(arabic).toHaveCSS('direction', 'rtl')
  await expect(desk.body.locator('p').first()).toHaveCSS('direction', 'ltr')
  await page.keyboard.insertText(' في Port Amel 2031')
  // The end of a line that runs from the right is on its left.
  await page.keyboard.press('Home')
  await page.keyboard.insertText('اليوم ')
  await page.keyboard.press('End')
  await page.keyboard.type('.')
  await expect(arabic).toHaveText('اليوم افتتحت السفارة قاعة للقراءة في Port Amel 2031.')
  const caretAt = (): Promise<number> => page.evaluate(() => getSelection()!.focusOffset)
  await expect.poll(caretAt).toBeGreaterThan(20)
  await page.keyboard.press('Home')
  await expect.poll(caretAt).toBe(0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(caretAt).toBe(1)
  await expect
    .poll(() => storedWords(desk))
    .toEqual(['The embassy opened a room.', 'اليوم افتتحت السفارة قاعة للقراءة في Port Amel 2031.'])
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const printed = page.frameLocator('iframe:not([aria-hidden])').getByText('اليوم افتتحت')
  await expect(printed).toHaveCSS('direction', 'rtl')
  await page.keyboard.press('Control+z')
})

test('in a French release the dateline and a quotation are set as what is typed beside them', async ({ running }) => {
  const screen = new LinkingScreen(running)
  await screen.begin(
    'Les lanternes',
    { dateline: { city: { fr: 'Port Amel' }, country: '', date: '2031-05-13' } },
    'fr',
  )
  await screen.desk.body.click()
  await running.page.keyboard.insertText('Nous restons ici')
  await screen.desk.quote()
  await screen.desk.leaveWho()
  await expect(screen.desk.body.locator('.dateline')).toContainText('Port Amel, 13 mai 2031 —')
  const marks = (pseudo: string) =>
    screen.desk.body
      .locator('blockquote p')
      .evaluate((element, which) => getComputedStyle(element, which).content, pseudo)
  await expect.poll(() => marks('::before')).toBe('"«\u00a0"')
  await expect.poll(() => marks('::after')).toBe('"\u00a0»"')
  await running.page.getByRole('button', { name: 'Preview', exact: true }).click()
  const printed = running.page.frameLocator('iframe:not([aria-hidden])')
  await expect(printed.getByText('«\u00a0Nous restons ici\u00a0»')).toBeVisible()
  await expect(printed.getByText('Port Amel, 13 mai 2031')).toBeVisible()
})

test('in an Arabic release the dateline keeps its day together, and nothing is slanted by force', async ({
  running,
}) => {
  const { page } = running
  const screen = new LinkingScreen(running)
  const city = 'بورت أميل'
  await screen.begin('مكتبة الفوانيس', { dateline: { city: { ar: city }, country: '', date: '2031-05-13' } }, 'ar')
  await screen.desk.body.click()
  await page.keyboard.insertText('الكتب تسافر أبعد من السفن')
  await screen.desk.quote()
  await screen.desk.leaveWho()
  const dateline = screen.desk.body.locator('.dateline')
  await expect(dateline).toContainText('بورت أميل، 13 مايو 2031')
  const leftOf = (words: string): Promise<number> =>
    dateline.evaluate((element, sought) => {
      const range = new Range()
      const start = element.textContent.indexOf(sought)
      range.setStart(element.firstChild!, start)
      range.setEnd(element.firstChild!, start + sought.length)
      return range.getBoundingClientRect().left
    }, words)
  expect(await leftOf('2031')).toBeLessThan(await leftOf('مايو'))
  expect(await leftOf('مايو')).toBeLessThan(await leftOf('13'))
  expect(await leftOf('13')).toBeLessThan(await leftOf(city))
  await expect(screen.desk.body.locator('blockquote p')).toHaveCSS('font-synthesis', /none|weight small-caps/)
})
