import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { WindowScreen } from './screens/window'

const minute = 60_000
const hour = 60 * minute

/** A release under embargo until so many milliseconds from now, at a mission whose capital is three hours ahead. */
async function embargoed(page: Page, fromNow: number, headline: string): Promise<void> {
  await page.evaluate(
    async ([until, words]) => {
      const mission = await window.communique.mission.get({})
      if (!mission.ok) throw new Error(mission.code)
      await window.communique.mission.save({
        ...mission.value,
        city: { en: 'Port Amel' },
        zone: 'Etc/GMT+3',
        capital: { city: { en: 'Valdria City' }, zone: 'Etc/GMT-3' },
      })
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const saved = await window.communique.releases.save({
        id,
        revision,
        draft: {
          ...draft,
          releaseTime: { mode: 'embargo', until, zone: 'UTC' },
          texts: { en: { ...draft.texts['en']!, headline: words } },
        },
      })
      if (!saved.ok) throw new Error(saved.code)
    },
    [new Date(Date.now() + fromNow).toISOString().slice(0, 16), headline] as const,
  )
  await page.reload()
}

test('an embargo stands in the time of mission, capital and UTC, and counts down here and on its card', async ({
  running,
}) => {
  const { page } = running
  await embargoed(page, 3 * hour + 30 * minute, 'Embargoed')
  const desk = new Desk(page)
  const card = new WindowScreen(running).card('Embargoed')
  await expect(card).toContainText(/embargo · 3 h (29|30) min/)
  await desk.openFromList('Embargoed')
  const clocks = desk.details.getByLabel('The same moment elsewhere')
  await expect(clocks.getByRole('term')).toHaveText(['Port Amel', 'Valdria City', 'UTC'])
  const { until } = (await desk.stored()).draft.releaseTime
  const at = (offset: number): string =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
      Date.parse(`${until}:00Z`) + offset * hour,
    )
  await expect(clocks.getByRole('definition').nth(0)).toContainText(at(-3))
  await expect(clocks.getByRole('definition').nth(1)).toContainText(at(3))
  await expect(clocks.getByRole('definition').nth(2)).toContainText(at(0))
  const timer = desk.details.getByRole('timer')
  await expect(timer).toHaveText(/^Lifts in 3 h (29|30) min$/)
  await expect(desk.details.getByText('newsrooms may not have the time')).toHaveCount(0)
})

test('less than two hours are warned of, and a moment in the past even more', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await embargoed(page, 90 * minute, 'Too soon')
  await desk.openFromList('Too soon')
  await expect(desk.details.getByRole('status')).toHaveText(/^Less than two hours/)
  await expect(desk.details.getByRole('timer')).toHaveText(/^Lifts in 1 h/)

  await embargoed(page, -5 * minute, 'Too late')
  await desk.openFromList('Too late')
  await expect(desk.details.getByRole('timer')).toHaveText('The embargo has lifted.')
  await expect(desk.details.getByRole('status')).toHaveText(/in the past\. Choose a later one/)
  await expect(new WindowScreen(running).card('Too late')).toContainText('embargo has passed')
})

test('what is on hold says so in the details and on its card', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease('Held back')
  await desk.details.getByRole('button', { name: /Release time$/ }).click()
  await page.getByRole('option', { name: 'Hold' }).click()
  await expect(desk.details.getByText('Nothing may be published until you say so.')).toBeVisible()
  await expect(new WindowScreen(running).card('Held back')).toContainText('hold')
})
