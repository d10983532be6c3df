import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Api } from '../../shared/contract'
import { isOut, textOf, type LanguageTag, type Release, type ReleaseDraft, type ReleaseId } from '../../shared/release'
import { failure, ok, type Answer } from '../../shared/result'
import type { FieldPatch, UndoEntry } from '../../shared/undo'
import { Autosave } from './autosave'
import { difference, inverseOf, patched, withValueAt, type Path } from './draft-path'
import type { EditorPort, SessionState } from './session-state'
import { emptyUndoLog, recorded, stepBack, stepForward, type UndoLog } from './undo-log'

/** Failures after which trying again by itself makes sense, and how many milliseconds later. */
const retryAfter = 2000
const passingFailures: ReadonlySet<string> = new Set(['disk-full', 'unexpected'])

/**
 * The open release: its draft, its one undo over fields and text, and its autosave. The editor keeps the body while
 * typing; the session fetches it when it saves, so that a key costs no serialisation.
 */
export class Session {
  readonly use: UseBoundStore<StoreApi<SessionState>> = create<SessionState>(() => ({
    release: null,
    language: 'en',
    saving: { kind: 'unsaved' },
    canUndo: false,
    canRedo: false,
    exchanges: 0,
  }))

  private log: UndoLog = emptyUndoLog
  private editor: EditorPort | null = null
  private bodyChanged = false
  private dirty = false
  private running: Promise<void> | null = null
  private readonly autosave = new Autosave(() => void this.save())

  constructor(private readonly releases: Pick<Api['releases'], 'get' | 'save'>) {}

  /** Saves what is open, then opens another release. */
  async open(id: ReleaseId): Promise<Answer<Release>> {
    const flushed = await this.flush()
    if (!flushed.ok) return flushed
    const answer = await this.releases.get({ id })
    if (answer.ok) this.show(answer.value)
    return answer
  }

  /** Opens a release that main has just made. */
  async openCreated(release: Release): Promise<Answer<Release>> {
    const flushed = await this.flush()
    if (!flushed.ok) return flushed
    this.show(release)
    return ok(release)
  }

  /** Saves what is open and leaves it. */
  async close(): Promise<Answer<null>> {
    const flushed = await this.flush()
    if (flushed.ok) this.show(null)
    return flushed
  }

  /** Leaves what is open as the library has it, because another library is open now. */
  leave(): void {
    this.show(null)
  }

  /**
   * Has main change the open release. Everything is saved before, what is typed meanwhile is saved afterwards, and the
   * release that main answers is taken over.
   */
  async exchange<Value>(
    request: (release: Release) => Promise<Answer<Value>>,
    releaseIn: (value: Value) => Release,
  ): Promise<Answer<Value>> {
    const flushed = await this.flush()
    if (!flushed.ok) return flushed
    const { release } = this.use.getState()
    if (release === null) return failure('not-found')
    const answering = request(release).then((answer) => {
      if (answer.ok) this.adopt(releaseIn(answer.value))
      return answer
    })
    // A save in between would carry a revision that main has just left behind.
    this.running = answering.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await answering
    } finally {
      this.running = null
      if (this.dirty) this.autosave.changed()
    }
  }

  /**
   * Takes over what main says of the open release: revision, status, number. Words not saved yet stay on screen; of one that
   * has gone out meanwhile, only the internal note may still be written.
   */
  adopt(release: Release): void {
    const { release: current, language, saving, exchanges } = this.use.getState()
    if (current?.id !== release.id) return
    let { draft } = this.dirty ? current : release
    if (isOut(release.status)) {
      if (this.dirty) this.editor?.setBody(textOf(release.draft, language).body)
      draft = { ...release.draft, internalNote: draft.internalNote }
      this.dirty = draft.internalNote !== release.draft.internalNote
      this.bodyChanged = false
      this.log = emptyUndoLog
    }
    this.use.setState({
      release: { ...release, draft },
      saving: this.dirty ? saving : { kind: 'saved', at: release.savedAt },
      canUndo: this.log.done.length > 0,
      canRedo: this.log.undone.length > 0,
      exchanges: exchanges + 1,
    })
  }

  /** Asks main anew how the open release stands, because something else than its words may have changed that. */
  async refresh(): Promise<void> {
    if (this.use.getState().release === null) return
    await this.exchange(
      ({ id }) => this.releases.get({ id }),
      (release) => release,
    )
  }

  /** Writes one field; undefined removes it. Writes to the same field in one go are taken back in one go. */
  setField(path: Path, value: unknown): void {
    this.changeFields([value === undefined ? { path } : { path, value }])
  }

  /** Writes several fields as one change. */
  changeFields(wanted: readonly FieldPatch[]): void {
    const draft = this.currentDraft()
    const patches = this.isLocked() ? wanted.filter(({ path }) => path[0] === 'internalNote') : wanted
    if (draft === null || patches.length === 0) return
    this.log = recorded(this.log, {
      kind: 'fields',
      at: Date.now(),
      forward: [...patches],
      inverse: inverseOf(draft, patches),
    })
    this.setDraft(patched(draft, patches), touchesBody(patches))
  }

  /** Replaces the whole draft as one change, for an intake that has been reviewed. */
  replaceDraft(next: ReleaseDraft): void {
    const draft = this.currentDraft()
    if (draft !== null) this.changeFields(difference(draft, next))
  }

  /** Keeps a change that the editor has made to the body. */
  recordText(change: { language: LanguageTag; forward: unknown[]; inverse: unknown[] }): void {
    if (this.use.getState().release === null || this.isLocked()) return
    this.log = recorded(this.log, { kind: 'text', at: Date.now(), ...change })
    this.bodyChanged = true
    this.markChanged()
  }

  undo(): void {
    const back = stepBack(this.log)
    if (back !== null) this.replay(back.entry, back.entry.inverse, back.log)
  }

  redo(): void {
    const forward = stepForward(this.log)
    if (forward !== null) this.replay(forward.entry, forward.entry.forward, forward.log)
  }

  /** Joins the body's editor; the returned function parts it again, keeping its last words. */
  attachEditor(editor: EditorPort): () => void {
    this.editor = editor
    return () => {
      this.takeBody()
      if (this.editor === editor) this.editor = null
    }
  }

  /** Writes everything unsaved; the answer says whether it is on the disk. */
  async flush(): Promise<Answer<null>> {
    while (this.dirty || this.running !== null) {
      await this.save()
      const { saving } = this.use.getState()
      if (saving.kind === 'failed') return saving.failure
    }
    return ok(null)
  }

  private show(release: Release | null): void {
    this.autosave.clear()
    this.log = emptyUndoLog
    this.dirty = false
    this.bodyChanged = false
    this.use.setState({
      release,
      language: release?.draft.language ?? 'en',
      saving: release === null ? { kind: 'unsaved' } : { kind: 'saved', at: release.savedAt },
      canUndo: false,
      canRedo: false,
    })
  }

  private replay(entry: UndoEntry, changes: UndoEntry['forward'], log: UndoLog): void {
    this.log = log
    if (entry.kind === 'text') {
      this.editor?.applySteps(changes)
      this.bodyChanged = true
      this.markChanged()
      return
    }
    const patches = changes as FieldPatch[]
    const draft = this.currentDraft()
    if (draft !== null) this.setDraft(patched(draft, patches), touchesBody(patches))
  }

  private setDraft(draft: ReleaseDraft, bodyReplaced: boolean): void {
    const { release, language } = this.use.getState()
    if (release === null) return
    this.use.setState({ release: { ...release, draft } })
    if (bodyReplaced) this.editor?.setBody(textOf(draft, language).body)
    this.markChanged()
  }

  private markChanged(): void {
    this.dirty = true
    const { saving, canUndo, canRedo } = this.use.getState()
    const next = { canUndo: this.log.done.length > 0, canRedo: this.log.undone.length > 0 }
    if (saving.kind === 'saved') this.use.setState({ saving: { kind: 'unsaved' }, ...next })
    else if (canUndo !== next.canUndo || canRedo !== next.canRedo) this.use.setState(next)
    this.autosave.changed()
  }

  /** Fetches the editor's words into the draft, so that a patch of fields is taken against what is on screen. */
  private takeBody(): void {
    const { release } = this.use.getState()
    if (!this.bodyChanged || this.editor === null || release === null) return
    this.bodyChanged = false
    const draft = withValueAt(release.draft, ['texts', this.editor.language, 'body'], this.editor.readBody())
    this.use.setState({ release: { ...release, draft } })
  }

  private currentDraft(): ReleaseDraft | null {
    this.takeBody()
    return this.use.getState().release?.draft ?? null
  }

  /** Whether the text has gone out. */
  private isLocked(): boolean {
    const { release } = this.use.getState()
    return release !== null && isOut(release.status)
  }

  /** One save at a time: what changes meanwhile is saved next. */
  private save(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async saveOnce(): Promise<void> {
    const draft = this.currentDraft()
    const { release } = this.use.getState()
    if (draft === null || release === null || !this.dirty) return
    this.dirty = false
    this.autosave.clear()
    const answer = await this.releases.save({ id: release.id, revision: release.revision, draft })
    const current = this.use.getState().release
    if (current?.id !== release.id) return
    if (answer.ok) {
      const { revision, savedAt, status, assignedNumber } = answer.value
      this.use.setState({
        release: { ...current, revision, savedAt, status, assignedNumber },
        saving: this.dirty ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt },
      })
      if (this.dirty) this.autosave.changed()
      return
    }
    this.dirty = true
    this.use.setState({ saving: { kind: 'failed', failure: answer } })
    if (passingFailures.has(answer.code)) setTimeout(() => void this.save(), retryAfter)
  }
}

const touchesBody = (patches: readonly FieldPatch[]): boolean =>
  patches.some(({ path }) => path[0] === 'texts' && (path.length < 3 || path[2] === 'body'))
