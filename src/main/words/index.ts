/** Sentences of main: menu, dialogs and the command line, from the same catalogue as the window's. */
import { hasMessage, wordsOf } from '../../shared/catalogue'
import type { FailureCode, Values } from '../../shared/result'
import type { Finding } from '../../shared/validity'
import commandLine from '../../../resources/locales/en/command-line.json'
import failure from '../../../resources/locales/en/failure.json'
import finding from '../../../resources/locales/en/finding.json'
import menu from '../../../resources/locales/en/menu.json'
import shell from '../../../resources/locales/en/shell.json'

const catalogue = { 'command-line': commandLine, failure, finding, menu, shell }

/** A sentence or label by its key, such as `menu.file`. */
export const say = wordsOf(catalogue, 'en')

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
