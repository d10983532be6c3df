import type { Node } from '@tiptap/pm/model'
import { wordCount } from '../../../shared/document'

/** Blocks never change, they are replaced: a count stays true for as long as its block lives. */
const counted = new WeakMap<Node, number>()

/** Words in the document. Only blocks that are new since the last call are counted. */
export function documentWords(document: Node, language: string): number {
  let words = 0
  document.descendants((node) => {
    if (!node.isTextblock) return true
    let count = counted.get(node)
    if (count === undefined) {
      count = wordCount(node.textBetween(0, node.content.size, ' ', ' '), language)
      counted.set(node, count)
    }
    words += count
    return false
  })
  return words
}
