import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { givesNumbers, mission as missionRecord } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { keepEmblem } from '../errands'
import { wrongUse } from './usage'
import type { Verb } from './verb'
import { writingLibrary } from './with-library'

/** Sets the mission's profile: members of the record, of which those that are left out stay as they are. */
export const mission: Verb = {
  usage: 'mission FILE.json [--emblem FILE] [--library PATH]',
  options: ['emblem'],
  words: 1,
  run: async (given, tools) => {
    const changes = readChanges(resolve(tools.folder, given.positionals[0] ?? ''))
    return await writingLibrary(given, tools, (library) => {
      const file = given.values['emblem']
      const emblem = file === undefined ? {} : { emblem: keepEmblem(library, resolve(tools.folder, file)) }
      const next = { ...library.mission.get(), ...changes, ...emblem }
      library.mission.save(next)
      // Whoever sets the mission here need not be asked for it when the window opens.
      library.preferences.save({ isSetUp: true })
      return next
    })
  },
}

function readChanges(path: string): Partial<ReturnType<typeof missionRecord.parse>> {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new NamedFailure('file-unreadable', { name: basename(path) }, { cause: error })
  }
  const changes = missionRecord.partial().safeParse(content)
  if (changes.success) {
    const mute = changes.data.series?.find((series) => !givesNumbers(series))
    if (mute === undefined) return changes.data
    throw wrongUse(
      `The pattern of the series “${mute.name}” holds no {number}, so every release would print the same; nothing was kept.`,
    )
  }
  const wrong = changes.error.issues.map(({ path: place, message }) => `${place.join('.')}: ${message}`)
  throw wrongUse(`${basename(path)} is no mission profile. ${wrong.join('; ')}`)
}
