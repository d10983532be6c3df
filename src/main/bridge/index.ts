/** The window's requests, each parsed, run and answered. The only room that the window can reach. */
import { connectBackups } from './backups'
import { connectChecks } from './checks'
import { connectClearance } from './clearance'
import { connectDeliver } from './deliver'
import type { Desk } from './desk'
import { connectEverything } from './everything'
import { connectFinding } from './finding'
import { connectHealth } from './health'
import { connectIntake } from './intake'
import { connectLibrary } from './library'
import { connectMission } from './mission'
import { connectNumbers } from './numbers'
import { connectOfficer } from './officer'
import { connectPictures } from './pictures'
import { connectPreferences } from './preferences'
import { connectRegisters } from './registers'
import { connectReleases } from './releases'
import { connectSearches } from './searches'
import { connectTemplates } from './templates'
import { connectTransfer } from './transfer'
import { connectVersions } from './versions'
import { connectWindow } from './window'
import { connectWork } from './work'

export { setUpDesk, type Desk } from './desk'
export { answerAfter } from './handle'
export { applyTheme } from './preferences'
export { servedBy } from './served'

/** Connects every channel of the contract. To be called once, when Electron is ready. */
export function connectBridge(desk: Desk): void {
  connectLibrary(desk)
  connectFinding(desk)
  connectSearches(desk)
  connectReleases(desk)
  connectVersions(desk)
  connectClearance(desk)
  connectChecks(desk)
  connectNumbers(desk)
  connectTemplates(desk)
  connectRegisters(desk)
  connectIntake(desk)
  connectDeliver(desk)
  connectTransfer(desk)
  connectEverything(desk)
  connectPictures(desk)
  connectMission(desk)
  connectOfficer(desk)
  connectBackups(desk)
  connectHealth(desk)
  connectPreferences(desk)
  connectWindow()
  connectWork(desk)
}
