import { checksOf, toFixAmong } from '../errands'
import { say, sayFailureOnCommandLine, sayFinding } from '../words'
import { releaseNamed } from './release-named'
import { languageIn } from './usage'
import { json, Printed, type Verb } from './verb'
import { readingLibrary } from './with-library'

/** What stands between a release and going out. Ends with 1 where something must be fixed. */
export const check: Verb = {
  usage: 'check ID [--json] [--language TAG] [--library PATH]',
  options: ['language'],
  flags: ['json'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const inLanguage = languageIn(given)
    const found = await readingLibrary(given, tools, (library) =>
      checksOf(library, id, [inLanguage ?? library.releases.get(id).draft.language]),
    )
    const findings = found.map((it) => ({ ...it, message: sayFinding(it) }))
    const { count, hard } = toFixAmong(found)
    const failed =
      count === 0 ? {} : { code: 'must-fix', message: sayFailureOnCommandLine('must-fix', { count, hard }) }
    const lines = findings.map(({ severity, message }) => `${say(`command-line.${severity}`)}: ${message}`)
    const sentences = lines.length === 0 ? [say('command-line.nothing-found')] : lines
    return new Printed(
      given.flags.has('json') ? json({ ...failed, findings }) : sentences.join('\n'),
      count === 0 ? 0 : 1,
    )
  },
}
