/** Every channel between window and main, with the shape of what crosses, and what main tells unasked. */
import { backups } from './backups'
import { checks } from './checks'
import { clearance } from './clearance'
import { deliver } from './deliver'
import { mission, preferences, window } from './desk'
import { everything } from './everything'
import { finding } from './finding'
import { health } from './health'
import { intake } from './intake'
import { library } from './library'
import { numbers } from './numbers'
import { officer } from './officer'
import { pictures } from './pictures'
import { registers } from './registers'
import { releases } from './releases'
import { searches } from './searches'
import { templates } from './templates'
import { transfer } from './transfer'
import { versions } from './versions'
import { work } from './work'
import type { Answer } from '../result'
import type { Channel, RequestOf, ResponseOf } from './channel'

export const contract = {
  library,
  finding,
  searches,
  releases,
  versions,
  clearance,
  checks,
  numbers,
  templates,
  registers,
  intake,
  deliver,
  transfer,
  everything,
  pictures,
  mission,
  officer,
  backups,
  health,
  preferences,
  window,
  work,
}

type Groups = typeof contract
type AnyChannel = { [G in keyof Groups]: Groups[G][keyof Groups[G]] }[keyof Groups]

/** The bridge as the window sees it: each channel a function, grouped as the contract is. */
export type Api = {
  [G in keyof Groups]: {
    [K in keyof Groups[G]]: Groups[G][K] extends Channel
      ? (request: RequestOf<Groups[G][K]>) => Promise<Answer<ResponseOf<Groups[G][K]>>>
      : never
  }
}

export type { AnyChannel }
export * from './backups'
export * from './channel'
export * from './clearance'
export type { ExportReport } from './deliver'
export * from './desk'
export * from './events'
export * from './finding'
export * from './health'
export * from './intake'
export * from './library'
export * from './names'
export * from './numbers'
export * from './pictures'
export * from './releases'
export * from './searches'
export * from './transfer'
export * from './versions'
export * from './work'
export type { WindowBridge } from './window'
