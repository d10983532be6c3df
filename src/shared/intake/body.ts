import { currentSchemaVersion, type BlockNode, type Document } from '../document'
import { paragraphsFrom } from './paragraphs-from'
import { quotedBlocks, type BoundQuotation } from './quoted-blocks'
import type { Reading, TextRange } from './suggestion'

/** What accepted suggestions change in the body. */
export interface BodyChanges {
  /** Ranges of the original that went into a field of their own, or that the officer wants out. */
  readonly removed: readonly TextRange[]
  /** Quoted words that become quotation blocks. */
  readonly quotations: readonly BoundQuotation[]
}

const unchanged: BodyChanges = { removed: [], quotations: [] }

/** The body's paragraphs as the original has them, without the page's residue; soft line ends are joined. */
export function bodyOf(reading: Reading, changes: BodyChanges = unchanged): Document {
  const content = reading.paragraphs.flatMap((range): BlockNode[] => {
    const removed = changes.removed.filter((it) => overlaps(it, range))
    const quotations = changes.quotations.filter((it) => range.from <= it.range.from && it.range.to <= range.to)
    if (removed.length === 0 && quotations.length > 0) {
      const blocks = quotedBlocks(reading.text, range, quotations)
      if (blocks !== null) return blocks
    }
    return paragraphsFrom(without(reading.text, range, removed))
  })
  return { schemaVersion: currentSchemaVersion, content }
}

const overlaps = (one: TextRange, other: TextRange): boolean => one.from < other.to && other.from < one.to

function without(text: string, range: TextRange, removed: readonly TextRange[]): string {
  if (removed.length === 0) return text.slice(range.from, range.to)
  let kept = ''
  let at = range.from
  for (const hole of [...removed].sort((one, other) => one.from - other.from)) {
    if (hole.from > at) kept += text.slice(at, hole.from)
    at = Math.max(at, hole.to)
  }
  return kept + text.slice(at, Math.max(at, range.to))
}
