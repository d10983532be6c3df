/** Sentences of main: menu, dialogs and the command line, from the same catalogue as the window's. */
import { hasMessage, wordsOf } from '../../shared/catalogue'
import type { ExportWords } from '../../shared/render'
import type { FailureCode, Values } from '../../shared/result'
import type { Finding } from '../../shared/validity'
import commandLine from '../../../resources/locales/en/command-line.json'
import everything from '../../../resources/locales/en/everything.json'
import failure from '../../../resources/locales/en/failure.json'
import finding from '../../../resources/locales/en/finding.json'
import menu from '../../../resources/locales/en/menu.json'
import shell from '../../../resources/locales/en/shell.json'

const catalogue = { 'command-line': commandLine, everything, failure, finding, menu, shell }

/** A sentence or label by its key, such as `menu.file`. */
export const say = wordsOf(catalogue, 'en')

/** What an export of everything says of itself; `mission` may be empty. */
export function exportWords(about: { mission: string; date: string; version: string }): ExportWords {
  const title = say('everything.title', { mission: about.mission === '' ? 'none' : about.mission })
  const told = say('everything.about', about)
  return {
    title,
    about: told,
    columns: {
      date: say('everything.column-date'),
      number: say('everything.column-number'),
      headline: say('everything.column-headline'),
      status: say('everything.column-status'),
      pages: say('everything.column-pages'),
      record: say('everything.column-record'),
    },
    status: {
      draft: say('everything.status-draft'),
      'in-clearance': say('everything.status-in-clearance'),
      cleared: say('everything.status-cleared'),
      released: say('everything.status-released'),
      corrected: say('everything.status-corrected'),
      withdrawn: say('everything.status-withdrawn'),
      trash: say('everything.status-trash'),
      destroyed: say('everything.status-destroyed'),
    },
    untitled: say('everything.untitled'),
    readme: say('everything.readme', { title, about: told }),
  }
}

/** What went wrong and what to do, in one sentence. */
export const sayFailure = (code: FailureCode, values: Values): string => say(`failure.${code}`, values)

/** The same where there is no window, which some failures need other words for. */
export function sayFailureOnCommandLine(code: FailureCode, values: Values): string {
  const key = `command-line.${code}`
  return hasMessage(catalogue, key) ? say(key, values) : sayFailure(code, values)
}

/** What a finding asks of the officer. */
export function sayFinding({ code, values }: Finding): string {
  const key = `finding.${code}`
  return hasMessage(catalogue, key) ? say(key, values) : code
}
