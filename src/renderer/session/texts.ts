import type { Document } from '../../shared/document'
import { documentIn, partsOf, pathOfPart, textOf, type ReleaseDraft } from '../../shared/release'
import { valueAt, withValueAt } from './draft-path'
import type { EditorPort, Place } from './session-state'

/** Puts steps into a document that no editor shows. */
export type ApplySteps = (part: Place['part'], document: Document, steps: readonly unknown[]) => Document

const keyOf = ({ language, part }: Place): string => `${language} ${part}`

const withText = (draft: ReleaseDraft, { language, part }: Place, document: Document): ReleaseDraft => ({
  ...draft,
  texts: { ...draft.texts, [language]: withValueAt(textOf(draft, language), pathOfPart(part), document) },
})

/** The texts of the open release. An editor keeps its own while it is written in; the draft gets it when asked. */
export class Texts {
  private readonly editors = new Map<string, EditorPort>()
  /** Texts whose editor is ahead of the draft. */
  private readonly written = new Map<string, Place>()
  /** Texts that the session has changed while no editor showed them: one that is about to may have been given older words. */
  private readonly unseen = new Set<string>()

  attach(editor: EditorPort, draft: ReleaseDraft | null): void {
    const key = keyOf(editor)
    this.editors.set(key, editor)
    if (this.unseen.delete(key) && draft !== null) this.show(editor, draft)
  }

  detach(editor: EditorPort): void {
    if (this.editors.get(keyOf(editor)) === editor) this.editors.delete(keyOf(editor))
  }

  editorOf(place: Place): EditorPort | undefined {
    return this.editors.get(keyOf(place))
  }

  /** Another release is open: its editors are yet to come. */
  clear(): void {
    this.editors.clear()
    this.written.clear()
    this.unseen.clear()
  }

  noteWritten(place: Place): void {
    this.written.set(keyOf(place), place)
  }

  /** The draft with the words that only editors have. */
  takeInto(draft: ReleaseDraft): ReleaseDraft {
    let taken = draft
    for (const [key, place] of this.written) {
      const editor = this.editors.get(key)
      if (editor === undefined) continue
      taken = withText(taken, place, editor.readDocument())
      this.written.delete(key)
    }
    return taken
  }

  /** Shows what has been changed in the draft behind the editors' backs. */
  follow(before: ReleaseDraft, now: ReleaseDraft): void {
    if (before.texts === now.texts) return
    for (const [language, text] of Object.entries(now.texts)) {
      for (const part of partsOf(text)) {
        const path = ['texts', language, ...pathOfPart(part)]
        const [was, is] = [valueAt(before, path), valueAt(now, path)]
        if (was === is || JSON.stringify(was) === JSON.stringify(is)) continue
        const editor = this.editorOf({ language, part })
        if (editor === undefined) this.unseen.add(keyOf({ language, part }))
        else this.show(editor, now)
      }
    }
  }

  /** Has every editor show the draft; what they had besides is given up. */
  showAll(draft: ReleaseDraft): void {
    this.written.clear()
    for (const editor of this.editors.values()) this.show(editor, draft)
  }

  /** Puts steps into a text, in its editor or where none shows it in the draft. Throws where they do not fit. */
  apply(place: Place, steps: readonly unknown[], draft: ReleaseDraft, applyTo: ApplySteps | null): ReleaseDraft {
    const editor = this.editorOf(place)
    if (editor !== undefined) {
      editor.applySteps(steps)
      this.noteWritten(place)
      return draft
    }
    if (applyTo === null) throw new Error('steps came before what applies them')
    this.unseen.add(keyOf(place))
    return withText(draft, place, applyTo(place.part, documentIn(textOf(draft, place.language), place.part), steps))
  }

  private show(editor: EditorPort, draft: ReleaseDraft): void {
    editor.setDocument(documentIn(textOf(draft, editor.language), editor.part))
  }
}
