import { app, shell } from 'electron'
import { contract } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { askClearance, copyOfScan, draftsFolder, keepScan, scanEndings } from '../errands'
import { askToOpen } from '../shell'
import { say } from '../words'
import type { Desk } from './desk'
import { handle } from './handle'

export function connectClearance({ library, window, output, toTheEnd }: Desk): void {
  const folder = draftsFolder(app.getPath('userData'))

  handle(contract.clearance.state, ({ id }) => library().clearance.state(id))
  handle(contract.clearance.ask, async (it) => {
    const request = { ...it, folder, isApart: true, replace: true }
    const { release, receipts } = await toTheEnd(askClearance(library(), request, output))
    const draft = receipts.find(({ route }) => route === 'clearance-draft')
    // Who has no mail program attaches the copy to a message of their own: it was asked for all the same.
    const isOpened = draft !== undefined && (await shell.openPath(draft.path)) === ''
    return { release, receipts: [...receipts], isOpened }
  })
  handle(contract.clearance.record, ({ id, answer, version }) => library().clearance.record(id, answer, version))
  handle(contract.clearance.callBack, ({ id }) => library().clearance.callBack(id))
  handle(contract.clearance.chooseScan, async () => {
    const path = await askToOpen(window(), {
      title: say('shell.choose-scan'),
      filters: [{ name: say('shell.scans'), extensions: [...scanEndings] }],
      properties: ['openFile'],
    })
    if (path === null) throw new NamedFailure('cancelled')
    return keepScan(library(), path)
  })
  handle(contract.clearance.openScan, async ({ id, entry }) => {
    const found = library().clearance.entry(id, entry)
    if (found.kind !== 'answered' || found.scan === null) throw new NamedFailure('not-found', { id: entry })
    const path = await copyOfScan(library(), found.scan, folder)
    if ((await shell.openPath(path)) !== '') throw new NamedFailure('file-unreadable', { name: path })
    return {}
  })
}
