import type { Mark } from '../../src/shared/document'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { caretHeard, expectSelectedWords } from './screens/keys'
import { bodyOf, WindowScreen } from './screens/window'

const wordsBack = async (desk: Desk, count: number): Promise<void> => {
  for (let word = 0; word < count; word += 1) await desk.page.keyboard.press('Control+Shift+ArrowLeft')
}

const quotedMarks = (desk: Desk) => async (): Promise<(Mark & { type: 'quoted' })['attrs'][]> =>
  bodyOf(await desk.stored()).flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).flatMap((node) =>
          (node.marks ?? []).flatMap((mark) => (mark.type === 'quoted' ? [mark.attrs] : [])),
        )
      : [],
  )

test('words get a speaker by name, their line is worded where it stands, and all of it is taken back', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const menu = page.getByRole('menu', { name: 'Who said it?' })
  await desk.newRelease('Port Amel opens its harbour library')
  await desk.body.click()
  await page.keyboard.type('The library opened today. Every harbour needs a reading room. Music was played.')
  await page.keyboard.press('End')
  for (let at = 0; at < ' Music was played.'.length; at += 1) await page.keyboard.press('ArrowLeft')
  await wordsBack(desk, 7)

  await expectSelectedWords(page, 'Every harbour needs a reading room.')
  await desk.quote()
  await desk.answerWho('Minister Ana Rell', 'Add “Minister Ana Rell”')
  const line = desk.body.getByRole('button', { name: '— Ana Rell, Minister' })
  await expect(line).toBeVisible()
  await expect
    .poll(async () => bodyOf(await desk.stored()).map(({ type }) => type))
    .toEqual(['paragraph', 'quotation', 'paragraph'])
  await expect.poll(async () => (await desk.stored()).draft.speakers.map(({ name }) => name)).toEqual(['Ana Rell'])
  const { draft } = await desk.stored()
  await expect
    .poll(async () => bodyOf(await desk.stored())[1])
    .toMatchObject({ attrs: { speaker: draft.speakers[0]?.id } })

  await test.step('the line', async () => {
    await line.click()
    await menu.getByRole('menuitem', { name: 'Word the line…' }).click()
    const field = page.getByRole('textbox', { name: 'Line under the quotation' })
    await expect(field).toHaveValue('— Ana Rell, Minister')
    await expect(field).toBeFocused()
    await field.fill('— The Minister of Culture, in Port Amel')
    await page.keyboard.press('Enter')
    const own = desk.body.getByRole('button', { name: '— The Minister of Culture, in Port Amel' })
    await expect(own).toBeVisible()
    await own.click()
    await menu.getByRole('menuitem', { name: 'Generated line again' }).click()
    await expect(line).toBeVisible()
  })

  await test.step('one undo takes the speaker and the link, another the quotation', async () => {
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
    await expect(desk.body.getByRole('button', { name: 'Who said it?' })).toBeVisible()
    await expect.poll(async () => (await desk.stored()).draft.speakers).toEqual([])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => bodyOf(await desk.stored()).map(({ type }) => type)).toEqual(['paragraph'])
  })
})

test('a guest is quoted within a paragraph, and the speaker is changed by key', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const menu = page.getByRole('menu', { name: 'Who said it?' })
  await desk.newRelease('A guest speaks')
  await desk.add('Add guest or group')
  await page.keyboard.type('Oren Maskell')
  await desk.body.click()
  await page.keyboard.type('The harbour master called it a good day for readers')
  await wordsBack(desk, 5)
  await expectSelectedWords(page, 'a good day for readers')
  await desk.quote('Control+Shift+Alt+q')
  await desk.answerWho('ore', 'Oren Maskell')
  await expect(desk.body).toContainText('called it “a good day for readers”')
  const speakers = async () => (await desk.stored()).draft.speakers
  await expect.poll(async () => (await speakers()).map(({ name }) => name)).toEqual(['Oren Maskell'])
  await expect.poll(quotedMarks(desk)).toEqual([{ speaker: (await speakers())[0]!.id, remark: null }])

  await expect(desk.body).toBeFocused()
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('group', { name: 'Quoted words' })).toContainText('Oren Maskell')
  await page.keyboard.press('Alt+Enter')
  await menu.getByRole('menuitem', { name: 'Nobody named' }).click()
  await expect.poll(quotedMarks(desk)).toEqual([{ speaker: null, remark: null }])
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Control+Shift+Alt+q')
  await expect(desk.body).toContainText('called it a good day for readers')
})

test('a quotation is made one within the paragraph, parted and joined, each as one undo', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const menu = page.getByRole('menu', { name: 'Who said it?' })
  const bubble = page.getByRole('group', { name: 'Quoted words' })
  const types = async (): Promise<string[]> => bodyOf(await desk.stored()).map(({ type }) => type)
  await desk.newRelease('Taken apart and together')
  await desk.body.click()
  await page.keyboard.type('She called it a house for readers')
  await wordsBack(desk, 4)
  await expectSelectedWords(page, 'a house for readers')
  await desk.quote()
  await menu.getByRole('menuitem', { name: 'Within the paragraph instead' }).click()
  await expect(menu.getByRole('menuitem', { name: 'Within the paragraph instead' })).toHaveCount(0)
  await expect(page.getByRole('searchbox', { name: 'Who said it?' })).toBeFocused()
  await desk.answerWho('Ana Rell', 'Add “Ana Rell”')
  await expect(desk.body.locator('p')).toHaveText(/She called it “a house for readers”$/)
  await expect.poll(types).toEqual(['paragraph'])

  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Control+Home')
  await desk.body.locator('[data-quoted]').first().hover()
  await expect(bubble).toContainText('Ana Rell')
  await frame.list.hover()
  await expect(bubble).toHaveCount(0)

  await page.keyboard.press('Control+End')
  await caretHeard(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('We stay here. We build here.')
  await desk.quote()
  await expect(menu.getByRole('menuitemradio').first()).toHaveAccessibleName(/^Ana Rell/)
  await page.keyboard.press('Enter')
  await expect(desk.body.getByRole('button', { name: '— Ana Rell' })).toBeVisible()
  await expect.poll(types).toEqual(['paragraph', 'quotation'])
  await expect(desk.body).toBeFocused()
  await wordsBack(desk, 3)
  await page.keyboard.press('ArrowLeft')
  await frame.command('Split the quotation')
  await expect(desk.body.getByRole('button', { name: '— Ana Rell' })).toHaveCount(2)
  await frame.command('Join with the quotation above')
  await expect(desk.body.getByRole('button', { name: '— Ana Rell' })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(desk.body.getByRole('button', { name: '— Ana Rell' })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(desk.body.getByRole('button', { name: '— Ana Rell' })).toHaveCount(1)
})

test('a quotation cannot stand in a list, and says so', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease('A list')
  await desk.body.click()
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('We keep the door open')
  await wordsBack(desk, 3)
  await expectSelectedWords(page, 'the door open')
  await page.keyboard.press('Control+Shift+q')
  await expect(page.getByText('A quotation cannot stand in a list or in another quotation.')).toBeVisible()
  await page.getByRole('button', { name: 'Quote within the paragraph' }).click()
  await expect(desk.body).toContainText('We keep “the door open”')
})

test('what was said is noted from the line, and another printed word is told', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const menu = page.getByRole('menu', { name: 'Who said it?' })
  await desk.newRelease('What was said')
  await desk.body.click()
  await page.keyboard.type('We build a reading room for everybody.')
  await desk.quote()
  await desk.answerWho('Ambassador Ilka Torvane', 'Add “Ambassador Ilka Torvane”')
  await desk.body.getByRole('button', { name: '— Ilka Torvane, Ambassador' }).click()
  await menu.getByRole('menuitem', { name: 'What was said…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What was said' })
  await dialog.getByLabel('Words as spoken').fill('نبني غرفة قراءة للجميع.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)
  const remarks = async () => (await desk.stored()).draft.remarks
  await expect.poll(async () => (await remarks()).length).toBe(1)
  await test.step('one undo takes the remark and the link to it', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(remarks).toEqual([])
    await expect.poll(async () => bodyOf(await desk.stored())[0]).toMatchObject({ attrs: { remark: null } })
    await page.keyboard.press('Control+y')
    await expect.poll(async () => (await remarks()).length).toBe(1)
  })
  await desk.body.getByRole('button', { name: '— Ilka Torvane, Ambassador' }).click()
  await menu.getByRole('menuitem', { name: 'What was said…' }).click()
  await dialog.getByRole('button', { name: /^Not known Language/ }).click()
  await page.getByRole('option', { name: 'Arabic' }).click()
  await expect(dialog.getByLabel('Words as spoken')).toHaveAttribute('dir', 'rtl')
  await dialog.getByLabel('Interpreter').fill('Sami Oral')
  await dialog.getByRole('button', { name: 'Take the printed words as cleared' }).click()
  await expect(dialog.getByLabel('Cleared words')).toHaveValue('We build a reading room for everybody.')
  await expect(dialog.getByRole('textbox', { name: 'Cleared by' })).toHaveValue('Ilka Torvane')
  await expect(dialog).toContainText('The printed words are the cleared ones.')
  expect(await frame.violations()).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(async () => (await desk.stored()).draft.remarks)
    .toMatchObject([
      {
        spokenIn: 'ar',
        interpreter: 'Sami Oral',
        cleared: { words: { en: 'We build a reading room for everybody.' } },
      },
    ])
  const { draft } = await desk.stored()
  await expect
    .poll(async () => bodyOf(await desk.stored())[0])
    .toMatchObject({ attrs: { remark: draft.remarks[0]!.id } })
  await expect(desk.details).toContainText('1 quotation, cleared')

  await desk.body.locator('blockquote p').click()
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' and all')
  await frame.details.getByRole('tab', { name: /^Checks/ }).click()
  await expect(frame.details).toContainText(
    'are not as they were cleared: “everybody and all.” instead of “everybody.”.',
  )
  await frame.details.getByRole('button', { name: /^What was said…: / }).click()
  await expect(dialog).toContainText('The printed words differ from the cleared ones:')
})

test('a quotation of nobody must be fixed, and the menu opens in text that runs from right to left', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await desk.newRelease('من اليمين إلى اليسار')
  await desk.body.click()
  await page.keyboard.type('نبقي الباب مفتوحا')
  await desk.quote()
  await desk.leaveWho()
  await frame.details.getByRole('tab', { name: /^Checks/ }).click()
  await frame.details.getByRole('button', { name: /say whose words these are/ }).click()
  await expect(desk.body).toBeFocused()
  await frame.command('Choose who said it')
  await expect(page.getByRole('searchbox', { name: 'Who said it?' })).toBeFocused()
  await desk.answerWho('إلكا تورفان', 'Add “إلكا تورفان”')
  await expect(desk.body.getByRole('button', { name: '— إلكا تورفان' })).toBeVisible()
  await expect(frame.details.getByText(/say whose words these are/)).toHaveCount(0)
})
