import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, stubDialogs, test, type Running } from './app'
import { WindowScreen } from './screens/window'

// Several starts of the app each, and processes of their own that publish.
test.slow()

const publishing = 'Publish the library to its share'

/** A library in a folder that counts as one on another machine. */
function aShare(folder: string): { path: string; share: string } {
  const share = join(folder, 'press')
  mkdirSync(share)
  process.env['COMMUNIQUE_REMOTE_FOLDERS'] = share
  return { share, path: join(share, 'Desk.communique') }
}

test.afterEach(() => {
  delete process.env['COMMUNIQUE_REMOTE_FOLDERS']
})

/** Writes a release past the screen, and waits until it stands in the list. */
const write = (running: Running, headline: string): Promise<void> => new WindowScreen(running).fill([headline])

async function publish(running: Running): Promise<void> {
  await new WindowScreen(running).command(publishing)
  await expect(running.page.getByText('The library is published.')).toBeVisible({ timeout: 20_000 })
}

/** Passing over the questions of a first run is a change too, before the first publication or after it. */
const wasPublished = /Library published \d\d:\d\d|Changes since \d\d:\d\d/

const lineIn = ({ page }: Running) => page.getByRole('group', { name: 'Network share' })

test('a library on a share goes from desk to desk, with what was written last', async ({ folder, start }) => {
  const { path } = aShare(folder)
  const mira = await start({ library: path })
  await expect(lineIn(mira)).toContainText(wasPublished, { timeout: 20_000 })
  await mira.page.evaluate(() => window.communique.officer.save({ name: 'Mira Kovač', role: 'Press officer' }))
  await write(mira, 'Valdria opens a reading room')
  await publish(mira)
  await expect(lineIn(mira)).toContainText(wasPublished)

  const jon = await start({ library: path })
  const taken = new WindowScreen(jon)
  await expect(jon.page.getByText(/works in this library at .*It is shown here for reading only/)).toContainText(
    hostname(),
  )
  await expect(taken.card('Valdria opens a reading room')).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await jon.page.emulateMedia({ colorScheme: theme })
    expect(await taken.violations(), `taken, ${theme}`).toEqual([])
  }

  // What is written last is published while the window is already gone.
  await write(mira, 'Valdria receives the mayor of Port Amel')
  await mira.app.close()
  await jon.page.getByRole('button', { name: 'Try again' }).click()
  await expect(jon.page.getByText(/works in this library/)).toHaveCount(0, { timeout: 20_000 })
  await expect(taken.card('Valdria receives the mayor of Port Amel')).toBeVisible({ timeout: 20_000 })
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('a library outlives its share', async ({ folder, start }) => {
  const { path, share } = aShare(folder)
  const first = await start({ library: path })
  const screen = new WindowScreen(first)
  await expect(lineIn(first)).toContainText(wasPublished, { timeout: 20_000 })
  renameSync(share, `${share}-away`)
  mkdirSync(share)
  await write(first, 'Written without the share')
  await screen.command(publishing)
  await expect(first.page.getByText('Check the network, then try again.')).toBeVisible({ timeout: 20_000 })
  await expect(first.page.getByText(/The share cannot be reached. You can write on/)).toBeVisible({ timeout: 20_000 })
  for (const theme of ['light', 'dark'] as const) {
    await first.page.emulateMedia({ colorScheme: theme })
    expect(await screen.violations(), `gone, ${theme}`).toEqual([])
  }
  await first.app.close()

  const again = await start({ library: path, folder: first.folder })
  await expect(again.page.getByText(/The share cannot be reached. You can write on/)).toBeVisible()
  await expect(new WindowScreen(again).card('Written without the share')).toBeVisible()
  rmSync(share, { recursive: true })
  renameSync(`${share}-away`, share)
  await publish(again)
  await expect(again.page.getByText(/The share cannot be reached/)).toHaveCount(0)
  expect(existsSync(path)).toBe(true)
})

test('two desks that have both written keep both', async ({ folder, start }) => {
  const { path, share } = aShare(folder)
  const early = await start({ library: path })
  await write(early, 'Before both wrote')
  await early.app.close()
  cpSync(share, `${share}-early`, { recursive: true })
  const jon = await start({ library: path })
  await write(jon, 'Written by Jon')
  await jon.app.close()
  // Mira begins where she was, and Jon’s comes to the share only then: her network was slow.
  const late = `${share}-late`
  renameSync(share, late)
  renameSync(`${share}-early`, share)
  const mira = await start({ library: path, folder: early.folder })
  await expect(mira.page.getByRole('option', { name: /Before both wrote/ })).toBeVisible()
  cpSync(late, share, { recursive: true })
  await write(mira, 'Written by Mira')
  const screen = new WindowScreen(mira)
  await screen.command(publishing)
  await expect(mira.page.getByText(/has published to the share since you began/)).toBeVisible({ timeout: 20_000 })
  await expect(
    mira.page.getByText(/Nothing was overwritten: theirs is there, and yours is on this computer/),
  ).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await mira.page.emulateMedia({ colorScheme: theme })
    expect(await screen.violations(), `forked, ${theme}`).toEqual([])
  }
  await stubDialogs(mira.app, {})
  await mira.page.getByRole('button', { name: 'Keep mine apart and open theirs' }).click()
  await expect(screen.card('Written by Jon')).toBeVisible({ timeout: 20_000 })
  await expect(screen.card('Before both wrote')).toBeVisible()
  await expect(screen.card('Written by Mira')).toHaveCount(0)
  await expect(lineIn(mira)).toContainText('Library published', { timeout: 20_000 })
})
