import { z } from 'zod'
import { emptyDocument, type Document } from '../document'
import type { PictureId } from './ids'
import type { ReleaseText } from './release-text'

/** A text of a release that is written in an editor: the body, the notes, the boilerplate, or a picture's caption. */
export type TextPart = 'body' | 'notesToEditors' | 'boilerplate' | `captions.${PictureId}`

const isTextPart = (part: string): part is TextPart =>
  part === 'body' || part === 'notesToEditors' || part === 'boilerplate' || part.startsWith('captions.')

export const textPart = z.string().refine(isTextPart) as unknown as z.ZodType<TextPart>

export const captionOf = (picture: PictureId): TextPart => `captions.${picture}`

/** Where a part lies in the texts of a language: member names. */
export const pathOfPart = (part: TextPart): string[] => part.split('.')

/** The document of a part; an empty one where nothing has been written. */
export function documentIn(text: ReleaseText, part: TextPart): Document {
  switch (part) {
    case 'body':
    case 'notesToEditors':
    case 'boilerplate':
      return text[part]
    default:
      return text.captions[part.slice('captions.'.length) as PictureId] ?? emptyDocument()
  }
}

/** The parts of a text in the order they print: the body, captions, the notes, the boilerplate. */
export const partsOf = (text: ReleaseText): TextPart[] => [
  'body',
  ...(Object.keys(text.captions) as PictureId[]).map(captionOf),
  'notesToEditors',
  'boilerplate',
]
