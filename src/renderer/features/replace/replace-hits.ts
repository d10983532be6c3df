import { withAllWordsReplaced, type Document } from '../../../shared/document'
import { textOf, type ReleaseDraft } from '../../../shared/release'
import type { FieldPatch } from '../../../shared/undo'
import type { EditorHandle } from '../../editor/handles'
import type { Place } from '../../session'
import { isLine, wordsOfHit, type Hit } from './hits'

/** What replacing needs of the session. */
export interface Writing {
  together: (run: () => void) => boolean
  changeFields: (patches: readonly FieldPatch[]) => void
  changeText: (place: Place, change: (document: Document) => Document) => void
}

/** Puts `text` in the place of every hit, as one entry of the undo. Says whether any was still there. */
export function replaceHits(
  hits: readonly Hit[],
  text: string,
  { draft, editors, session }: { draft: ReleaseDraft; editors: readonly EditorHandle[]; session: Writing },
): boolean {
  const byText = new Map<string, Hit[]>()
  for (const hit of hits) {
    const place = `${hit.language} ${hit.part}`
    byText.set(place, [...(byText.get(place) ?? []), hit])
  }
  return session.together(() => {
    const patches: FieldPatch[] = []
    for (const of of byText.values()) {
      const { language, part } = of[0]!
      const editor = editors.find((handle) => handle.part === part && handle.language === language)
      if (editor !== undefined) {
        editor.editor.commands.replaceFound(
          of.map((hit) => {
            const from = hit.position ?? 0
            return { from, to: from + hit.to - hit.from, words: wordsOfHit(hit), text }
          }),
        )
      } else if (isLine(part)) {
        const line = textOf(draft, language)[part]
        patches.push({
          path: ['texts', language, part],
          value: of.toReversed().reduce((it, hit) => put(it, hit, text), line),
        })
      } else {
        const places = of.map((hit) => ({ index: hit.index, from: hit.from, to: hit.to, words: wordsOfHit(hit), text }))
        session.changeText({ language, part }, (document) => withAllWordsReplaced(document, places))
      }
    }
    session.changeFields(patches)
  })
}

const put = (line: string, hit: Hit, text: string): string =>
  line.slice(hit.from, hit.to) === wordsOfHit(hit) ? line.slice(0, hit.from) + text + line.slice(hit.to) : line
