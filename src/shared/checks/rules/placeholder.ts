import { textIn } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound } from '../passages'

/**
 * What stands for words that are still to come. "XXX" before a capital is a Roman number: the XXX Summit. Brackets in
 * general are an editor's own words within a quotation.
 */
const placeholders = new RegExp(
  [
    String.raw`\[(?:TBC|TBD|TBA|tbc|tbd|tba)\]`,
    String.raw`\[(?:NAME|TITLE|DATE|TIME|PLACE|VENUE|CITY|NUMBER|QUOTE|PHONE|EMAIL|LINK|XX+)\b[^\]]*\]`,
    String.raw`\[(?:INSERT|Insert|insert|ADD|TO ADD)\b[^\]]*\]`,
    String.raw`\{\{[^}]*\}\}`,
    String.raw`\bX{3,}\b(?!\s+\p{Lu})`,
    String.raw`\bx{3,}\b`,
    String.raw`\bTK(?:TK)*\b`,
    String.raw`\b[Ll]orem ipsum\b`,
    String.raw`\?{3,}`,
    String.raw`_{3,}`,
  ].join('|'),
  'gu',
)

/** PF-38: a placeholder that nobody has filled, in the words or in a field that prints. */
export function placeholder({ passages, draft, language }: Checked): Finding[] {
  const fields: [string, string][] = [
    ...draft.speakers.flatMap((it): [string, string][] => [
      [`speakers.${it.id}.name`, it.name],
      [`speakers.${it.id}.title`, textIn(it.title, language)],
      [`speakers.${it.id}.organisation`, textIn(it.organisation, language)],
    ]),
    ...draft.contacts.flatMap((it): [string, string][] => [
      [`contacts.${it.id}.name`, it.name],
      [`contacts.${it.id}.phone`, it.phone],
    ]),
    ['dateline.city', textIn(draft.dateline.city, language)],
    ['event.venue', textIn(draft.event?.venue ?? {}, language)],
  ]
  return [
    ...passages.flatMap((passage) =>
      spansOf(placeholders, passage.words).map((span) => wordsFound(passage, span, 'placeholder', 'mustFix')),
    ),
    ...fields.flatMap(([path, words]) =>
      spansOf(placeholders, words).map(({ match }) => finding('placeholder', path, 'mustFix', { words: match[0] })),
    ),
  ]
}
