import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openLibrary } from '../../src/main/library'
import { aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { expect, test } from './app'
import { WindowScreen } from './screens/window'

const made = (headline: string, words: string, speaker: string) =>
  aRelease({
    number: '',
    event: null,
    attended: [],
    sources: [],
    speakers: [aSpeaker({ name: speaker })],
    texts: { en: aReleaseText({ headline, words }) },
  })

/** A library with these releases, made before the app is started. */
function aLibraryOf(folder: string, releases: readonly ReturnType<typeof made>[]): string {
  const path = join(folder, 'library.communique')
  const library = openLibrary(path, { create: true, device: 'desk' })
  for (const release of releases) library.releases.create(release)
  library.preferences.save({ isSetUp: true })
  library.close()
  return path
}

test('words are found in any script as one types them, whole, in a row, of a field, or not', async ({
  folder,
  start,
}) => {
  const library = aLibraryOf(folder, [
    made('Quay', 'The new quay of Port Amel was opened.', 'Ilka Torvane'),
    made('Pier', 'A quay that is new, said Ilka Torvane.', 'Oren Maskell'),
    made('Visit', 'Heydər Əliyev küçəsi, زيارة السفارة في ٢٠٢٦', 'Oren Maskell'),
  ])
  const window = new WindowScreen(await start({ folder, library }))
  const cards = window.list.getByRole('option')
  const finds = async (typed: string, headlines: string[]): Promise<void> => {
    await window.search.fill(typed)
    await expect(cards).toHaveCount(headlines.length)
    for (const headline of headlines) await expect(window.card(headline)).toBeVisible()
  }
  await finds('new quay', ['Quay', 'Pier'])
  await finds('"new quay"', ['Quay'])
  await finds('quay -opened', ['Pier'])
  await finds('speaker:Torvane ', ['Quay'])
  await finds('"heydar aliyev"', ['Visit'])
  await finds('سفارة 2026', ['Visit'])
  await expect(cards.locator('mark')).toHaveText(['السفارة', '٢٠٢٦'])
  await finds('year:1990 ', [])
  await finds('', ['Quay', 'Pier', 'Visit'])

  const everything = await window.findEverything()
  await everything.fill('"new quay"')
  await expect(window.page.getByRole('dialog').getByRole('option')).toHaveCount(1)
})

test('a large library that another version has indexed is read anew while one works', async ({ folder, start }) => {
  const releases = Array.from({ length: 150 }, (_, index) => made(`Note ${index}`, 'The lighthouse.', 'Ilka Torvane'))
  const library = aLibraryOf(folder, releases)
  const database = new Database(library)
  database.exec('UPDATE search_state SET normaliser = 0; DELETE FROM search; DELETE FROM search_names')
  database.close()
  const window = new WindowScreen(await start({ folder, library }))
  await expect(window.card('Note 149')).toBeVisible()
  await window.search.fill('lighthouse')
  await expect(window.card('Note 149')).toBeVisible()
  await expect(window.page.getByText('still being read')).toHaveCount(0)
})
