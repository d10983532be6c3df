import type { Node } from '@tiptap/pm/model'
import { remembered } from '../../../shared/remembered'

/** Words that are quoted within a paragraph, and whose they are. */
export interface QuotedBy {
  readonly from: number
  readonly to: number
  readonly speaker: string
}

/** Those of a text block, counted from its first letter. */
const quotedIn = remembered((block: Node): readonly QuotedBy[] => {
  const quoted: QuotedBy[] = []
  block.forEach(({ marks, nodeSize }, from) => {
    const speaker = marks.find(({ type }) => type.name === 'quoted')?.attrs['speaker'] as string | null | undefined
    if (speaker != null) quoted.push({ from, to: from + nodeSize, speaker })
  })
  return quoted
})

/** The words of a document that are quoted of somebody, each piece with one look by itself. */
export function quotedBy(document: Node): QuotedBy[] {
  const all: QuotedBy[] = []
  document.descendants((block, position) => {
    if (!block.isTextblock) return true
    for (const each of quotedIn(block)) {
      all.push({ ...each, from: each.from + position + 1, to: each.to + position + 1 })
    }
    return false
  })
  return all
}
