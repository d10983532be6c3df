import { plainText } from '../../document'
import { captionOf, documentIn, textIn, textOf } from '../../release'
import { isBlank, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-42: a picture nobody can print without asking who is on it and who took it, or that some cannot see. */
export const pictures = ({ draft, language }: Checked): Finding[] =>
  draft.pictures.flatMap(({ id, name, credit, alternative }) => {
    const caption = captionOf(id)
    const asked: readonly [words: string, finding: Pick<Finding, 'code' | 'path' | 'severity'>][] = [
      [
        plainText(documentIn(textOf(draft, language), caption)),
        { code: 'picture.caption-missing', path: caption, severity: 'mustFix' },
      ],
      [credit, { code: 'picture.credit-missing', path: `pictures.${id}.credit`, severity: 'mustFix' }],
      [
        textIn(alternative, language),
        { code: 'picture.alternative-missing', path: `pictures.${id}.alternative`, severity: 'check' },
      ],
    ]
    return asked.flatMap(([words, finding]) => (isBlank(words) ? [{ ...finding, values: { name } }] : []))
  })
