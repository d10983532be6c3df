import { z } from 'zod'
import { mission as missionRecord } from '../release'
import { failureCodes } from '../result'
import { channel } from './channel'
import { pageRequest } from './finding'

export const smallestTextSize = 12
export const largestTextSize = 28
export const usualTextSize = 16

/** How this desk likes its window. */
export const preferencesRecord = z.strictObject({
  /** Pixels of the page's text. */
  textSize: z.int().min(smallestTextSize).max(largestTextSize),
  theme: z.enum(['system', 'light', 'dark']),
  /** Pane sizes by name, in per cent of the window. */
  panes: z.record(z.string(), z.number()),
  lastFolder: z.string(),
  lastRelease: z.uuid().nullable(),
  /** What the list showed last, and from where on. */
  list: pageRequest,
  /** Whether quotes, dashes and spaces are set as the language does while one types. */
  smartTyping: z.boolean(),
  /** Whether the first run's questions were answered or skipped. */
  isSetUp: z.boolean(),
  /** Whether the tour was taken or dismissed for good. */
  isTourSeen: z.boolean(),
})

export type Preferences = z.infer<typeof preferencesRecord>

export const usualPreferences = (): Preferences => ({
  textSize: usualTextSize,
  theme: 'system',
  panes: {},
  lastFolder: '',
  lastRelease: null,
  list: { view: 'all', query: '', sort: 'rank', after: null },
  smartTyping: true,
  isSetUp: false,
  isTourSeen: false,
})

export const mission = {
  get: channel('mission.get', { request: z.strictObject({}), response: missionRecord }),
  save: channel('mission.save', { request: missionRecord, response: z.strictObject({}) }),
  /** Asks for a PNG, JPEG or SVG file and keeps it in the media folder. Fails with `cancelled`, `emblem-unreadable`. */
  chooseEmblem: channel('mission.chooseEmblem', { request: z.strictObject({}), response: missionRecord }),
}

export const preferences = {
  get: channel('preferences.get', { request: z.strictObject({}), response: preferencesRecord }),
  save: channel('preferences.save', { request: preferencesRecord.partial(), response: preferencesRecord }),
}

const unsavedReason = z.strictObject({
  code: z.enum(failureCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const window = {
  /** Everything unsaved has been handed over; `unsaved` says why that failed, null where it did not. */
  flushed: channel('window.flushed', {
    request: z.strictObject({ token: z.string(), unsaved: unsavedReason.nullable() }),
    response: z.strictObject({}),
  }),
}
