/** Every channel between window and main, with the shape of what crosses, and what main tells unasked. */
import { backups } from './backups'
import { checks } from './checks'
import { clearance } from './clearance'
import { deliver } from './deliver'
import { mission, preferences, window } from './desk'
import { intake } from './intake'
import { library } from './library'
import { numbers } from './numbers'
import { officer } from './officer'
import { pictures } from './pictures'
import { registers } from './registers'
import { releases } from './releases'
import { templates } from './templates'
import type { Answer } from '../result'
import type { Channel, RequestOf, ResponseOf } from './channel'

export const contract = {
  library,
  releases,
  clearance,
  checks,
  numbers,
  templates,
  registers,
  intake,
  deliver,
  pictures,
  mission,
  officer,
  backups,
  preferences,
  window,
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
export * from './desk'
export * from './events'
export * from './intake'
export * from './library'
export * from './names'
export * from './numbers'
export * from './pictures'
export * from './releases'
export type { WindowBridge } from './window'
