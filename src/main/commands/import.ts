import { resolve } from 'node:path'
import { applyIntake, type Suggestion } from '../../shared/intake'
import { languageTag, newReleaseDraft } from '../../shared/release'
import { readItem, readItemFile } from '../errands'
import { say } from '../words'
import { choice, wrongUse } from './usage'
import type { Verb } from './verb'
import { writingLibrary } from './with-library'

/** Takes in a news item as a new release, with the suggestions accepted that the officer wants without looking. */
export const importVerb: Verb = {
  usage: 'import FILE|- [--accept none|certain|all] [--language TAG] [--library PATH]',
  options: ['accept', 'language'],
  words: 1,
  run: async (given, tools) => {
    const accept = choice(given, 'accept', ['none', 'certain', 'all'])
    const named = given.values['language']
    if (named !== undefined && !languageTag().safeParse(named).success) throw wrongUse(`${named} is no language tag`)
    const source = given.positionals[0] ?? '-'
    const text = source === '-' ? await readStdin() : null
    const { toInterchange } = await import('../importing')
    return await writingLibrary(given, tools, async (library) => {
      tools.tell(say('command-line.reading'))
      const { name, reading } =
        text === null
          ? await readItemFile(library, resolve(tools.folder, source), named)
          : { name: '', reading: await readItem(library, text, named) }
      const mission = library.mission.get()
      const language = named ?? mission.language
      const accepted = reading.suggestions.filter((it) => isAccepted(it, accept))
      const takenAt = new Date().toISOString()
      const empty = newReleaseDraft('press-release', { ...mission, language }, takenAt.slice(0, 10))
      const draft = applyIntake(empty, { reading, accepted, language, name, takenAt })
      const { id } = library.releases.create('press-release', draft)
      tools.tell(say('command-line.imported', { accepted: accepted.length, found: reading.suggestions.length }))
      return { id, suggestions: toInterchange(reading), accepted: accepted.map((it) => it.id) }
    })
  },
}

function isAccepted({ confidence }: Suggestion, accept: 'certain' | 'all' | 'none'): boolean {
  return accept === 'all' || (accept === 'certain' && confidence === 'certain')
}

async function readStdin(): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces).toString('utf8')
}
