import { currentSchemaVersion, type BlockNode, type Document } from '../document'
import { furnitureWords } from '../language'
import type { LanguageTag, Speaker } from '../release'
import { renderBlocks } from './body'
import { blocksText } from './plain-text'

export interface Excerpt {
  readonly html: string
  /** Blocks apart by an empty line, with the markers of lists; quotations in their marks, over their attribution. */
  readonly text: string
}

/** Some blocks of a text as they print, for a clipboard: words and structure, and nothing that the page knows of them. */
export function renderExcerpt(
  blocks: readonly BlockNode[],
  language: LanguageTag,
  speakers: readonly Speaker[],
): Excerpt {
  const document: Document = { schemaVersion: currentSchemaVersion, content: [...blocks] }
  const setting = { language, words: furnitureWords(language), speakers }
  return { html: renderBlocks(document, setting), text: blocksText(document, setting).join('\n\n') }
}
