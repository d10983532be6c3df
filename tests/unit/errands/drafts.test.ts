import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draftsFolder, removeOldDrafts } from '../../../src/main/errands/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'

const day = 24 * 60 * 60

it('removes drafts of more than thirty days, and leaves younger ones', async () => {
  const folder = draftsFolder(temporaryFolder())
  const aged = (name: string, days: number): string => {
    const draft = join(folder, name)
    mkdirSync(draft, { recursive: true })
    writeFileSync(join(draft, 'release.eml'), 'words')
    const then = Date.now() / 1000 - days * day
    utimesSync(draft, then, then)
    return draft
  }
  const old = aged('old', 31)
  const young = aged('young', 29)
  await removeOldDrafts(folder)
  expect([old, young].map((draft) => existsSync(draft))).toEqual([false, true])
})

it('does not mind that there are none', async () => {
  await expect(removeOldDrafts(join(temporaryFolder(), 'none'))).resolves.toBeUndefined()
})
