import { z } from 'zod'
import { languageTag, type LanguageTag } from './scalars'

/** One meaning worded in several languages: a title, a place, the name of an event. */
export const localText = z.record(languageTag(), z.string())

export type LocalText = z.infer<typeof localText>

/** The wording in `language`, or an empty string where there is none: never another language's by surprise. */
export const textIn = (text: LocalText, language: LanguageTag): string => text[language] ?? ''

/** The same text with the wording in `language` replaced. */
export const withTextIn = (text: LocalText, language: LanguageTag, wording: string): LocalText => ({
  ...text,
  [language]: wording,
})
