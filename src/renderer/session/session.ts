import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Api } from '../../shared/contract'
import { isOut, type Release, type ReleaseDraft, type ReleaseId } from '../../shared/release'
import { failure, ok, type Answer } from '../../shared/result'
import { emptyUndoLog, type Change, type FieldPatch, type UndoEntry, type UndoLog } from '../../shared/undo'
import { Autosave } from './autosave'
import { difference, inverseOf, patched, type Path } from './draft-path'
import type { EditorPort, Place, SessionState, TextWrite } from './session-state'
import { Texts, type ApplySteps } from './texts'
import { History, pathsOf, type MergeSteps, type Thread } from './undo-log'

/** Failures after which trying again by itself makes sense, and how many milliseconds later. */
const retryAfter = 2000
const passingFailures: ReadonlySet<string> = new Set(['disk-full', 'unexpected'])

/** What the session needs besides main: what steps do without an editor, and somebody to tell of a loss. */
export interface Surroundings {
  /** Loads what knows a text's steps. It comes with the editor, which the first window does without. */
  readonly loadSteps: () => Promise<{ readonly applyStepsTo: ApplySteps; readonly mergedSteps: MergeSteps }>
  /** The log did not fit the texts: everything is there, but nothing can be taken back any more. */
  readonly onUndoLost: () => void
}

/** Rewrites what says a field after that has changed. What it does is taken back with the change of the field. */
export type Following = (before: Release, now: Release) => void

/**
 * The open release: its draft, its one undo over fields and texts, and its autosave. Editors keep their texts while typing;
 * the session fetches them when it saves, so that a key costs no serialisation.
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

  private readonly history = new History()
  private readonly texts = new Texts()
  private steps: Awaited<ReturnType<Surroundings['loadSteps']>> | null = null
  private following: Following = () => undefined
  /** Changes that are being made as one entry. */
  private collected: Change[] | null = null
  private dirty = false
  private running: Promise<void> | null = null
  private readonly autosave = new Autosave(() => void this.save())

  constructor(
    private readonly releases: Pick<Api['releases'], 'get' | 'save' | 'undoLog'>,
    private readonly surroundings: Surroundings,
  ) {}

  /** Saves what is open, then opens another release. */
  async open(id: ReleaseId): Promise<Answer<Release>> {
    const flushed = await this.flush()
    if (!flushed.ok) return flushed
    const [answer, undo] = await Promise.all([this.releases.get({ id }), this.releases.undoLog({ id })])
    if (answer.ok) {
      const isItsLog = undo.ok && undo.value.revision === answer.value.revision
      this.show(answer.value, isItsLog ? undo.value.log : emptyUndoLog)
    }
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
    const { release: current, saving, exchanges } = this.use.getState()
    if (current?.id !== release.id) return
    let { draft } = this.dirty ? current : release
    if (isOut(release.status)) {
      if (this.dirty) this.texts.showAll(release.draft)
      draft = { ...release.draft, internalNote: draft.internalNote }
      this.dirty = draft.internalNote !== release.draft.internalNote
      this.history.forget()
    }
    this.use.setState({
      release: { ...release, draft },
      saving: this.dirty ? saving : { kind: 'saved', at: release.savedAt },
      ...this.undoState(),
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

  /** Replaces the whole draft as one change, for an intake that has been reviewed. */
  replaceDraft(next: ReleaseDraft): void {
    const draft = this.currentDraft()
    if (draft !== null) this.changeFields(difference(draft, next))
  }

  /** Keeps a change that an editor has made to its text. */
  recordText({ language, part, forward, inverse, typed }: TextWrite): void {
    if (this.use.getState().release === null || this.isLocked()) return
    this.texts.noteWritten({ language, part })
    this.asOne(typed === undefined ? null : { kind: 'text', place: `${language} ${part}`, typed }, () =>
      this.record({ kind: 'text', language, part, forward, inverse }),
    )
  }

  /** Makes one undo entry of every change that `run` makes. */
  together(run: () => void): void {
    this.asOne(null, run)
  }

  /** Has `following` rewrite what says a field, from now on. */
  followWith(following: Following): void {
    this.following = following
  }

  undo(): void {
    const entry = this.history.entryToUndo
    if (entry === undefined) return
    if (this.isWithoutSteps(entry)) void this.loadSteps().then(() => this.undo())
    else if (this.replay(entry, 'inverse')) this.history.noteUndone()
    this.use.setState(this.undoState())
  }

  redo(): void {
    const entry = this.history.entryToRedo
    if (entry === undefined) return
    if (this.isWithoutSteps(entry)) void this.loadSteps().then(() => this.redo())
    else if (this.replay(entry, 'forward')) this.history.noteRedone()
    this.use.setState(this.undoState())
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

  /** Writes everything unsaved; the answer says whether it is on the disk. */
  async flush(): Promise<Answer<null>> {
    while (this.dirty || this.running !== null) {
      await this.save()
      const { saving } = this.use.getState()
      if (saving.kind === 'failed') return saving.failure
    }
    return ok(null)
  }

  private show(release: Release | null, log: UndoLog = emptyUndoLog): void {
    this.autosave.clear()
    this.dirty = false
    if (this.use.getState().release?.id !== release?.id) this.texts.clear()
    this.history.begin(log)
    if (release !== null) void this.loadSteps()
    this.use.setState({
      release,
      language: release?.draft.language ?? 'en',
      saving: release === null ? { kind: 'unsaved' } : { kind: 'saved', at: release.savedAt },
      ...this.undoState(),
    })
  }

  private undoState(): Pick<SessionState, 'canUndo' | 'canRedo'> {
    return { canUndo: this.history.canUndo, canRedo: this.history.canRedo }
  }

  private async loadSteps(): Promise<void> {
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
  private asOne(thread: Thread | null, run: () => void): void {
    if (this.collected !== null) return run()
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
  }

  private record(change: Change): void {
    this.collected?.push(change)
  }

  /**
   * Repeats an entry or takes it back, whole or not at all. One that does not fit is the log of another text: it is dropped,
   * and every word stays as it is.
   */
  private replay({ changes }: UndoEntry, way: 'forward' | 'inverse'): boolean {
    const back = way === 'forward' ? 'inverse' : 'forward'
    const inOrder = way === 'forward' ? changes : [...changes].reverse()
    const applied: Change[] = []
    try {
      for (const change of inOrder) {
        this.apply(change, way)
        applied.unshift(change)
      }
    } catch {
      for (const change of applied) this.apply(change, back)
      this.history.forget()
      this.surroundings.onUndoLost()
    }
    this.markChanged()
    return applied.length === changes.length
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

  private markChanged(): void {
    this.dirty = true
    const { saving, canUndo, canRedo } = this.use.getState()
    const next = this.undoState()
    if (saving.kind === 'saved') this.use.setState({ saving: { kind: 'unsaved' }, ...next })
    else if (canUndo !== next.canUndo || canRedo !== next.canRedo) this.use.setState(next)
    this.autosave.changed()
  }

  /** The draft with the words that only editors have, so that a change is taken against what is on screen. */
  private currentDraft(): ReleaseDraft | null {
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
    const undo = this.history.delta(this.steps?.mergedSteps ?? null)
    const answer = await this.releases.save({ id: release.id, revision: release.revision, draft, undo })
    const current = this.use.getState().release
    if (current?.id !== release.id) return
    this.history.settle(answer.ok)
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
