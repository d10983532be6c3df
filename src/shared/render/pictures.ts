import type { Document } from '../document'
import {
  captionOf,
  documentIn,
  textIn,
  textOf,
  type FrozenRelease,
  type LanguageTag,
  type MediaHash,
  type Picture,
} from '../release'
import { inlineText, printedBlocks, renderBlocks, type BodySetting } from './body'
import { escapeHtml } from './escape'
import type { Furniture } from './furniture'
import { printableLine } from './printable'

/** What prints of a text, in its order; a caption whose picture has been taken out does not. */
export function printedDocuments({ draft }: FrozenRelease, language: LanguageTag): Document[] {
  const text = textOf(draft, language)
  const captions = draft.pictures.map(({ id }) => documentIn(text, captionOf(id)))
  return [text.body, ...captions, text.notesToEditors, text.boilerplate]
}

/** Where pictures are to be had, by the hash of their bytes: data: URLs. One without an address shows its caption alone. */
export type PictureAddresses = ReadonlyMap<MediaHash, string>

/** The images of a page. `emblem` is a data: URL. */
export interface PageImages {
  readonly emblem: string | null
  readonly pictures: PictureAddresses
}

/** A picture as it prints, with what stands under it; absent words are empty. */
export interface PrintedPicture {
  readonly hash: Picture['hash']
  readonly caption: Document
  /** The words of the caption. */
  readonly words: string
  /** "Photo: …" */
  readonly credit: string
  /** What it shows, for those who do not see it: its caption where nothing else is said. */
  readonly alternative: string
}

export function printedPictures({ draft }: FrozenRelease, { language, words }: Furniture): PrintedPicture[] {
  const text = textOf(draft, language)
  return draft.pictures.map(({ id, hash, credit, alternative }) => {
    const caption = documentIn(text, captionOf(id))
    const captionWords = printedBlocks(caption)
      .map((block) => (block.type === 'paragraph' ? printableLine(inlineText(block.content)) : ''))
      .join(' ')
    const name = printableLine(credit)
    return {
      hash,
      caption,
      words: captionWords,
      credit: name === '' ? '' : words.picture.credit(name),
      alternative: printableLine(textIn(alternative, language)) || captionWords,
    }
  })
}

/** The pictures with their captions, as the body's end. Empty without pictures. */
export const renderPictures = (
  pictures: readonly PrintedPicture[],
  addresses: PictureAddresses,
  setting: BodySetting,
): string =>
  pictures
    .map(({ hash, caption, words, credit, alternative }) => {
      const address = addresses.get(hash)
      const image = address === undefined ? '' : `<img src="${escapeHtml(address)}" alt="${escapeHtml(alternative)}">`
      const under = [
        words === '' ? '' : renderBlocks(caption, setting),
        credit === '' ? '' : `<p class="credit">${escapeHtml(credit)}</p>`,
      ].filter((part) => part !== '')
      const figcaption = under.length === 0 ? '' : `<figcaption>${under.join('\n')}</figcaption>`
      return image + figcaption === '' ? '' : `<figure>${image}${figcaption}</figure>\n`
    })
    .join('')
