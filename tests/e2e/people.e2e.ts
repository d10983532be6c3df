import { expect, test } from './app'
import { Desk } from './screens/details'
import { PeopleScreen } from './screens/people'
import { WindowScreen } from './screens/window'

const title = (wording: string, from: string | null, to: string | null) => ({
  title: { en: wording },
  organisation: null,
  from,
  to,
})

test('a person is added by typing, kept by itself, and there after the next start', async ({ start }) => {
  const first = await start()
  const { page } = first
  const people = new PeopleScreen(page)
  await people.open()
  await people.list.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await page.keyboard.type('Elena de la Torre')
  await page.getByRole('textbox', { name: 'Given name' }).fill('Elena')
  await page.getByRole('textbox', { name: 'Family name' }).fill('de la Torre')
  await page.getByRole('textbox', { name: 'Honorific' }).fill('H.E.')
  const sheet = people.sheet('Elena de la Torre')
  await sheet.getByRole('button', { name: 'Add script' }).click()
  await sheet.getByRole('button', { name: /Script$/ }).click()
  await page.getByRole('option', { name: 'Arabic' }).click()
  const arabic = sheet.getByRole('textbox', { name: 'Name in Arabic script' })
  await expect(arabic).toHaveAttribute('dir', 'rtl')
  await arabic.fill('إيلينا دي لا توري')
  await sheet.getByRole('button', { name: 'Add title' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Minister of Culture')
  await sheet.getByLabel('Organisation').fill('Ministry of Culture')
  const desk = new Desk(page)
  await desk.typeDate('Valid from', { day: '01', month: '03', year: '2030' }, sheet)
  await expect(people.row('Elena de la Torre')).toContainText('Minister of Culture')
  await first.app.close()

  const again = await start({ folder: first.folder, library: first.library })
  const reopened = new PeopleScreen(again.page)
  await reopened.open()
  await reopened.row('Elena de la Torre').click()
  await expect(again.page.getByRole('textbox', { name: 'Honorific' })).toHaveValue('H.E.')
  await expect(again.page.getByRole('combobox', { name: 'Organisation' })).toHaveValue('Ministry of Culture')
  await expect
    .poll(() => reopened.stored('torre'))
    .toMatchObject({
      name: 'Elena de la Torre',
      given: 'Elena',
      family: 'de la Torre',
      scripts: { Arab: 'إيلينا دي لا توري' },
      titles: [{ title: { en: 'Minister of Culture' }, from: '2030-03-01', to: null }],
    })
})

test('days that contradict each other are told beside the field and kept', async ({ running: { page } }) => {
  const people = new PeopleScreen(page)
  await people.enter({
    name: 'Ilka Torvane',
    titles: [
      title('Consul', '2020-01-01', '2019-01-01'),
      title('Envoy', '2021-01-01', null),
      title('Ambassador', '2024-01-01', null),
    ],
  })
  await people.open()
  await people.row('Ilka Torvane').click()
  const sheet = people.sheet('Ilka Torvane')
  const group = (name: string) => sheet.getByRole('group', { name, exact: true })
  await expect(group('Consul')).toContainText('This title ends before it begins.')
  await expect(group('Envoy')).not.toContainText('At the same time')
  await expect(group('Ambassador')).toContainText('At the same time as “Envoy”.')
  const desk = new Desk(page)
  await desk.typeDate('Valid to', { day: '31', month: '12', year: '2023' }, group('Envoy'))
  await expect(group('Ambassador')).not.toContainText('At the same time')
  await expect
    .poll(async () => (await people.stored('torvane'))?.titles.map(({ to }) => to))
    .toEqual(['2019-01-01', '2023-12-31', null])
})

test('a title and a name in another script that are removed come back with one word', async ({ running: { page } }) => {
  const people = new PeopleScreen(page)
  await people.enter({
    name: 'Ilka Torvane',
    scripts: { Arab: 'إلكا' },
    titles: [title('Consul', '2020-01-01', '2020-12-31'), title('Envoy', '2021-01-01', null)],
  })
  await people.open()
  await people.row('Ilka Torvane').click()
  const sheet = people.sheet('Ilka Torvane')
  const titles = async () => (await people.stored('torvane'))?.titles.map((it) => it.title['en'])
  await sheet.getByRole('button', { name: 'Remove Consul' }).click()
  await expect(page.getByText('“Consul” removed.')).toBeVisible()
  await expect.poll(titles).toEqual(['Envoy'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(titles).toEqual(['Consul', 'Envoy'])
  await expect(sheet.getByRole('group', { name: 'Consul', exact: true })).toBeVisible()

  await sheet.getByRole('button', { name: 'Remove Arabic' }).click()
  await expect.poll(async () => (await people.stored('torvane'))?.scripts).toEqual({})
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await people.stored('torvane'))?.scripts).toEqual({ Arab: 'إلكا' })
})

test('a title changed in the register shows in the release at once', async ({ running: { page } }) => {
  const people = new PeopleScreen(page)
  const id = await people.enter({ name: 'Ilka Torvane', titles: [title('Consul', null, null)] })
  await people.speakIn('Valdria opens a reading room', id, 'Ilka Torvane')
  await page.reload()
  const desk = new Desk(page)
  await desk.openFromList('Valdria opens a reading room')
  const speaker = desk.details.locator('[data-section="speakers"]').getByRole('button', { name: /Ilka Torvane/ })
  await expect(speaker).toContainText('Consul')

  await people.open()
  await expect(desk.details).toBeHidden()
  await people.row('Ilka Torvane').click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Ambassador')
  await people
    .sheet('Ilka Torvane')
    .getByRole('button', { name: /Valdria opens a reading room/ })
    .click()
  await expect(desk.headline).toHaveText('Valdria opens a reading room')
  await expect(speaker).toContainText('Ambassador')
})

test('duplicates are flagged and become one, for good and said so before', async ({ running: { page } }) => {
  const people = new PeopleScreen(page)
  const kept = await people.enter({ name: 'José Hernández', titles: [title('Deputy', '2024-01-01', null)] })
  const other = await people.enter({
    name: 'Jose Hernandez',
    given: 'José',
    family: 'Hernández',
    titles: [title('Mayor', '2019-01-01', '2023-12-31')],
  })
  await people.speakIn('With his accents', kept, 'José Hernández')
  await people.speakIn('Without his accents', other, 'Jose Hernandez')
  await people.open()
  await expect(people.list.getByText('possible double')).toHaveCount(2)
  await people.row('José Hernández').click()
  const sheet = people.sheet('José Hernández')
  await expect(sheet).toContainText('This may be the same person as Jose Hernandez.')
  await sheet.getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge duplicates' })
  await expect(dialog).toContainText('Merging cannot be taken back.')
  await expect(dialog).toContainText('print the name as it is written in each')
  await expect(dialog.getByRole('radio', { name: /^José Hernández/ })).toBeChecked()
  const preview = dialog.getByRole('region', { name: 'What comes of it' })
  await expect(preview).toContainText('Mayor 1 January 2019 to 31 December 2023')
  await expect(preview).toContainText('Deputy since 1 January 2024')
  await dialog.getByRole('button', { name: 'Merge into José Hernández' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('José Hernández is one entry now.')).toBeVisible()
  await expect(people.list.getByRole('option')).toHaveCount(1)
  await expect(people.list.getByText('possible double')).toHaveCount(0)
  await expect(sheet.getByRole('textbox', { name: 'Family name' })).toHaveValue('Hernández')
  await sheet.getByRole('button', { name: /Without his accents/ }).click()
  const speaker = new Desk(page).details.locator('[data-section="speakers"]')
  await expect(speaker.getByRole('button', { name: /^Jose Hernandez/ })).toContainText('Deputy')
})

test('the register is searched as one types, and left for the releases', async ({ running }) => {
  const { page } = running
  const people = new PeopleScreen(page)
  for (const name of ['Ada Marsh', 'Bela Orts', 'Cora Lind']) await people.enter({ name })
  await people.open()
  await expect(people.list.getByRole('option')).toHaveCount(3)
  await people.search.fill('orts')
  await expect(people.list.getByRole('option')).toHaveCount(1)
  await people.search.press('ArrowDown')
  await expect(people.row('Bela Orts')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(people.sheet('Bela Orts')).toBeVisible()
  await new WindowScreen(running).view('All releases').click()
  await expect(people.search).toBeHidden()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the register, ${theme}`, async ({ running }) => {
    const { page } = running
    await page.emulateMedia({ colorScheme: theme })
    const screen = new WindowScreen(running)
    const people = new PeopleScreen(page)
    await people.enter({
      name: 'Ilka Torvane',
      scripts: { Arab: 'إلكا' },
      titles: [title('Consul', '2020-01-01', '2019-01-01')],
    })
    await people.enter({ name: 'Torvane, Ilka' })
    await people.open()
    await people.row('^Ilka Torvane').click()
    await expect(people.sheet('Ilka Torvane')).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('region', { name: 'What comes of it' })).toBeVisible()
    expect(await screen.violations()).toEqual([])
  })
}
