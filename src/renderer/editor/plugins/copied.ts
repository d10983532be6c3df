import { DOMSerializer, type Node, type Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockNode } from '../../../shared/document'
import type { LanguageTag, Speaker } from '../../../shared/release'
import { renderExcerpt, type Excerpt } from '../../../shared/render'

/**
 * What leaves this program of a selection: words within one paragraph as they are, blocks as they print. No id and no mark
 * of ours is in it.
 */
export function excerptOf(
  slice: Slice,
  view: EditorView,
  language: LanguageTag,
  speakers: readonly Speaker[],
): Excerpt {
  const blocks = slice.content.content.flatMap((block, index) => wholeOrInner(block, index, slice, view))
  const only = slice.content.childCount === 1 && blocks[0]?.type.name !== 'quotation' ? wordsWithin(slice) : null
  if (only !== null) {
    return {
      html: htmlOf(only),
      text: only.content.textBetween(0, only.content.size, '\n', (leaf) =>
        leaf.type.name === 'hardBreak' ? '\n' : '',
      ),
    }
  }
  return renderExcerpt(
    blocks.map((block) => block.toJSON() as BlockNode),
    language,
    speakers,
  )
}

/** The text block that a slice lies within, or null where it holds more than that. */
function wordsWithin({ content, openStart, openEnd }: Slice): Node | null {
  let node = content.firstChild
  let depth = 1
  while (node !== null && !node.isTextblock && node.childCount === 1) {
    node = node.firstChild
    depth += 1
  }
  return node !== null && node.isTextblock && openStart >= depth && openEnd >= depth ? node : null
}

const htmlOf = ({ type, content }: Node): string => {
  const page = document.implementation.createHTMLDocument('')
  const { nodes, marks } = DOMSerializer.fromSchema(type.schema)
  const printed = Object.fromEntries(
    ['bold', 'italic', 'link'].flatMap((name) => (marks[name] === undefined ? [] : [[name, marks[name]]])),
  )
  page.body.append(new DOMSerializer(nodes, printed).serializeFragment(content, { document: page }))
  return page.body.innerHTML
}

/** A quotation that is there in part is words of somebody, no quotation: it gets no marks and no attribution. */
function wholeOrInner(block: Node, index: number, slice: Slice, view: EditorView): Node[] {
  const { $from, $to } = view.state.selection
  const isFirst = index === 0 && slice.openStart > 0
  const isLast = index === slice.content.childCount - 1 && slice.openEnd > 0
  const whole = isFirst ? $from.node(1) : isLast ? $to.node(1) : block
  if (block.type.name === 'quotation' && block.textContent !== whole.textContent) return [...block.children]
  // A numbered list goes on where its first item stands.
  if (block.type.name === 'orderedList' && isFirst && $from.depth > 1) {
    const start = Number(block.attrs['start']) + $from.index(1)
    return [block.type.create({ ...block.attrs, start }, block.content)]
  }
  // Items that are dragged leave their list behind.
  if (block.type.name === 'listItem') return [block.type.schema.nodes['bulletList']!.create(null, block)]
  return [block]
}
