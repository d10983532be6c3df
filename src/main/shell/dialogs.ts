import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { resolve } from 'node:path'
import { say } from '../words'
import { libraryEnding } from './start'

/** Asks for one thing to open; null when the officer changes their mind. */
export const askToOpen = async (window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> =>
  (await askForFiles(window, options))[0] ?? null

/** Asks for things to open; none when the officer changes their mind. */
export async function askForFiles(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
  const { canceled, filePaths } = await asked
  return canceled ? [] : filePaths
}

async function askWhereToSave(window: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
  const { canceled, filePath } = await asked
  return canceled || filePath === '' ? null : filePath
}

/** Asks where a package is to lie; `name` is offered, without its ending. */
export async function askForPackage(
  window: BrowserWindow | null,
  folder: string,
  name: string,
): Promise<string | null> {
  const path = await askWhereToSave(window, {
    title: say('shell.send-package'),
    defaultPath: resolve(folder, name + libraryEnding),
    filters: [libraryFilter],
  })
  return path === null ? null : withEnding(path)
}

const withEnding = (path: string): string => (path.endsWith(libraryEnding) ? path : path + libraryEnding)

const libraryFilter = { name: 'Communiqué', extensions: [libraryEnding.slice(1)] }

/** Asks for a library: one that is there, or the place of a new one. */
export async function askForLibrary(window: BrowserWindow | null, create: boolean): Promise<string | null> {
  const folder = app.getPath('documents')
  if (!create) {
    return await askToOpen(window, {
      title: say('shell.open-library'),
      defaultPath: folder,
      filters: [libraryFilter, { name: say('shell.all-files'), extensions: ['*'] }],
      properties: ['openFile'],
    })
  }
  const path = await askWhereToSave(window, {
    title: say('shell.new-library'),
    defaultPath: resolve(folder, say('shell.library-name') + libraryEnding),
    filters: [libraryFilter],
  })
  return path === null ? null : withEnding(path)
}

const afterFailure = ['repair', 'open', 'new', 'quit'] as const

/** Says why a library could not be opened and asks what to do instead. */
export async function askAfterFailure(sentence: string, isRepairable: boolean): Promise<(typeof afterFailure)[number]> {
  const choices = afterFailure.filter((choice) => choice !== 'repair' || isRepairable)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: sentence,
    detail: say(isRepairable ? 'shell.repair-help' : 'shell.nothing-deleted'),
    buttons: choices.map((choice) => say(`shell.after-failure-${choice}`)),
    defaultId: 0,
    cancelId: choices.indexOf('quit'),
  })
  return choices[response] ?? 'quit'
}

/** Says why a library could not be opened, and asks whether to repair it. */
export async function askToRepair(window: BrowserWindow | null, sentence: string): Promise<boolean> {
  const box = {
    type: 'warning' as const,
    message: sentence,
    detail: say('shell.repair-help'),
    buttons: [say('shell.after-failure-repair'), say('shell.cancel')],
    defaultId: 0,
    cancelId: 1,
  }
  const { response } = await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box))
  return response === 0
}

/** Says that a repair is under way, until `done`. Answers whether it is to be stopped. */
export async function askToStopRepair(done: AbortSignal): Promise<boolean> {
  await dialog.showMessageBox({
    type: 'info',
    message: say('shell.repairing'),
    detail: say('shell.repairing-help'),
    buttons: [say('shell.stop-repair')],
    signal: done,
  })
  return !done.aborted
}

/** Says one sentence that needs no answer. */
export async function tell(window: BrowserWindow | null, sentence: string): Promise<void> {
  const box = { type: 'warning' as const, message: sentence, buttons: [say('shell.close')] }
  await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box))
}

/** Says why changes could not be saved, and asks whether to go on all the same. */
export async function askToLoseChanges(window: BrowserWindow, sentence: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('shell.unsaved'),
    detail: sentence,
    buttons: [say('shell.keep-open'), say('shell.lose-changes')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Asks before an address is handed to another program. */
export async function askToFollow(window: BrowserWindow | null, address: string): Promise<boolean> {
  const box = {
    type: 'question' as const,
    message: say('shell.follow-link'),
    detail: address,
    buttons: [say('shell.open'), say('shell.cancel')],
    defaultId: 0,
    cancelId: 1,
  }
  const { response } = await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box))
  return response === 0
}
