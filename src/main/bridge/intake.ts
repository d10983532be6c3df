import { contract } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { readItem, readItemFile } from '../errands'
import { askToOpen } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectIntake({ library, window }: Desk): void {
  handle(contract.intake.read, ({ text }) => readItem(library(), text))
  handle(contract.intake.chooseFile, async () => {
    const path = await askToOpen(window(), {
      title: say('shell.import-text'),
      defaultPath: library().preferences.get().lastFolder,
      filters: [
        { name: say('shell.text-files'), extensions: ['txt', 'text', 'md'] },
        { name: say('shell.all-files'), extensions: ['*'] },
      ],
      properties: ['openFile'],
    })
    if (path === null) throw new NamedFailure('cancelled')
    return await readItemFile(library(), path)
  })
}
