import { documentFromPlainText, plainText, type Document } from '../../../shared/document'
import { newId } from '../../../shared/release'

/** The document of what was typed; blocks keep their ids by position, so that what hangs on a block stays there. */
export function typedDocument(text: string, before: Document): Document {
  const ids = before.content.map(({ attrs }) => attrs.id)
  let next = 0
  return documentFromPlainText(text, () => ids[next++] ?? newId())
}

/** Whether what is being typed already says what the document says: then the typing stays as it is, with its spaces. */
export const saysTheSame = (typed: string, it: Document): boolean =>
  plainText(documentFromPlainText(typed, () => '')) === plainText(it)
