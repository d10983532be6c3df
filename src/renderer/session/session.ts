import type { Api } from '../../shared/contract'
import { isOut, type Release, type ReleaseId } from '../../shared/release'
import { failure, ok, type Answer } from '../../shared/result'
import { emptyUndoLog, type UndoLog } from '../../shared/undo'
import { Autosave } from './autosave'
import { Writing, type Surroundings } from './writing'

export type { Following, Surroundings } from './writing'

/** Failures after which trying again by itself makes sense, and how many milliseconds later. */
const retryAfter = 2000
const passingFailures: ReadonlySet<string> = new Set(['disk-full', 'unexpected'])

/**
 * The open release: its draft, its one undo over fields and texts, and its autosave. Editors keep their texts while typing;
 * the session fetches them when it saves, so that a key costs no serialisation.
 */
export class Session extends Writing {
  private dirty = false
  /** Counts what was asked to be opened. */
  private asked = 0
  private running: Promise<void> | null = null
  private readonly autosave = new Autosave(
    () => void this.save(),
    (run, latest) => this.surroundings.whenIdle(run, latest),
  )

  constructor(
    private readonly releases: Pick<Api['releases'], 'get' | 'save' | 'undoLog'>,
    surroundings: Surroundings,
  ) {
    super(surroundings)
  }

  /** Saves what is open, then opens another release. */
  async open(id: ReleaseId): Promise<Answer<Release>> {
    const asked = ++this.asked
    if (this.use.getState().release?.id === id) return this.reread()
    const [answer, undo] = await Promise.all([this.releases.get({ id }), this.releases.undoLog({ id })])
    const flushed = await this.flush()
    if (!flushed.ok) return flushed
    // Who asked for another one since wants that one, however long this one took.
    if (answer.ok && asked === this.asked) {
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
    // Another exchange may have waited for the same save and gone first.
    do {
      const flushed = await this.flush()
      if (!flushed.ok) return flushed
    } while (this.dirty || this.running !== null)
    const { release } = this.use.getState()
    if (release === null) return failure('not-found')
    const answering = request(release).then((answer) => {
      if (answer.ok) this.adopt(releaseIn(answer.value), release)
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
   * Has main bring back other words, which take the place of those on the page. The version that main keeps of what stood
   * before is the way back, not the undo; what is typed meanwhile is saved, and brought back over once more, so that it
   * stands in one, too.
   */
  async bringBack(request: (release: Release) => Promise<Answer<Release>>): Promise<Answer<Release>> {
    let answer: Answer<Release>
    do answer = await this.exchange(request, (it) => it)
    while (answer.ok && this.dirty && this.use.getState().release?.id === answer.value.id)
    const { release, language } = this.use.getState()
    if (!answer.ok || release?.id !== answer.value.id) return answer
    this.texts.showAll(answer.value.draft)
    this.show(answer.value)
    if (language in answer.value.draft.texts) this.use.setState({ language })
    return answer
  }

  /**
   * Takes over what main says of the open release: revision, status, number, and tags given in the list. Words not saved yet
   * stay on screen; of one that has gone out meanwhile, only the internal note may still be written. `asked` is the release as
   * main had it before.
   */
  adopt(release: Release, asked: Release = release): void {
    const { release: current, saving, exchanges } = this.use.getState()
    if (current?.id !== release.id) return
    let { draft } = release
    if (this.dirty)
      draft = { ...current.draft, tags: tagsOfBoth(asked.draft.tags, current.draft.tags, release.draft.tags) }
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
    const answer = await this.reread()
    if (!answer.ok && answer.code === 'not-found') this.leave()
  }

  private reread(): Promise<Answer<Release>> {
    return this.exchange(
      ({ id }) => this.releases.get({ id }),
      (release) => release,
    )
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
    // Whoever needs them and finds none asks again, and is told.
    if (release !== null) this.loadSteps().catch(() => undefined)
    this.use.setState({
      release,
      language: release?.draft.language ?? 'en',
      saving: release === null ? { kind: 'unsaved' } : { kind: 'saved', at: release.savedAt },
      ...this.undoState(),
    })
  }

  protected markChanged(): void {
    this.dirty = true
    const { saving, canUndo, canRedo, deed } = this.use.getState()
    const next = this.undoState()
    if (saving.kind === 'saved') this.use.setState({ saving: { kind: 'unsaved' }, ...next })
    else if (deed !== next.deed || canUndo !== next.canUndo || canRedo !== next.canRedo) this.use.setState(next)
    this.autosave.changed()
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

/** The tags that are here, with what has been added and taken away there since both were the same. */
function tagsOfBoth(before: readonly string[], here: readonly string[], there: readonly string[]): string[] {
  const kept = here.filter((tag) => there.includes(tag) || !before.includes(tag))
  return [...kept, ...there.filter((tag) => !before.includes(tag) && !kept.includes(tag))]
}
