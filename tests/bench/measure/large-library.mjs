import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../scripts/process.mjs'
import { removeFolder } from './desk.mjs'

/**
 * A library of so many invented releases, as `generate` makes it, in a folder of its own. That takes a while, so
 * COMMUNIQUE_BENCH_LIBRARY may name one that was made before: it is copied.
 */
export async function largeLibrary(place, releases) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-large-'))
  const path = join(folder, 'large.communique')
  const made = process.env.COMMUNIQUE_BENCH_LIBRARY
  if (made !== undefined) copyFileSync(made, path)
  else await command(place, folder, ['generate', String(releases), '--library', path])
  return { folder, path, remove: () => removeFolder(folder) }
}

/** Packs so many invented releases of another library, in that folder, and answers where. */
export async function packageOf(place, folder, releases) {
  const [library, path] = [join(folder, 'sender.communique'), join(folder, 'package.communique')]
  await command(place, folder, ['generate', String(releases), '--seed', '7', '--library', library])
  await command(place, folder, ['pack', '--all', '--to', path, '--library', library])
  return path
}

/** Runs a command of the app, with a profile in that folder. */
async function command({ root, electron, electronArguments, env }, folder, words) {
  const parameters = [...electronArguments, `--user-data-dir=${join(folder, 'profile')}`, root, ...words]
  const code = await run(electron, parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}`)
}

/** Starts the app over a library with a debugger in main, and answers it with its window once that is there to be used. */
export async function openApp({ root, electron, electronArguments, env }, library) {
  const { _electron } = await import('@playwright/test')
  const profile = mkdtempSync(join(tmpdir(), 'communique-bench-profile-'))
  const app = await _electron.launch({
    executablePath: electron,
    args: [...electronArguments, root, `--user-data-dir=${profile}`, '--library', library],
    env,
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.evaluate(() => window.communique.preferences.save({ isSetUp: true }))
  await page.reload()
  await page.getByRole('searchbox', { name: 'Find in library' }).waitFor()
  return {
    app,
    page,
    close: async () => {
      await app.close()
      removeFolder(profile)
    },
  }
}
