import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { emptyDocument, type Document } from '../../shared/document'
import { documentIn, isOut, textOf, type Release, type ReleaseDraft } from '../../shared/release'
import type { Change, FieldPatch, UndoEntry } from '../../shared/undo'
import type { WhenIdle } from './autosave'
import { changedBlocks } from './change-text'
import { difference, inverseOf, patched, type Path } from './draft-path'
import type { EditorPort, Place, SessionState, TextWrite } from './session-state'
import { Texts, type ApplySteps } from './texts'
import { History, pathsOf, type MergeSteps, type Thread } from './undo-log'

/** What the session needs besides main: what steps do without an editor, and somebody to tell of a loss. */
export interface Surroundings {
  /** Loads what knows a text's steps. It comes with the editor, which the first window does without. */
  readonly loadSteps: () => Promise<{ readonly applyStepsTo: ApplySteps; readonly mergedSteps: MergeSteps }>
  /** The log did not fit the texts: everything is there, but nothing can be taken back any more. */
  readonly onUndoLost: () => void
  readonly whenIdle: WhenIdle
}

/** Rewrites what says a field after that has changed. What it does is taken back with the change of the field. */
export type Following = (before: Release, now: Release) => void

/** Writing in the open release: its fields and texts, and the one undo over both. */
export abstract class Writing {
  readonly use: UseBoundStore<StoreApi<SessionState>> = create<SessionState>(() => ({
    release: null,
    language: 'en',
    saving: { kind: 'unsaved' },
    canUndo: false,
    canRedo: false,
    deed: 0,
    exchanges: 0,
  }))

  protected readonly history = new History()
  protected readonly texts = new Texts()
  protected steps: Awaited<ReturnType<Surroundings['loadSteps']>> | null = null
  protected following: Following = () => undefined
  /** Changes that are being made as one entry. */
  protected collected: Change[] | null = null

  constructor(protected readonly surroundings: Surroundings) {}

  /** The draft is another than the one that was saved. */
  protected abstract markChanged(): void

  /** Writes one field; undefined removes it. Writes to the same field in one go are taken back in one go. */
  setField(path: Path, value: unknown): void {
    this.changeFields([value === undefined ? { path } : { path, value }])
  }

  /** Writes several fields as one change. */
  changeFields(wanted: readonly FieldPatch[]): void {
    const draft = this.currentDraft()
    const { release } = this.use.getState()
    const patches = this.isLocked() ? wanted.filter(({ path }) => path[0] === 'internalNote') : wanted
    if (draft === null || release === null || patches.length === 0) return
    const change: Change = { kind: 'fields', forward: [...patches], inverse: inverseOf(draft, patches) }
    this.asOne({ kind: 'fields', paths: pathsOf(change) }, () => {
      this.record(change)
      this.setDraft(patched(draft, patches))
      this.follow(release)
    })
  }

  /** Changes blocks of a text, whether an editor shows it or not. None may come or go. */
  changeText(place: Place, change: (document: Document) => Document): void {
    this.changeFields(changedBlocks(this.documentAt(place), place, change))
  }

  /** Replaces the whole draft as one change, for an intake that has been reviewed. */
  replaceDraft(next: ReleaseDraft): void {
    const draft = this.currentDraft()
    if (draft !== null) this.changeFields(difference(draft, next))
  }

  /**
   * Keeps a change that an editor has made to its text. One that has been left is not heard any more: its words have been
   * taken, and a step on other words would not fit.
   */
  recordText({ release, language, part, forward, inverse, typed }: TextWrite): void {
    if (this.use.getState().release?.id !== release || this.isLocked()) return
    if (this.editorOf({ language, part }) === undefined) return
    this.texts.noteWritten({ language, part })
    this.asOne(typed === undefined ? null : { kind: 'text', place: `${language} ${part}`, typed }, () =>
      this.record({ kind: 'text', language, part, forward, inverse }),
    )
  }

  /** Makes one undo entry of every change that `run` makes. Says whether it made any. */
  together(run: () => void): boolean {
    return this.asOne(null, run)
  }

  /** Has `following` rewrite what says a field, from now on. */
  followWith(following: Following): void {
    this.following = following
  }

  undo(): void {
    this.replay('inverse')
  }

  redo(): void {
    this.replay('forward')
  }

  /** Joins the editor of a text; the returned function parts it again, keeping its last words. */
  attachEditor(editor: EditorPort): () => void {
    this.texts.attach(editor, this.currentDraft())
    return () => {
      this.currentDraft()
      this.texts.detach(editor)
    }
  }

  /** The editor that shows a text, while one does. */
  editorOf(place: Place): EditorPort | undefined {
    return this.texts.editorOf(place)
  }

  /** A text as it stands: an editor is ahead of the draft while somebody writes in it. */
  private documentAt(place: Place): Document {
    const { release } = this.use.getState()
    return (
      this.editorOf(place)?.readDocument() ??
      (release === null ? emptyDocument() : documentIn(textOf(release.draft, place.language), place.part))
    )
  }

  protected undoState(): Pick<SessionState, 'canUndo' | 'canRedo' | 'deed'> {
    const { canUndo, canRedo, deed } = this.history
    return { canUndo, canRedo, deed }
  }

  protected async loadSteps(): Promise<void> {
    this.steps ??= await this.surroundings.loadSteps()
  }

  /** Whether an entry changes a text that no editor shows, before there is anything that can. */
  private isWithoutSteps({ changes }: UndoEntry): boolean {
    return this.steps === null && changes.some((it) => it.kind === 'text' && this.texts.editorOf(it) === undefined)
  }

  /** What is rewritten because a field has changed makes nothing follow in its turn. */
  private follow(before: Release): void {
    const { release } = this.use.getState()
    const { following } = this
    if (release === null) return
    this.following = () => undefined
    try {
      following(before, release)
    } finally {
      this.following = following
    }
  }

  /** Makes one entry of the changes that `run` records; those within another such run belong to that one's. */
  private asOne(thread: Thread | null, run: () => void): boolean {
    const outer = this.collected
    if (outer !== null) {
      const { length } = outer
      run()
      return outer.length > length
    }
    const changes: Change[] = []
    this.collected = changes
    try {
      run()
    } finally {
      this.collected = null
      if (changes.length > 0) {
        this.history.record(changes, thread)
        this.markChanged()
      }
    }
    return changes.length > 0
  }

  private record(change: Change): void {
    this.collected?.push(change)
  }

  private replay(way: 'forward' | 'inverse'): void {
    const entry = way === 'forward' ? this.history.entryToRedo : this.history.entryToUndo
    if (entry === undefined) return
    if (this.isWithoutSteps(entry)) {
      this.replayOnceLoaded(way)
      return
    }
    if (!this.replayed(entry, way)) this.surroundings.onUndoLost()
    this.markChanged()
  }

  /** What can be taken back by then is another release's where another one has been opened meanwhile. */
  private replayOnceLoaded(way: 'forward' | 'inverse'): void {
    const asked = this.use.getState().release?.id
    this.loadSteps().then(
      () => {
        if (this.use.getState().release?.id === asked) this.replay(way)
      },
      () => this.surroundings.onUndoLost(),
    )
  }

  /**
   * Repeats an entry or takes it back, whole or not at all. One that does not fit is the log of another text: it is dropped,
   * and every word stays as it is.
   */
  private replayed({ changes }: UndoEntry, way: 'forward' | 'inverse'): boolean {
    const before = this.currentDraft()
    try {
      for (const change of way === 'forward' ? changes : changes.toReversed()) this.apply(change, way)
    } catch {
      if (this.currentDraft() !== null && before !== null) this.setDraft(before)
      this.history.forget()
      return false
    }
    if (way === 'forward') this.history.noteRedone()
    else this.history.noteUndone()
    return true
  }

  private apply(change: Change, way: 'forward' | 'inverse'): void {
    const draft = this.currentDraft()
    if (draft === null) return
    if (change.kind === 'fields') this.setDraft(patched(draft, change[way]))
    else this.setRelease(this.texts.apply(change, change[way], draft, this.steps?.applyStepsTo ?? null))
  }

  private setDraft(draft: ReleaseDraft): void {
    const before = this.use.getState().release?.draft
    this.setRelease(draft)
    if (before !== undefined) this.texts.follow(before, draft)
  }

  private setRelease(draft: ReleaseDraft): void {
    const { release } = this.use.getState()
    if (release !== null && release.draft !== draft) this.use.setState({ release: { ...release, draft } })
  }

  /** The draft with the words that only editors have, so that a change is taken against what is on screen. */
  protected currentDraft(): ReleaseDraft | null {
    const { release } = this.use.getState()
    if (release === null) return null
    const draft = this.texts.takeInto(release.draft)
    this.setRelease(draft)
    return draft
  }

  /** Whether the text has gone out. */
  private isLocked(): boolean {
    const { release } = this.use.getState()
    return release !== null && isOut(release.status)
  }
}
