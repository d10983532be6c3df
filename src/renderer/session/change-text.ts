import type { Document } from '../../shared/document'
import { rewritten, type Rewriting } from '../../shared/linking'
import { pathOfPart } from '../../shared/release'
import type { FieldPatch } from '../../shared/undo'
import type { Session } from './session'
import type { Place } from './session-state'

/** Words of one text that are replaced. */
export interface TextRewritings extends Place {
  readonly rewritings: readonly Rewriting[]
}

/** Patches of the blocks that `change` changes; a whole text for each change would fill the undo log. */
export const changedBlocks = (
  before: Document,
  { language, part }: Place,
  change: (document: Document) => Document,
): FieldPatch[] =>
  change(before).content.flatMap((block, index) =>
    JSON.stringify(block) === JSON.stringify(before.content[index])
      ? []
      : [{ path: ['texts', language, ...pathOfPart(part), 'content', index], value: block }],
  )

/** Replaces words of several texts as one change: where an editor shows them as if typed there, else in the draft. */
export function rewriteTexts(session: Session, texts: readonly TextRewritings[]): void {
  session.together(() => {
    for (const { rewritings, ...place } of texts) {
      if (rewritings.length === 0) continue
      const editor = session.editorOf(place)
      if (editor !== undefined) editor.rewrite(rewritings)
      else session.changeText(place, (document) => rewritten(document, rewritings))
    }
  })
}
