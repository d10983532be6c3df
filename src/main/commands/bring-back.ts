import { resolve } from 'node:path'
import { bringBack } from '../library'
import { say } from '../words'
import { needed } from './usage'
import type { Verb } from './verb'

/** Makes a new library of an export of everything. */
export const bringBackVerb: Verb = {
  usage: 'bring-back FOLDER --library NEW',
  options: [],
  words: 1,
  run: async (given, tools) => {
    // Never the usual library because a word was left out.
    const library = resolve(tools.folder, needed(given, 'library'))
    const folder = resolve(tools.folder, given.positionals[0] ?? '')
    tools.tell(say('command-line.bringing-back', { folder }))
    return await bringBack({ folder, library })
  },
}
