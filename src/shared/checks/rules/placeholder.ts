import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound } from '../passages'
import { printedFields } from '../printed-fields'

const patternOf = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'gu')

/**
 * What stands for words that are still to come. Brackets in general are an editor's own words within a quotation.
 */
const placeholders = patternOf(
  String.raw`\[(?:TBC|TBD|TBA|tbc|tbd|tba)\]`,
  String.raw`\[(?:NAME|TITLE|DATE|TIME|PLACE|VENUE|CITY|NUMBER|QUOTE|PHONE|EMAIL|LINK|XX+)\b[^\]]*\]`,
  String.raw`\[(?:INSERT|Insert|insert|ADD|TO ADD)\b[^\]]*\]`,
  String.raw`\{\{[^}]*\}\}`,
  String.raw`\bx{3,}\b`,
  String.raw`\b[Ll]orem ipsum\b`,
  String.raw`\?{3,}`,
  String.raw`_{3,}`,
)

/** What may stand for them: "XXX" is a Roman number before a capital, and may be one before other words; TK is an airline. */
const perhaps = patternOf(String.raw`\bX{3,}\b(?!\s+\p{Lu})`, String.raw`\bTK(?:TK)*\b(?![\s-]*\d)`)

/** PF-38: a placeholder that nobody has filled, in the words or in a field that prints. */
export function placeholder({ passages, draft, language }: Checked): Finding[] {
  const found = (code: string, pattern: RegExp): Finding[] => [
    ...passages.flatMap((passage) =>
      spansOf(pattern, passage.words).map((span) => wordsFound(passage, span, code, 'mustFix')),
    ),
    ...printedFields(draft, language).flatMap(([path, words]) =>
      [...new Set(spansOf(pattern, words).map(({ match }) => match[0]))].map((it) =>
        finding(code, path, 'mustFix', { words: it }),
      ),
    ),
  ]
  return [...found('placeholder', placeholders), ...found('placeholder.perhaps', perhaps)]
}
