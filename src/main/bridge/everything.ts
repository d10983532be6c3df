import { app } from 'electron'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contract } from '../../shared/contract'
import { textIn } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { clearExport } from '../errands'
import { safeFileName } from '../files'
import { clearBroughtBack } from '../library'
import { askForLibrary, askToOpen, runInKeeper } from '../shell'
import { exportWords, say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectEverything({ library, window, works, switchTo }: Desk): void {
  async function askForFolder(title: string, creates: boolean): Promise<string> {
    const folder = await askToOpen(window(), {
      title,
      defaultPath: library().preferences.get().lastFolder,
      properties: creates ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
    })
    if (folder === null) throw new NamedFailure('cancelled')
    return folder
  }

  handle(contract.everything.export, ({ work }) =>
    works.run(work, async (tell, signal) => {
      const place = await askForFolder(say('everything.choose-place'), true)
      const { path, officer, mission } = library()
      const { name, language } = mission.get()
      const at = new Date().toISOString()
      const date = at.slice(0, 10)
      const about = { mission: textIn(name, language), date, version: app.getVersion() }
      const words = exportWords(about)
      const folder = freeFolder(place, safeFileName(`${words.title} ${date}`, date))
      const request = { library: path, folder, app: about.version, at, officer: officer.get(), words }
      try {
        const { releases, missing } = await runInKeeper(
          'export-everything',
          request,
          ({ done, of }) => tell(done, of),
          signal,
        )
        return { folder: basename(folder), releases, missing: missing.length }
      } catch (error) {
        clearExport(folder)
        throw error
      }
    }),
  )

  handle(contract.everything.bringBack, async ({ work }) => {
    const brought = await works.run(work, async (tell, signal) => {
      const folder = await askForFolder(say('everything.choose-export'), false)
      const target = await askForLibrary(window(), true)
      if (target === null) throw new NamedFailure('cancelled')
      if (existsSync(target)) throw new NamedFailure('file-exists', { name: basename(target) })
      try {
        return await runInKeeper('bring-back', { folder, library: target }, ({ done, of }) => tell(done, of), signal)
      } catch (error) {
        clearBroughtBack(target)
        throw error
      }
    })
    // Not before that work has ended: the library that is open waits for it.
    await switchTo(brought.library, false)
    return { releases: brought.releases, missing: brought.missing.length }
  })
}

/** A name in a folder that nothing has yet. */
function freeFolder(place: string, name: string): string {
  let folder = join(place, name)
  for (let count = 2; existsSync(folder); count += 1) folder = join(place, `${name} ${count}`)
  return folder
}
