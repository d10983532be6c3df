import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../scripts/process.mjs'

/** An empty library whose mission has been named: every day after the first run. */
export async function setUpDesk({ root, electron, electronArguments, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-desk-'))
  const library = join(folder, 'desk.communique')
  const profile = join(folder, 'mission.json')
  writeFileSync(profile, JSON.stringify({ name: { en: 'Embassy of Valdria' } }))
  const words = [`--user-data-dir=${join(folder, 'profile')}`, root, 'mission', profile, '--library', library]
  const code = await run(electron, [...electronArguments, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  if (code !== 0) throw new Error(`the desk could not be set up: ${code}`)
  return { library, remove: () => removeFolder(folder) }
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
