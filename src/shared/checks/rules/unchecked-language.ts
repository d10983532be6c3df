import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** Says that nobody has looked at the words, where the checks do not know their language. */
export const uncheckedLanguage = ({ words, passages, language }: Checked): Finding[] =>
  words === null && passages.length > 0 ? [finding('language.unchecked', 'body', 'consider', { language })] : []
