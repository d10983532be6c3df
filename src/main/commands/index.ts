/** The command line: the same workrooms without a window. One JSON value on stdout, words for people on stderr. */
import { app } from 'electron'
import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { logError } from '../log'
import { usualLibrary } from '../files'
import { ExportStopped, type OutputTools } from '../errands'
import { ask } from './ask'
import { backup } from './backup'
import { bringBackVerb } from './bring-back'
import { check } from './check'
import { clear } from './clear'
import { correct } from './correct'
import { doctor } from './doctor'
import { exportEverythingVerb } from './export-everything'
import { exportVerb, told } from './export'
import { failureSentence } from './failure-sentence'
import { generate } from './generate'
import { importVerb } from './import'
import { list } from './list'
import { mission } from './mission'
import { newVerb } from './new'
import { officer } from './officer'
import { pack } from './pack'
import { release } from './release'
import { repair } from './repair'
import { restore } from './restore'
import { search } from './search'
import { show } from './show'
import { stats } from './stats'
import { unpack } from './unpack'
import { wrongUse } from './usage'
import { json, Printed, sorted, takes, type Given, type Verb } from './verb'
import { versions } from './versions'

const verbs: Readonly<Record<string, Verb>> = {
  new: newVerb,
  import: importVerb,
  list,
  show,
  versions,
  search,
  check,
  ask,
  clear,
  release,
  correct,
  export: exportVerb,
  mission,
  officer,
  pack,
  unpack,
  'export-everything': exportEverythingVerb,
  'bring-back': bringBackVerb,
  backup,
  restore,
  doctor,
  repair,
  stats,
  generate,
}

/**
 * Whether a start is a command: its first word is a verb, or the `communique` script says so, where a verb that we do
 * not know must not open a window.
 */
export const isCommand = (words: readonly string[]): boolean =>
  (words[0] !== undefined && Object.hasOwn(verbs, words[0])) || process.env['COMMUNIQUE_COMMAND'] === '1'

/** Runs the command to its end and ends the app: 0, 1 when it failed, 2 when it was not understood. */
export async function runCommand(words: readonly string[], output: OutputTools): Promise<void> {
  app.dock?.hide()
  // Chromium's own files must not be shared with an app that runs beside; the library still lies in the user's data.
  const chromiumData = mkdtempSync(join(tmpdir(), 'communique-command-'))
  app.setPath('sessionData', chromiumData)
  app.on('window-all-closed', () => {}) // the hidden window for printing comes and goes
  let code: number
  try {
    const answer = await answerOf(words, output)
    const printed = answer instanceof Printed ? answer : new Printed(json(answer), 0)
    write(1, `${printed.text}\n`)
    code = printed.code
  } catch (error) {
    if (!(error instanceof NamedFailure)) logError('command', error)
    const failure = { ...failureSentence(error), ...(error instanceof ExportStopped ? told(error.exported) : {}) }
    write(1, `${json(failure)}\n`)
    code = failure.code === 'usage' ? 2 : 1
  }
  rmSync(chromiumData, { recursive: true, force: true, maxRetries: 3 })
  app.exit(code)
}

async function answerOf([name = '', ...words]: readonly string[], output: OutputTools): Promise<unknown> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb === undefined) throw wrongUse(`The verbs are ${Object.keys(verbs).join(', ')}.`)
  const given = parsed(verb, words)
  if (!takes(verb, given.positionals.length)) throw wrongUse(`Usage: ${verb.usage}`)
  return await verb.run(given, {
    usualLibrary: usualLibrary(app.getPath('userData')).path,
    userData: app.getPath('userData'),
    folder: process.cwd(),
    output,
    tell: (sentence) => write(2, `${sentence}\n`),
  })
}

function parsed(verb: Verb, words: readonly string[]): Given {
  try {
    return sorted(verb, words)
  } catch (error) {
    throw wrongUse(`${error instanceof Error ? error.message : ''} Usage: ${verb.usage}`.trim())
  }
}

/** All of it, now: what is queued for a pipe is lost when a process ends. */
function write(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text, 'utf8')
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return // nobody reads any more
    }
  }
}
