import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { paragraphsOf } from '../../src/shared/document'
import { expect, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'

test('every detail is there again after the app is started again', async ({ start }) => {
  const first = await start()
  const desk = new Desk(first.page)
  const { page } = first
  await desk.newRelease('Valdria opens a reading room in Port Amel')
  await desk.field('Number').fill('PAM/2031/007')
  await desk.field('Dateline city').fill('Port Amel')
  await desk.typeDate('Date of issue', { day: '14', month: '05', year: '2031' })

  await desk.details.getByRole('button', { name: 'Add event' }).click()
  const event = desk.details.locator('[data-section="event"]')
  await event.getByLabel('Name', { exact: true }).fill('Opening of the reading room')
  await event.getByLabel('Origin year').fill('1991')
  await desk.typeDate('Start date', { day: '14', month: '05', year: '2031' })
  await desk.typeTime('Start time', '11', '30')
  await expect(event.getByText('40th anniversary')).toBeVisible()
  await event.getByLabel('Venue').fill('City Library')
  await event.getByLabel('Country').fill('mexi')
  await page.getByRole('option', { name: 'Mexico' }).click()
  await desk.add('Add host')
  await page.keyboard.type('Embassy of Valdria')

  await desk.add('Add speaker')
  await page.keyboard.type('Ines Calder')
  await page.keyboard.press('Tab')
  await expect(desk.field('Title')).toBeFocused()
  await page.keyboard.type('Minister of Culture')

  await desk.add('Add guest or group')
  await page.keyboard.type('Tomas Reve')
  await desk.add('Add source')
  await page.keyboard.type('Register of the City Library')
  await desk.details.getByText('Verified', { exact: true }).click()

  const notes = page.getByRole('textbox', { name: 'Notes to editors' })
  await notes.click()
  await expect(notes).toBeFocused()
  await page.keyboard.type('Photographs on request.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Doors open at eleven.')
  await desk.section('Internal note').click()
  await desk.field('Internal note').fill('Ask the Chancery about the seating.')
  await desk.section('Tags').click()
  await desk.field('Tags').fill('culture, library,')
  await expect.poll(async () => (await desk.stored()).draft.tags).toEqual(['culture', 'library'])
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  const before = await desk.stored()
  await first.app.close()

  const again = await start({ folder: first.folder, library: first.library })
  const reopened = new Desk(again.page)
  await reopened.openFromList('Valdria opens a reading room in Port Amel')
  const { draft } = await reopened.stored()
  expect(draft).toEqual(before.draft)
  expect(draft).toMatchObject({
    number: 'PAM/2031/007',
    dateline: { city: { en: 'Port Amel' }, date: '2031-05-14' },
    event: {
      name: { en: 'Opening of the reading room' },
      originYear: 1991,
      start: { date: '2031-05-14', time: '11:30' },
      venue: { en: 'City Library' },
      country: 'MX',
      hosts: [{ name: { en: 'Embassy of Valdria' }, role: 'host' }],
    },
    speakers: [{ name: 'Ines Calder', title: { en: 'Minister of Culture' }, mode: 'spoke' }],
    attended: [{ name: 'Tomas Reve', kind: 'person' }],
    sources: [{ label: 'Register of the City Library', verified: true, confidential: true }],
    internalNote: 'Ask the Chancery about the seating.',
    tags: ['culture', 'library'],
  })
  expect(paragraphsOf(draft.texts['en']!.notesToEditors)).toEqual(['Photographs on request.', 'Doors open at eleven.'])
  await expect(reopened.field('Number')).toHaveValue('PAM/2031/007')
  await expect(reopened.details.getByRole('button', { name: /Ines Calder/ })).toContainText('Minister of Culture')
})

test('a finding is said on leaving the field, never while typing, and again when the release is reopened', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('First of two')
  const unnamed = desk.details.getByText('Name this speaker or remove them.')
  const noCity = desk.details.getByText('The dateline needs a city.')
  await expect(noCity).toBeHidden()

  await desk.details.getByRole('button', { name: 'Add speaker' }).click()
  await expect(desk.details.getByRole('combobox', { name: 'Name', exact: true })).toBeFocused()
  await expect(unnamed).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(unnamed).toBeVisible()

  await desk.newRelease('Second of two')
  await expect(unnamed).toBeHidden()
  await desk.openFromList('First of two')
  await expect(unnamed).toBeVisible()
  await expect(noCity).toBeVisible()
})

test('what a field says once it is left does not push away the button that is being pressed', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('Pressed as people press')
  await desk.add('Add speaker')
  // As long as a finger rests on the mouse: it goes down on a button, and comes up on it.
  const press = { delay: 250 }
  await desk.details.getByRole('button', { name: 'Add guest or group' }).click(press)
  await expect(desk.details.getByText('Name this speaker or remove them.')).toBeVisible()
  await expect(desk.details.locator('[data-section="attended"]').getByRole('combobox').first()).toBeFocused()
})

test('one undo takes back fields and text in the order they were written', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('A headline')
  await desk.body.click()
  await page.keyboard.type('First words.')
  await desk.field('Number').fill('PAM/1')
  await desk.body.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More words.')
  await desk.field('Dateline city').fill('Port Amel')
  await expect(desk.body).toContainText('First words. More words.')

  await page.keyboard.press('Control+z')
  await expect(desk.field('Dateline city')).toHaveValue('')
  await expect(desk.body).toContainText('More words.')
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('More words.')
  await expect(desk.field('Number')).toHaveValue('PAM/1')
  await page.keyboard.press('Control+z')
  await expect(desk.field('Number')).toHaveValue('')
  await expect(desk.body).toContainText('First words.')
  await page.keyboard.press('Control+Shift+z')
  await expect(desk.field('Number')).toHaveValue('PAM/1')
})

test('a speaker is remembered on leaving the row, and picking them leaves title and organisation to the register', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('First')
  await desk.add('Add speaker')
  for (const [field, words] of [
    ['Name', 'Ines Calder'],
    ['Title', 'Minister of Culture'],
    ['Organisation', 'Ministry of Culture'],
  ] as const) {
    await expect(desk.details.locator('[data-section="speakers"]').getByLabel(field, { exact: true })).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await desk.field('Number').click()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const found = await window.communique.registers.suggest({ query: 'calder' })
        return found.ok ? found.value.people.map(({ name }) => name) : []
      }),
    )
    .toEqual(['Ines Calder'])

  await desk.newRelease('Second')
  await desk.add('Add speaker')
  await page.keyboard.type('Cald')
  await page.getByRole('option', { name: /Ines Calder/ }).click()
  const speakers = desk.details.locator('[data-section="speakers"]')
  await expect(speakers.getByLabel('Name', { exact: true })).toHaveValue('Ines Calder')
  await expect(speakers.getByLabel('Title')).toHaveValue('')
  await expect(speakers.getByLabel('Title')).toHaveAttribute('placeholder', 'Minister of Culture')
  await expect(speakers.getByLabel('Organisation')).toHaveAttribute('placeholder', 'Ministry of Culture')
  await expect(speakers.getByText('From the register', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(speakers.getByLabel('Name', { exact: true })).toHaveValue('Cald')
  await expect(speakers.getByLabel('Title')).toHaveValue('')
})

test('the title that is valid on the day of the event is shown and printed, unless it is worded for the release', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  const register = await enterTorvane(page)
  await desk.newRelease('Titles by their days')
  await desk.details.getByRole('button', { name: 'Add event' }).click()
  await desk.typeDate('Start date', { day: '14', month: '05', year: '2031' })
  await desk.add('Add speaker')
  await page.keyboard.type('Torv')
  await page.getByRole('option', { name: /Ilka Torvane/ }).click()
  const speakers = desk.details.locator('[data-section="speakers"]')
  const title = speakers.getByLabel('Title')
  await expect(title).toHaveAttribute('placeholder', 'Ambassador')
  await expect(speakers.getByText('From the register, held since 2030')).toBeVisible()
  await expect.poll(async () => (await desk.stored()).draft.speakers[0]).toMatchObject({ person: register, title: {} })

  await desk.typeDate('Start date', { day: '14', month: '05', year: '2024' })
  await expect(title).toHaveAttribute('placeholder', 'Consul')
  await expect(speakers.getByRole('button', { name: /Ilka Torvane/ }).first()).toContainText('Consul')
  await desk.typeDate('Start date', { day: '14', month: '05', year: '2019' })
  await expect(speakers.getByText('the last title known, none is for 14 May 2019')).toBeVisible()

  await title.fill('Dean of the corps')
  await expect(speakers.getByText('Worded for this release. The register says “Ambassador”.')).toBeVisible()
  await speakers.getByRole('button', { name: 'Use the register’s title' }).click()
  await expect(title).toHaveValue('')

  await speakers.getByLabel('Name', { exact: true }).fill('Oren Maskell')
  await expect(title).not.toHaveAttribute('placeholder', /./)
  await expect.poll(async () => (await desk.stored()).draft.speakers[0]!.person).toBeNull()
})

test('a title typed before a name makes an entry of the register and fills the row', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Made in one go')
  await desk.add('Add speaker')
  await page.keyboard.type('Ambassador Ilka Torvane')
  await page.getByRole('option', { name: /Add Ilka Torvane, Ambassador/ }).click()
  const speakers = desk.details.locator('[data-section="speakers"]')
  await expect(speakers.getByLabel('Name', { exact: true })).toHaveValue('Ilka Torvane')
  await expect(speakers.getByLabel('Title')).toHaveAttribute('placeholder', 'Ambassador')
  const known = () =>
    page.evaluate(async () => {
      const found = await window.communique.registers.suggest({ query: 'torvane' })
      return found.ok ? found.value.people[0] : undefined
    })
  await expect.poll(known).toMatchObject({
    name: 'Ilka Torvane',
    given: 'Ilka',
    family: 'Torvane',
    titles: [{ title: { en: 'Ambassador' } }],
  })

  await desk.add('Add guest or group')
  await page.keyboard.type('Ambassador Ilka Torvane')
  await expect(page.getByRole('option', { name: /^Ilka Torvane/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /^Add/ })).toHaveCount(0)
})

test('the type decides what is asked, and hides nothing for good', async ({ running: { page } }) => {
  const desk = new Desk(page)
  const choose = async (type: string): Promise<void> => {
    await desk.details.getByRole('button', { name: /Type$/ }).click()
    await page.getByRole('option', { name: type, exact: true }).click()
  }
  await desk.newRelease('One and another type')
  await desk.details.getByRole('button', { name: /Type$/ }).click()
  await expect(page.getByRole('listbox', { name: /Type$/ }).getByRole('option')).toHaveText([
    'Press release',
    'Statement',
    'Readout',
    'Media advisory',
    'Condolence',
    'Message',
  ])
  await dismiss(page.getByRole('listbox', { name: /Type$/ }))
  await desk.details.getByRole('button', { name: 'Add event' }).click()
  await desk.details.locator('[data-section="event"]').getByLabel('Venue').fill('City Library')

  await choose('Statement')
  await expect(desk.section('Event')).toBeHidden()
  await expect(
    desk.details.getByText('Event: not part of a statement. It stays stored and does not print.'),
  ).toBeVisible()
  await desk.details.getByRole('button', { name: 'Show Event' }).click()
  await expect(desk.field('Venue')).toHaveValue('City Library')
  await desk.details.getByRole('button', { name: 'Keep Event hidden' }).click()
  await expect(desk.section('Event')).toBeHidden()

  await choose('Media advisory')
  const event = desk.details.locator('[data-section="event"]')
  await expect(event.getByRole('heading', { level: 4 })).toHaveText(['When', 'Where', 'Accreditation required', 'What'])
  await expect(desk.section('Attended')).toBeHidden()
  await desk.field('How').fill('Write to the press desk with a copy of your press card.')
  await desk.typeDate('Last day of accreditation', { day: '12', month: '05', year: '2031' })
  await desk.typeTime('Last hour of accreditation', '17', '00')
  await expect
    .poll(async () => (await desk.stored()).draft)
    .toMatchObject({
      type: 'media-advisory',
      event: {
        venue: { en: 'City Library' },
        accreditation: { en: 'Write to the press desk with a copy of your press card.' },
        accreditationUntil: { date: '2031-05-12', time: '17:00' },
      },
    })
})

test('a series of the mission gives the number, or it is typed by hand', async ({ start }) => {
  const first = await start()
  await first.page.evaluate(async () => {
    const mission = await window.communique.mission.get({})
    if (!mission.ok) throw new Error(mission.code)
    await window.communique.mission.save({
      ...mission.value,
      series: [
        {
          id: crypto.randomUUID() as never,
          name: 'Press releases',
          pattern: 'VAL/{year}/{number}',
          digits: 3,
          startsAt: 1,
        },
      ],
    })
  })
  await first.app.close()
  const { page } = await start({ folder: first.folder, library: first.library })
  const desk = new Desk(page)
  await desk.newRelease('Numbered')
  await expect(desk.details.getByText('The series gives it once the release is cleared.')).toBeVisible()
  await expect(desk.field('Number')).toHaveCount(0)
  await page.getByRole('button', { name: 'Number at clearance' }).click()
  await expect(desk.details.getByRole('button', { name: /Series$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Typed by hand' }).click()
  await desk.field('Number').fill('PAM/2031/007')
  await expect.poll(async () => (await desk.stored()).draft).toMatchObject({ series: null, number: 'PAM/2031/007' })
})

test('a number that another release has is said at its field', async ({ running: { page } }) => {
  await new Stored(page).make('press-release', 'New consular hours', { number: 'VAL/2031/001' })
  const desk = new Desk(page)
  await desk.newRelease('Valdria opens a reading room')
  const taken = desk.details.getByText('“New consular hours” has this number too.')
  await desk.field('Number').fill('val/2031/001')
  await desk.field('Dateline city').focus()
  await expect(taken).toBeVisible()
  await desk.field('Number').fill('VAL/2031/002')
  await expect(taken).toHaveCount(0)
  await desk.field('Dateline city').focus()
  await expect.poll(async () => (await desk.stored()).draft.number).toBe('VAL/2031/002')
  await expect(taken).toHaveCount(0)
})

test('a given number stands there with its day, and what has gone out can only be noted upon', async ({ start }) => {
  const first = await start()
  await first.page.evaluate(async () => {
    const must = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    }
    const { communique } = window
    const series = {
      id: crypto.randomUUID() as never,
      name: 'Press releases',
      pattern: 'VAL/{year}/{number}',
      digits: 3,
      startsAt: 1,
    }
    must(await communique.mission.save({ ...must(await communique.mission.get({})), zone: 'UTC', series: [series] }))
    const { id, revision, draft } = must(await communique.releases.create({ type: 'press-release', draft: null }))
    const paragraph = {
      type: 'paragraph' as const,
      attrs: { id: crypto.randomUUID() },
      content: [{ type: 'text' as const, text: 'The embassy opened its reading room.' }],
    }
    const text = draft.texts['en']!
    const texts = { en: { ...text, headline: 'Cleared and out', body: { ...text.body, content: [paragraph] } } }
    const contacts = [
      { id: crypto.randomUUID() as never, name: 'Mira Dellan', role: {}, phone: '', email: 'press@valdria.example' },
    ]
    const dateline = { ...draft.dateline, city: { en: 'Port Amel' } }
    must(await communique.releases.save({ id, revision, draft: { ...draft, texts, contacts, dateline } }))
    for (const step of ['section-chief', 'ambassador'] as const) {
      const answer = {
        step,
        decision: 'cleared' as const,
        by: 'Ilka Torvane',
        role: 'Ambassador',
        means: 'telephone' as const,
        when: new Date().toISOString(),
        note: '',
        scan: null,
      }
      must(await communique.clearance.record({ id, answer, version: null }))
    }
    const goingOut = {
      when: new Date().toISOString(),
      route: 'email' as const,
      note: '',
      override: 'The desk asked for it.',
    }
    must(await communique.releases.markReleased({ id, goingOut }))
  })
  await first.app.close()
  const { page } = await start({ folder: first.folder, library: first.library })
  const desk = new Desk(page)
  await desk.openFromList('Cleared and out')
  await expect(desk.details.getByRole('status', { name: 'Number' })).toHaveText(/^VAL\/\d{4}\/001$/)
  await expect(desk.details.getByText(/^Given by “Press releases” on \d/)).toBeVisible()
  await expect(desk.field('Dateline city')).toBeDisabled()
  await expect(desk.details.getByRole('button', { name: 'Add speaker' })).toHaveCount(0)
  await desk.section('Internal note').click()
  await desk.field('Internal note').fill('Rung by two papers.')
  await expect.poll(async () => (await desk.stored()).draft.internalNote).toBe('Rung by two papers.')
})

test('a place is remembered, and picking it fills city, country and zone', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('First')
  await desk.details.getByRole('button', { name: 'Add event' }).click()
  await desk.field('Venue').fill('City Library')
  await desk.field('City').fill('Port Amel')
  await desk.field('Time zone').fill('lisbon')
  await page.getByRole('option', { name: /Lisbon/ }).click()
  await desk.field('Venue').click()
  await desk.field('Number').click()
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const found = await window.communique.registers.suggest({ query: 'city library' })
        return found.ok ? found.value.places.map(({ zone }) => zone) : []
      }),
    )
    .toEqual(['Europe/Lisbon'])

  await desk.newRelease('Second')
  await desk.details.getByRole('button', { name: 'Add event' }).click()
  await desk.field('Venue').pressSequentially('libr')
  await page.getByRole('option', { name: /City Library/ }).click()
  await expect(desk.field('Venue')).toHaveValue('City Library')
  await expect(desk.field('City')).toHaveValue('Port Amel')
  await expect(desk.field('Time zone')).toHaveValue('Europe/Lisbon')
})

test('speakers are put in order by keys, and the focus goes along', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Order')
  for (const name of ['Ada Marsh', 'Bela Orts', 'Cora Lind']) {
    await desk.add('Add speaker')
    await expect(desk.details.getByRole('combobox', { name: 'Name', exact: true })).toHaveValue('')
    await page.keyboard.type(name)
  }
  const last = desk.details.getByRole('button', { name: /Cora Lind.*spoke/ })
  const order = desk.details
    .locator('[data-section="speakers"]')
    .getByRole('button', { name: /(Marsh|Orts|Lind).*spoke/ })
  await last.focus()
  for (const place of [1, 0]) {
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect(order.nth(place)).toContainText('Cora Lind')
    await expect(last).toBeFocused()
  }
  await expect
    .poll(async () => (await desk.stored()).draft.speakers.map(({ name }) => name))
    .toEqual(['Cora Lind', 'Ada Marsh', 'Bela Orts'])
})

test('a press on a generated part of the page leads to its field', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Fields')
  await page.getByRole('button', { name: 'Add number' }).click()
  await expect(desk.field('Number')).toBeFocused()
})

test('at 1024 pixels the details lie over the page and open at the field that was pressed', async ({
  running: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 680))
  const desk = new Desk(page)
  await desk.newRelease('Narrow')
  await expect(desk.details).toBeHidden()
  await page.getByRole('button', { name: 'Add number' }).click()
  await expect(desk.field('Number')).toBeFocused()
  await page.keyboard.type('PAM/2031/007')
  await dismiss(desk.details)
  await expect(page.getByRole('article')).toContainText('PAM/2031/007')
})

test('an embargo asks for its moment once the field is left, and stands on the page with its zone', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('Embargoed')
  const asked = desk.details.getByText('Say until when the release is embargoed.')
  await desk.details.getByRole('button', { name: /Release time$/ }).click()
  await page.getByRole('option', { name: 'Embargo until' }).click()
  await expect(asked).toBeHidden()
  await desk.details.getByRole('group', { name: 'Embargo date' }).getByRole('spinbutton').first().click()
  await desk.field('Number').click()
  await expect(asked).toBeVisible()
  await desk.typeDate('Embargo date', { day: '20', month: '05', year: '2031' })
  await desk.typeTime('Embargo time', '09', '30')
  await desk.field('Embargo time zone').fill('mexico_c')
  await page.getByRole('option', { name: /Mexico City/ }).click()
  await expect(asked).toBeHidden()
  await expect
    .poll(async () => (await desk.stored()).draft.releaseTime)
    .toEqual({ mode: 'embargo', until: '2031-05-20T09:30', zone: 'America/Mexico_City' })
  await expect(page.getByRole('button', { name: /EMBARGOED UNTIL/i })).toBeVisible()
})

/** Somebody of the register with two titles; answers their id. */
const enterTorvane = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const id = crypto.randomUUID()
    const kept = await window.communique.registers.remember({
      people: [
        {
          id: id as never,
          name: 'Ilka Torvane',
          given: 'Ilka',
          family: 'Torvane',
          honorific: '',
          scripts: {},
          titles: [
            { title: { en: 'Consul' }, organisation: null, from: '2022-01-01', to: '2029-12-31' },
            { title: { en: 'Ambassador' }, organisation: null, from: '2030-01-01', to: null },
          ],
        },
      ],
      organisations: [],
      places: [],
    })
    if (!kept.ok) throw new Error(kept.code)
    return id
  })

const violationsOf = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).include('[data-pane="inspector"]').analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the details, ${theme}`, async ({ running: { page } }) => {
    await page.emulateMedia({ colorScheme: theme })
    const desk = new Desk(page)
    await desk.newRelease('Accessible')
    await desk.details.getByRole('button', { name: 'Add event' }).click()
    for (const name of ['Add host', 'Add speaker', 'Add guest or group', 'Add source']) {
      await desk.details.getByRole('button', { name }).click()
    }
    for (const title of ['Internal note', 'Tags']) await desk.section(title).click()
    expect(await violationsOf(page)).toEqual([])
  })
}
