import { english } from './en/intake'
import type { IntakeWords } from './intake-words'

export type { IntakeWords } from './intake-words'

/** Languages whose news items are understood; another one is another folder and a line here. */
const intakeLanguages: Readonly<Record<string, IntakeWords>> = { en: english }

/** What reading needs to know of a language, or null where nothing is known of it yet. */
export const intakeWords = (language: string): IntakeWords | null =>
  intakeLanguages[language.split('-')[0] ?? ''] ?? null
