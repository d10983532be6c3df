import { app } from 'electron'
import { basename, dirname } from 'node:path'
import { contract } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { keepBeforeSending, packageName, receivePackage } from '../errands'
import { askForPackage, askToOpen, libraryEnding, runInKeeper } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectTransfer({ library, selected, window, packages, works, toTheEnd }: Desk): void {
  handle(contract.transfer.choose, async () => {
    const path = await askToOpen(window(), {
      title: say('shell.receive-package'),
      defaultPath: library().preferences.get().lastFolder,
      filters: [
        { name: say('shell.packages'), extensions: [libraryEnding.slice(1)] },
        { name: say('shell.all-files'), extensions: ['*'] },
      ],
      properties: ['openFile'],
    })
    if (path === null) throw new NamedFailure('cancelled')
    return await packages.read(path)
  })
  handle(contract.transfer.dropped, ({ path }) => packages.read(path))
  handle(contract.transfer.waiting, () => packages.next())
  handle(contract.transfer.compare, ({ token, id, choices }) =>
    library().transfer.compare(packages.named(token).contents, id, choices),
  )
  handle(contract.transfer.receive, async ({ token, choices, asDrafts }) => {
    const ids = await toTheEnd(receivePackage(library(), packages.named(token), { choices, asDrafts }))
    packages.forget()
    return { ids }
  })
  handle(contract.transfer.send, ({ selection, work }) =>
    works.run(work, async (tell, signal) => {
      const ids = await selected(selection)
      const folder = library().preferences.get().lastFolder || app.getPath('documents')
      const to = await askForPackage(window(), folder, packageName(library(), ids, say('shell.package-name')))
      if (to === null) throw new NamedFailure('cancelled')
      await keepBeforeSending(library(), ids)
      const { path, officer, preferences } = library()
      const about = { app: app.getVersion(), at: new Date().toISOString(), officer: officer.get() }
      const request = { library: path, ids, to, replace: true, ...about }
      const packed = await runInKeeper('pack', request, ({ done, of }) => tell(done, of), signal)
      if (!library().readOnly) preferences.save({ lastFolder: dirname(to) })
      return { name: basename(to), releases: packed.releases, missing: packed.missing.length }
    }),
  )
}
