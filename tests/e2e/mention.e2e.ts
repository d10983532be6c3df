import { emptyEvent } from '../../src/shared/release'
import { expect, test } from './app'
import { aSpeaker, LinkingScreen } from './screens/linking'
import { caretHeard, dismiss, expectSelectedWords } from './screens/keys'
import { PeopleScreen } from './screens/people'
import { bodyOf, WindowScreen } from './screens/window'

const torvane = aSpeaker('Ilka Torvane', 'Ambassador of Valdria')
const maskell = aSpeaker('Oren Maskell', 'Minister of Culture')

const event = {
  ...emptyEvent('America/Mexico_City'),
  name: { en: 'Lantern Evening' },
  start: { date: '2031-05-14', time: '18:30' },
  venue: { en: 'Old Customs House' },
  city: { en: 'Port Amel' },
  originYear: 1931,
}

test('a sign offers people: by keys, by mouse, from the register, and somebody new', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page, desk } = screen
  await new PeopleScreen(page).enter({
    name: 'Tamsin Orlay',
    given: 'Tamsin',
    family: 'Orlay',
    titles: [{ title: { en: 'Consul of Valdria' }, organisation: null, from: null, to: null }],
  })
  await screen.begin('People', { speakers: [torvane, maskell], event })

  await test.step('by keys, in full and then short', async () => {
    await page.keyboard.type('Today @ilk')
    await expect(screen.people.getByRole('option')).toHaveCount(1)
    await expect(desk.body).toHaveAttribute('aria-activedescendant', /.+/)
    await expect(desk.body).toBeFocused()
    await screen.take(screen.people, 'Ilka Torvane')
    await page.keyboard.type(' spoke, and @')
    await screen.take(screen.people, 'Oren Maskell', { steps: 1, key: 'Tab' })
    await page.keyboard.type(' listened. @torv')
    await screen.take(screen.people, 'Torvane')
    await page.keyboard.type(' left.')
    await expect
      .poll(() => screen.paragraphs())
      .toEqual([
        'Today Ambassador of Valdria Ilka Torvane spoke, and Minister of Culture Oren Maskell listened. Ambassador Torvane left.',
      ])
    await expect(screen.people).toHaveCount(0)
  })

  await test.step('by mouse, from the register; person and words are one undo', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('With @orl')
    await screen.people.getByRole('option', { name: /Tamsin Orlay/ }).click()
    await expect(desk.body).toBeFocused()
    await page.keyboard.type('.')
    await expect.poll(async () => (await screen.paragraphs())[1]).toBe('With Consul of Valdria Tamsin Orlay.')
    await expect
      .poll(async () => (await desk.stored()).draft.speakers.map(({ name }) => name))
      .toContain('Tamsin Orlay')
    await expect.poll(async () => (await desk.stored()).draft.speakers.at(-1)?.person).toEqual(expect.any(String))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await screen.paragraphs())[1]).toBe('With @orl')
    await expect.poll(async () => (await desk.stored()).draft.speakers).toHaveLength(2)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await desk.stored()).draft.speakers).toHaveLength(3)
    await expect.poll(async () => (await screen.paragraphs())[1]).toBe('With Consul of Valdria Tamsin Orlay')
  })

  await test.step('somebody new, from title and name', async () => {
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' and @Senator Vera Quill')
    await screen.people.getByRole('option', { name: /Add “Senator Vera Quill”/ }).click()
    await expect.poll(async () => (await screen.paragraphs())[1]).toMatch(/ and Senator Vera Quill$/)
    await expect(desk.body).toBeFocused()
    await page.keyboard.type(' too.')
    await expect
      .poll(async () => (await screen.paragraphs())[1])
      .toBe('With Consul of Valdria Tamsin Orlay and Senator Vera Quill too.')
    await expect.poll(async () => (await new PeopleScreen(page).stored('Vera Quill'))?.family).toBe('Quill')
    await expect(desk.body.locator('.link-flag')).toHaveCount(0)
  })

  await test.step('Escape leaves the sign, and a mail address asks for nobody', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('@il')
    await expect(screen.people).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(screen.people).toHaveCount(0)
    await page.keyboard.type(' press@valdria.example')
    await expect(screen.people).toHaveCount(0)
    await expect.poll(async () => (await screen.paragraphs())[2]).toBe('@il press@valdria.example')
  })

  await test.step('forms by the side keys', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('@oren')
    await expect(screen.people.getByRole('option', { name: /^Minister Maskell/ })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(screen.people.getByRole('option', { name: /^Minister of Culture Oren Maskell/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await screen.paragraphs())[3]).toBe('Minister of Culture Oren Maskell')
  })
})

test('a sign or the palette offers details, in every way of saying them', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const window = new WindowScreen(running)
  const { page, desk } = screen
  await screen.begin('Details', { speakers: [torvane], event })
  await page.keyboard.type('On {event date')
  await expect(screen.details.getByRole('option').first()).toHaveText('14 May 2031')
  await expect(screen.details.getByRole('option', { name: 'Wednesday', exact: true })).toBeVisible()
  expect(await window.violations()).toEqual([])
  await screen.take(screen.details, /^14 May$/, { steps: 1 })
  await page.keyboard.type(', the {annivers')
  await screen.take(screen.details, '100th')
  await page.keyboard.type(' time, in ')
  await window.command('Insert a detail')
  await expect(screen.details).toBeVisible()
  await page.keyboard.type('customs')
  await screen.details.getByRole('option', { name: 'Old Customs House', exact: true }).click()
  await expect(screen.words('Old Customs House')).toHaveCount(1)
  await expect(desk.body).toBeFocused()
  await page.keyboard.type('.')
  await expect.poll(() => screen.paragraphs()).toEqual(['On 14 May, the 100th time, in Old Customs House.'])
  const kept = await desk.stored()
  await expect
    .poll(async () => JSON.stringify(bodyOf(await desk.stored())))
    .toContain('{"of":"event.start.date","format":"day-month","own":null}')
  expect(kept.draft.event?.start.date).toBe('2031-05-14')
})

test('notes have details too, boilerplate has none', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page, desk } = screen
  await screen.begin('Notes', { speakers: [torvane], event })
  await page.keyboard.type('With @ilk')
  await screen.take(screen.people, 'Ilka Torvane')
  const notes = page.getByRole('textbox', { name: 'Notes to editors' })
  await notes.click()
  await expect(notes).toBeFocused()
  await page.keyboard.type('Doors open at {event time')
  await screen.take(screen.details, '18:30')
  await page.keyboard.type(', says @ilk')
  await screen.take(screen.people, 'Ilka Torvane')
  // Each text names everybody in full once.
  await expect(notes).toHaveText('Doors open at 18:30, says Ambassador of Valdria Ilka Torvane')
  const about = page.getByRole('textbox', { name: 'About the mission' })
  await about.click()
  await expect(about).toBeFocused()
  await page.keyboard.type('Write to @ilk')
  await expect(about).toContainText('Write to @ilk')
  await expect(screen.people).toHaveCount(0)
  await desk.body.click()
})

test('moving a paragraph renames who is first, in one undo', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page } = screen
  await screen.begin('Order', { speakers: [torvane], event })
  for (const line of ['First @ilk', 'Second @ilk']) {
    await page.keyboard.type(line)
    await screen.take(screen.people, 'Torvane')
    if (line.startsWith('First')) await page.keyboard.press('Enter')
  }
  const before = ['First Ambassador of Valdria Ilka Torvane', 'Second Ambassador Torvane']
  await expect.poll(() => screen.paragraphs()).toEqual(before)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const after = ['Second Ambassador of Valdria Ilka Torvane', 'First Ambassador Torvane']
  await expect.poll(() => screen.paragraphs()).toEqual(after)
  await page.keyboard.press('Control+z')
  await expect.poll(() => screen.paragraphs()).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => screen.paragraphs()).toEqual(after)
})

test('what linked words say stays beside them when a bar comes over the page', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page } = screen
  await screen.begin('Bar', { speakers: [torvane], event })
  await page.keyboard.type('On {event date')
  await screen.take(screen.details, '14 May 2031')
  await page.keyboard.type(' it begins.')
  const words = screen.words('14 May 2031')
  const card = screen.card('Event date')
  await words.hover()
  await expect(card).toBeVisible()
  // The mouse is over the card still when that has moved down, and it stays open.
  const { height } = (await card.boundingBox())!
  await card.hover({ position: { x: 12, y: height - 6 } })
  const topOf = async (it: typeof card): Promise<number> => (await it.boundingBox())?.y ?? 0
  const [before, distance] = [await topOf(words), (await topOf(card)) - (await topOf(words))]
  await page.keyboard.press('Control+f')
  await expect.poll(() => topOf(words)).toBeGreaterThan(before + 10)
  await expect.poll(async () => (await topOf(card)) - (await topOf(words))).toBe(distance)
})

test('linked words say what they are: to the mouse, and to keys', async ({ running }) => {
  test.slow()
  const screen = new LinkingScreen(running)
  const window = new WindowScreen(running)
  const { page, desk } = screen
  await screen.begin('Card', { speakers: [torvane], event })
  await page.keyboard.type('On {event date')
  await screen.take(screen.details, '14 May 2031')
  await page.keyboard.type(' it begins.')
  const card = screen.card('Event date')

  await test.step('to the mouse', async () => {
    await screen.words('14 May 2031').hover()
    await expect(card).toBeVisible()
    await expect(desk.body).toBeFocused()
    await desk.headline.hover()
    await expect(card).toHaveCount(0)
  })

  await test.step('to keys: another wording', async () => {
    await page.keyboard.press('Home')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await expect(desk.body.locator('.link-here')).toHaveText('14 May 2031')
    await page.keyboard.press('Alt+Enter')
    await expect(card.getByRole('button', { name: '14 May 2031', exact: true })).toBeFocused()
    expect(await window.violations()).toEqual([])
    await dismiss(card)
    await expect(desk.body).toBeFocused()
    await window.command('Change this detail')
    await expect(card.getByRole('button', { name: '14 May 2031', exact: true })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(card.getByRole('button', { name: '14 May', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => screen.paragraphs()).toEqual(['On 14 May it begins.'])
    await expect(desk.body).toBeFocused()
  })

  await test.step('own wording, which stays', async () => {
    await caretHeard(page)
    await page.keyboard.press('Alt+Enter')
    await card.getByRole('button', { name: 'Own wording…' }).click()
    await expect(card.getByRole('textbox', { name: 'Own wording' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('the fourteenth')
    await page.keyboard.press('Enter')
    await expect.poll(() => screen.paragraphs()).toEqual(['On the fourteenth it begins.'])
    await desk.typeDate('Start date', { day: '15', month: '5', year: '2031' })
    await expect(desk.body.locator('.link-flag')).toHaveText('the fourteenth')
    await expect.poll(() => screen.paragraphs()).toEqual(['On the fourteenth it begins.'])
  })

  await test.step('what disagrees says what the release says now', async () => {
    // The line over the page comes, and the words move down.
    await expect(page.getByText('1 place says otherwise than the details.')).toBeVisible()
    await screen.words('the fourteenth').hover()
    await expect(card).toContainText('The release says “15 May” now.')
    await card.getByRole('button', { name: 'Use it' }).click()
    await expect.poll(() => screen.paragraphs()).toEqual(['On 15 May it begins.'])
    await expect(desk.body.locator('.link-flag')).toHaveCount(0)
  })

  await test.step('the way to the field, and out of the link', async () => {
    // The line over the page goes, and the words move up.
    await expect(page.getByText('1 place says otherwise than the details.')).toHaveCount(0)
    await screen.words('15 May').hover()
    await card.getByRole('button', { name: 'Go to Details' }).click()
    await expect(
      desk.details.getByRole('group', { name: 'Start date', exact: true }).getByRole('spinbutton').first(),
    ).toBeFocused()
    await screen.words('15 May').hover()
    await card.getByRole('button', { name: 'Unlink' }).click()
    await expect(screen.words('15 May')).toHaveCount(0)
    await expect.poll(() => screen.paragraphs()).toEqual(['On 15 May it begins.'])
  })

  await test.step('words that were typed are linked to what they say', async () => {
    await expect(desk.body).toBeFocused()
    await page.keyboard.press('End')
    for (const _letter of ' it begins.') await page.keyboard.press('ArrowLeft')
    for (const _letter of '15 May') await page.keyboard.press('Shift+ArrowLeft')
    await expectSelectedWords(page, '15 May')
    await window.command('Link to a detail')
    await page.getByRole('menuitem', { name: 'Event date 15 May', exact: true }).click()
    await expect(screen.words('15 May')).toHaveCount(1)
    await expect
      .poll(async () => JSON.stringify(bodyOf(await desk.stored())))
      .toContain('{"of":"event.start.date","format":"day-month","own":null}')
  })
})

test('Arabic words are never rewritten, only pointed at', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page, desk } = screen
  const speaker = { ...torvane, name: 'إيلكا تورفان', title: { ar: 'السفيرة' } }
  await screen.begin('مساء الفوانيس', { speakers: [speaker], event }, 'ar')
  await page.keyboard.type('قالت @')
  await screen.take(screen.people, 'إيلكا تورفان')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ثم @')
  await screen.take(screen.people, 'تورفان')
  await expect.poll(async () => (await screen.paragraphs()).join('\n')).toMatch(/^قالت [^@]+\nثم [^@]+$/)
  const [first = '', second = ''] = await screen.paragraphs()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => screen.paragraphs()).toEqual([second, first])
  await expect(desk.body.locator('.link-flag')).toHaveCount(2)
})

test('an input method composes in peace, in linked words and beside the menu', async ({ running }) => {
  const screen = new LinkingScreen(running)
  const { page, desk } = screen
  await screen.begin('Compose', { speakers: [torvane], event })
  await page.keyboard.type('@ilk')
  await screen.take(screen.people, 'Ilka Torvane')
  const cdp = await page.context().newCDPSession(page)
  const compose = (text: string): Promise<unknown> =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

  await test.step('after a mention, outside of it', async () => {
    await compose('か')
    await compose('かな')
    await cdp.send('Input.insertText', { text: '仮名' })
    await expect.poll(() => screen.paragraphs()).toEqual(['Ambassador of Valdria Ilka Torvane仮名'])
    await expect(screen.words('Ambassador of Valdria Ilka Torvane')).toHaveCount(1)
  })

  await test.step('within a mention, which becomes own wording once it is over', async () => {
    await page.keyboard.press('Home')
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await expect(desk.body.locator('.link-here')).toHaveCount(1)
    await compose('か')
    await compose('かな')
    await expect(desk.body.locator('[data-own]')).toHaveCount(0)
    await cdp.send('Input.insertText', { text: '仮名' })
    await expect.poll(() => screen.paragraphs()).toEqual(['Amb仮名assador of Valdria Ilka Torvane仮名'])
    await expect(desk.body.locator('[data-own]')).toHaveText('Amb仮名assador of Valdria Ilka Torvane')
  })

  await test.step('with the menu open, Enter belongs to the input method', async () => {
    await page.keyboard.press('Control+End')
    await caretHeard(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('@')
    await expect(screen.people).toBeVisible()
    await compose('いるか')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await screen.paragraphs()).join(' ')).not.toContain('Ambassador Torvane')
    await cdp.send('Input.insertText', { text: 'いるか' })
  })
})
