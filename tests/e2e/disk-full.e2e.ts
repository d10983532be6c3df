import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { plainText } from '../../src/shared/document'
import { canMount, fill, mountedDisk } from '../helpers/mounted-disk'
import { expect, root, stubDialogs, test, type Running } from './app'
import { Desk } from './screens/details'

/** A disk that can be full: where the library is to be, and what takes its room away and gives it back. */
interface Disk {
  readonly library?: string
  readonly takeRoom: (running: Running) => Promise<void>
  readonly giveRoom: (running: Running) => Promise<void>
  readonly remove: () => void
}

/** Where one may be mounted, a small one that is filled to the last byte. */
function realDisk(): Disk {
  const { folder, remove } = mountedDisk(32)
  let filler = ''
  return {
    library: join(folder, 'Library.communique'),
    takeRoom: async () => void (filler = fill(folder)),
    giveRoom: async () => rmSync(filler),
    remove,
  }
}

/** Elsewhere SQLite is made to answer every statement that writes as it does on one. */
function pretendedDisk(): Disk {
  return {
    takeRoom: ({ app }) =>
      app.evaluate(
        (_, path) => {
          const Database = process.mainModule!.require(path) as typeof import('better-sqlite3')
          const statement = new Database(':memory:').prepare('SELECT 1').constructor.prototype
          Reflect.set(globalThis, 'run', statement.run)
          statement.run = () => {
            throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL')
          }
          Reflect.set(globalThis, 'statement', statement)
        },
        join(root, 'node_modules', 'better-sqlite3'),
      ),
    giveRoom: ({ app }) =>
      app.evaluate(() => void Reflect.set(Reflect.get(globalThis, 'statement'), 'run', Reflect.get(globalThis, 'run'))),
    remove: () => undefined,
  }
}

const disk = canMount() ? realDisk : pretendedDisk

test('a full disk is told of at once, loses no word, and saving goes on by itself once there is room', async ({
  start,
}) => {
  const { library, takeRoom, giveRoom, remove } = disk()
  try {
    const running = await start(library === undefined ? {} : { library })
    const { app, page } = running
    const desk = new Desk(page)
    await desk.newRelease('Written on a full disk')
    await desk.goToText()
    await page.keyboard.type('There was room for this. ')
    const stored = async (): Promise<string> => plainText((await desk.stored()).draft.texts['en']!.body)
    await expect.poll(stored).toBe('There was room for this. ')

    // Were it not saved in the end, this test would fail, rather than wait for an answer whether to close all the same.
    await stubDialogs(app, { button: 1 })
    await takeRoom(running)
    let typed = 'There was room for this. '
    const alert = page.getByRole('alert').filter({ hasText: 'The disk is full' })
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('[data-saving="failed"]') === null) return
        seen.disconnect()
        Reflect.set(window, 'told', performance.now() - Number(Reflect.get(window, 'key')))
      })
      seen.observe(document.body, { subtree: true, childList: true, attributes: true })
      addEventListener('keydown', () => Reflect.set(window, 'key', performance.now()), true)
    })
    // What the library's log has room for may still be saved.
    await expect(async () => {
      await page.keyboard.type('None for this. ')
      typed += 'None for this. '
      await expect(alert).toBeVisible({ timeout: 1500 })
    }).toPass()
    await expect(alert).toContainText('Your text stays on screen and is saved as soon as there is room')
    const told = await page.evaluate(() => Reflect.get(window, 'told') as number)
    process.stdout.write(`the full disk was told of ${Math.round(told)} ms after the last key\n`)
    await page.keyboard.type('Nor for this.')
    typed += 'Nor for this.'
    await expect(desk.body).toContainText(typed)
    await expect(alert).toBeVisible()

    await giveRoom(running)
    await expect(alert).toHaveCount(0)
    await expect.poll(stored).toBe(typed)
    await app.close()

    const next = await start({ folder: running.folder, library: running.library })
    expect(plainText((await new Desk(next.page).stored()).draft.texts['en']!.body)).toBe(typed)
    const health = await next.page.evaluate(() => window.communique.health.check({ kind: 'full' }))
    expect(health).toMatchObject({ ok: true, value: { full: { releases: 1, findings: [] } } })
    await next.app.close()
  } finally {
    remove()
  }
})
