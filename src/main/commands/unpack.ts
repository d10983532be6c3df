import { resolve } from 'node:path'
import { newId } from '../../shared/release'
import { lookAtPackage, receivePackage } from '../errands'
import { readPackage, type Decisions, type Library, type PackageContents } from '../library'
import { say } from '../words'
import { wrongUse } from './usage'
import { json, Printed, type Verb } from './verb'
import { readingLibrary, writingLibrary } from './with-library'

const ways = ['check', 'ours', 'theirs'] as const

/**
 * Takes in a package, or says what taking it in would come to. Where both sides have written, nothing is taken in before it is
 * said whose words are to stand.
 */
export const unpack: Verb = {
  usage: 'unpack FILE [--check | --ours | --theirs] [--library PATH]',
  options: [],
  flags: ways,
  words: 1,
  run: async (given, tools) => {
    const chosen = ways.filter((way) => given.flags.has(way))
    if (chosen.length > 1) throw wrongUse('--check, --ours and --theirs go without one another')
    const [way] = chosen
    const path = resolve(tools.folder, given.positionals[0] ?? '')
    const contents = await readPackage(path)
    if (way === 'check') return await readingLibrary(given, tools, (library) => looked(library, contents, path))
    return await writingLibrary(given, tools, async (library) => {
      const told = await looked(library, contents, path)
      const undecided = told.releases.filter(({ state, conflicts }) => isOne(state) || conflicts.length > 0)
      if (way === undefined && undecided.length > 0) {
        tools.tell(say('command-line.undecided', { count: undecided.length }))
        return new Printed(json({ ...told, received: [] }), 1)
      }
      const asTheyAre = undecided.filter(({ state }) => isOne(state))
      const decisions: Decisions = {
        choices: Object.fromEntries(
          undecided.map(({ id, conflicts }) => [
            id,
            Object.fromEntries(conflicts.map((conflict) => [conflict.id, way === 'theirs' ? 'theirs' : 'ours'])),
          ]),
        ),
        asDrafts: way === 'theirs' ? asTheyAre.map(({ id }) => id) : [],
      }
      return { ...told, received: await receivePackage(library, { contents, path, received: new Set() }, decisions) }
    })
  },
}

/** Whether theirs can only be a draft of its own. */
const isOne = (state: string): boolean => state === 'out' || state === 'destroyed'

async function looked(library: Library, contents: PackageContents, path: string) {
  const { token: _, ...told } = await lookAtPackage(library, contents, { path, token: newId() })
  return told
}
