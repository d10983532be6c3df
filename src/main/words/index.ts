/** Sentences of main: menu, dialogs and the command line, from the same catalogue as the window's. */
import { wordsOf } from '../../shared/catalogue'
import type { FailureCode, Values } from '../../shared/result'
import commandLine from '../../../resources/locales/en/command-line.json'
import failure from '../../../resources/locales/en/failure.json'
import menu from '../../../resources/locales/en/menu.json'
import shell from '../../../resources/locales/en/shell.json'

/** A sentence or label by its key, such as `menu.file`. */
export const say = wordsOf({ 'command-line': commandLine, failure, menu, shell }, 'en')

/** What went wrong and what to do, in one sentence. */
export const sayFailure = (code: FailureCode, values: Values): string => say(`failure.${code}`, values)
