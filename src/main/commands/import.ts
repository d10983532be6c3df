import { resolve } from 'node:path'
import { applyIntake, type Suggestion } from '../../shared/intake'
import { newReleaseDraft, todayAt } from '../../shared/release'
import { expectReadable, readItem } from '../errands'
import { say } from '../words'
import { choice, languageIn } from './usage'
import type { Verb } from './verb'
import { writingLibrary } from './with-library'

/** Takes in a news item as a new release, with the suggestions accepted that the officer wants without looking. */
export const importVerb: Verb = {
  usage: 'import FILE|- [--accept none|certain|all] [--language TAG] [--library PATH]',
  options: ['accept', 'language'],
  words: 1,
  run: async (given, tools) => {
    const accept = choice(given, 'accept', ['none', 'certain', 'all'])
    const named = languageIn(given)
    const source = given.positionals[0] ?? '-'
    const { largestTextFile, readTextFile, textOfBytes, toInterchange } = await import('../importing')
    // Before the library, which is made where there is none: not for an item that cannot be read.
    const { name, text } =
      source === '-'
        ? { name: '', text: textOfBytes(await readStdin(largestTextFile), say('command-line.standard-input')).text }
        : readTextFile(resolve(tools.folder, source))
    expectReadable(text)
    return await writingLibrary(given, tools, async (library) => {
      tools.tell(say('command-line.reading'))
      const reading = await readItem(library, text, named ?? undefined)
      const mission = library.mission.get()
      const language = named ?? mission.language
      const accepted = reading.suggestions.filter((it) => isAccepted(it, accept))
      const takenAt = new Date().toISOString()
      const empty = newReleaseDraft('press-release', { ...mission, language }, todayAt(mission.zone, takenAt))
      const draft = applyIntake(empty, { reading, accepted, language, name, takenAt })
      const { id } = library.releases.create(draft)
      tools.tell(say('command-line.imported', { accepted: accepted.length, found: reading.suggestions.length }))
      return { id, suggestions: toInterchange(reading), accepted: accepted.map((it) => it.id) }
    })
  },
}

function isAccepted({ confidence }: Suggestion, accept: 'certain' | 'all' | 'none'): boolean {
  return accept === 'all' || (accept === 'certain' && confidence === 'certain')
}

/** What stands on stdin, read on only until it is more than `most` bytes. */
async function readStdin(most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece as Uint8Array)
    pieces.push(bytes)
    size += bytes.length
    if (size > most) break
  }
  return Buffer.concat(pieces)
}
