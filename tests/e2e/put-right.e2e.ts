import { expect, test } from './app'
import { ClearanceScreen } from './screens/clearance'
import { WindowScreen } from './screens/window'

const before = 'Valdria opens a reading room in Port Amel'
const after = 'Valdria opens a library in Port Amel'

test('a new text replaces one that is out, with its notice whatever becomes of it', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  const frame = new WindowScreen(running)
  const notice = page.getByRole('textbox', { name: 'Notice of what this text puts right' })
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.record()
  await screen.markReleased()
  const isOut = page.getByText('The release is out. Its text stays as it went out.', { exact: true })
  await expect(isOut).toBeVisible()

  await screen.button('Put right…').click()
  await page.getByRole('menuitem', { name: /^Replace/ }).click()
  await expect(screen.lines).toContainText(`Replaces “${before}”.`)
  await expect(isOut).toHaveCount(0)
  await expect(page.getByRole('article')).toContainText('REPLACEMENT')
  await expect(notice).toHaveText(/^This text replaces our release of .*“Valdria opens a reading room in Port Amel”/)
  await screen.desk.headline.fill(after)
  await screen.desk.body.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('The embassy opened a library with nine thousand books.')

  await notice.fill('')
  await page.keyboard.press('Control+Shift+e')
  await expect(frame.preview().getByText(/^This text replaces our release/)).toBeVisible()
  await screen.desk.headline.click()
  await expect(notice).toHaveText(/^This text replaces our release/)
  await expect(page.getByText('Own wording.')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+e')

  await screen.lines.getByRole('button', { name: 'Open' }).click()
  await expect(screen.lines).toContainText(`A replacement is being prepared: “${after}”.`)
  await screen.button('Open the replacement').click()
  await screen.record()
  const isCleared = page.getByText(/^The release is cleared\./)
  await expect(isCleared).toBeVisible()
  await screen.desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Today.')
  await screen.expectStatus('In clearance')
  await expect(isCleared).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await screen.markReleased()

  await screen.lines.getByRole('button', { name: 'Open' }).click()
  await expect(screen.desk.headline).toHaveText(before)
  await expect(screen.lines).toContainText(`Replaced by “${after}”.`)
  await screen.expectStatus('Corrected')
  await screen.tab('History').click()
  await expect(page.getByRole('list', { name: 'History' }).locator('> li').first()).toContainText('Replaced')
})
