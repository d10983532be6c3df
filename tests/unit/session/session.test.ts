import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentFromPlainText, plainText, type Document } from '../../../src/shared/document'
import {
  emptyMission,
  newId,
  newReleaseDraft,
  type Release,
  type ReleaseDraft,
  type ReleaseStatus,
  type SeriesId,
  type TextPart,
} from '../../../src/shared/release'
import { failure, ok, type Answer } from '../../../src/shared/result'
import { emptyUndoLog } from '../../../src/shared/undo'
import { lookAtRest } from '../../../src/renderer/session/at-rest'
import { Session } from '../../../src/renderer/session/session'
import { soon } from './soon'

const body = (text: string): Document => documentFromPlainText(text, newId)

function aStoredRelease(): Release {
  const draft = newReleaseDraft('press-release', emptyMission('UTC'), '2026-02-24')
  const at = '2026-02-24T10:00:00.000Z'
  const unsettled = { status: 'draft', assignedNumber: null, putRightBy: null, trashedAt: null } as const
  return { id: newId(), revision: 1, ...unsettled, createdAt: at, savedAt: at, draft }
}

/** Main's side of saving, kept in memory: what the session talks to, with the library's answers. */
function aLibrary(stored: Release) {
  const saves: ReleaseDraft[] = []
  let answer: 'saved' | 'disk-full' = 'saved'
  let status: ReleaseStatus = 'draft'
  let assignedNumber: Release['assignedNumber'] = null
  const revisions: number[] = []
  return {
    saves,
    revisions,
    settle: (next: ReleaseStatus, number: Release['assignedNumber'] = null) => {
      status = next
      assignedNumber = number
    },
    fill: () => (answer = 'disk-full'),
    free: () => (answer = 'saved'),
    get: async (): Promise<Answer<Release>> => ok(stored),
    undoLog: async () => ok({ revision: stored.revision, log: emptyUndoLog }),
    save: async ({ revision, draft }: { revision: number; draft: ReleaseDraft }) => {
      if (answer === 'disk-full') return failure('disk-full')
      saves.push(draft)
      revisions.push(revision)
      return ok({ revision: revision + 1, savedAt: '2026-02-24T10:00:01.000Z', status, assignedNumber })
    },
  }
}

/** The steps of these tests are whole texts. */
const loadSteps = async () => ({
  applyStepsTo: (_part: TextPart, _document: Document, steps: readonly unknown[]) => body(String(steps.at(-1))),
  mergedSteps: (_part: TextPart, steps: readonly unknown[]) => steps.slice(-1),
})

async function anOpenSession() {
  const onUndoLost = vi.fn<() => void>()
  const stored = aStoredRelease()
  const library = aLibrary(stored)
  const session = new Session(library, { loadSteps, onUndoLost, whenIdle: soon })
  await session.open(stored.id)
  return { session, library, stored, onUndoLost, draft: () => session.use.getState().release!.draft }
}

/** A body of plain text whose steps are whole texts: enough to see which way the session sends them. */
function aPlainEditor(session: Session) {
  let text = ''
  session.attachEditor({
    language: 'en',
    part: 'body',
    readDocument: () => body(text),
    setDocument: (next) => (text = plainText(next)),
    applySteps: (steps) => (text = String(steps.at(-1))),
    rewrite: () => undefined,
  })
  return {
    text: () => text,
    type: (next: string) => {
      const before = text
      text = next
      const typed = { from: before.length + 1, to: before.length + 1, end: next.length + 1 }
      const release = session.use.getState().release!.id
      session.recordText({ release, language: 'en', part: 'body', forward: [next], inverse: [before], typed })
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('autosave', () => {
  it('saves after 300 ms of rest', async () => {
    const { session, library } = await anOpenSession()
    session.setField(['number'], '7')
    await vi.advanceTimersByTimeAsync(299)
    expect(library.saves).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(library.saves.map(({ number }) => number)).toEqual(['7'])
    expect(session.use.getState().saving.kind).toBe('saved')
  })

  it('saves at least every 600 ms while typing goes on', async () => {
    const { session, library } = await anOpenSession()
    for (let typed = 1; typed <= 13; typed += 1) {
      session.setField(['number'], String(typed))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(library.saves.length).toBeGreaterThanOrEqual(2)
  })

  it('says that the disk is full, keeps the text, and saves by itself once there is room', async () => {
    const { session, library, draft } = await anOpenSession()
    library.fill()
    session.setField(['number'], '7')
    expect(await session.flush()).toMatchObject({ ok: false, code: 'disk-full' })
    expect(session.use.getState().saving).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } })
    expect(draft().number).toBe('7')
    library.free()
    await vi.advanceTimersByTimeAsync(2000)
    expect(library.saves.map(({ number }) => number)).toEqual(['7'])
  })

  it('flushes the words that only the editor has', async () => {
    const { session, library } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('The Embassy opened')
    await session.flush()
    expect(plainText(library.saves[0]!.texts.en!.body)).toBe('The Embassy opened')
  })
})

describe('looking at the release at rest', () => {
  it('waits until nothing of it has changed for as long as asked, and ends when told', async () => {
    const { session, stored } = await anOpenSession()
    const seen: (string | undefined)[] = []
    const end = lookAtRest(
      session,
      (release) => (release === null ? 0 : 800),
      (release) => seen.push(release?.draft.number),
    )
    for (const number of ['1', '2', '3']) {
      session.setField(['number'], number)
      await vi.advanceTimersByTimeAsync(700)
    }
    expect(seen).toEqual([])
    await vi.advanceTimersByTimeAsync(800)
    expect(seen).toEqual(['3'])
    session.leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(seen).toEqual(['3', undefined])
    await session.open(stored.id)
    end()
    await vi.advanceTimersByTimeAsync(2000)
    expect(seen).toHaveLength(2)
  })
})

describe('opening another release', () => {
  it('saves what is typed until it is there', async () => {
    const { session, library } = await anOpenSession()
    const editor = aPlainEditor(session)
    const other = aStoredRelease()
    vi.spyOn(library, 'get').mockImplementationOnce(async () => {
      editor.type('Typed while the other one was fetched')
      return ok(other)
    })
    await session.open(other.id)
    expect(library.saves.map((draft) => plainText(draft.texts.en!.body))).toEqual([
      'Typed while the other one was fetched',
    ])
    expect(session.use.getState()).toMatchObject({ release: { id: other.id }, canUndo: false })
  })

  it('and the same one again keeps what is written and its undo', async () => {
    const { session, stored } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('Typed')
    await session.open(stored.id)
    session.undo()
    expect(editor.text()).toBe('')
  })
})

describe('opening one release after another', () => {
  it('ends with the one that was asked for last, however slowly the one before it came', async () => {
    const { session, library } = await anOpenSession()
    const [slow, fast] = [aStoredRelease(), aStoredRelease()]
    let come = (): void => undefined
    vi.spyOn(library, 'get')
      .mockImplementationOnce(() => new Promise((resolve) => (come = () => resolve(ok(slow)))))
      .mockImplementationOnce(async () => ok(fast))
    const opening = session.open(slow.id)
    await session.open(fast.id)
    come()
    await opening
    expect(session.use.getState().release?.id).toBe(fast.id)
  })

  it('takes nothing back in it that was asked to be taken back in the one before', async () => {
    const { session, library, draft } = await anOpenSession()
    const other = aStoredRelease()
    const log = {
      entries: [
        {
          serial: 1,
          at: 0,
          changes: [{ kind: 'fields' as const, forward: [], inverse: [{ path: ['number'], value: 'taken back' }] }],
        },
      ],
      done: 1,
    }
    const loads: (() => void)[] = []
    const late = new Session(library, {
      loadSteps: () => new Promise((resolve) => loads.push(() => void loadSteps().then(resolve))),
      onUndoLost: () => undefined,
      whenIdle: soon,
    })
    await late.open(session.use.getState().release!.id)
    const detach = late.attachEditor({
      language: 'en',
      part: 'body',
      readDocument: () => body('Typed'),
      setDocument: () => undefined,
      applySteps: () => undefined,
      rewrite: () => undefined,
    })
    const release = late.use.getState().release!.id
    late.recordText({ release, language: 'en', part: 'body', forward: ['Typed'], inverse: [''] })
    detach()
    late.undo()
    vi.spyOn(library, 'get').mockImplementationOnce(async () => ok(other))
    vi.spyOn(library, 'undoLog').mockImplementationOnce(async () => ok({ revision: 1, log }) as never)
    await late.open(other.id)
    for (const load of loads) load()
    await vi.advanceTimersByTimeAsync(0)
    expect(late.use.getState()).toMatchObject({ release: { id: other.id, draft: { number: '' } }, canUndo: true })
    expect(draft().number).toBe('')
  })

  it('hears nothing of an editor of the one before', async () => {
    const { session, library, stored } = await anOpenSession()
    const other = aStoredRelease()
    const write = (): void =>
      session.recordText({ release: stored.id, language: 'en', part: 'body', forward: ['late'], inverse: [''] })
    vi.spyOn(library, 'get').mockImplementationOnce(async () => ok(other))
    await session.open(other.id)
    aPlainEditor(session)
    write()
    expect(session.use.getState().canUndo).toBe(false)
  })

  it('says that nothing can be taken back where what it takes cannot be loaded', async () => {
    const stored = aStoredRelease()
    const onUndoLost = vi.fn<() => void>()
    const change = { kind: 'text' as const, language: 'en', part: 'body' as const, forward: ['x'], inverse: ['y'] }
    const library = {
      ...aLibrary(stored),
      undoLog: async () => ok({ revision: 1, log: { entries: [{ serial: 1, at: 0, changes: [change] }], done: 1 } }),
    }
    const session = new Session(library, {
      loadSteps: () => Promise.reject(new Error('gone')),
      onUndoLost,
      whenIdle: soon,
    })
    await session.open(stored.id)
    session.undo()
    await vi.advanceTimersByTimeAsync(0)
    expect(onUndoLost).toHaveBeenCalledOnce()
  })
})

describe('one undo over fields and text', () => {
  it('has another number for every entry, and the same for what is typed on within it', async () => {
    const { session } = await anOpenSession()
    const editor = aPlainEditor(session)
    const deed = (): number => session.use.getState().deed
    const seen = [deed()]
    const note = (): void => void seen.push(deed())
    editor.type('W')
    note()
    editor.type('Wo')
    expect(deed()).toBe(seen.at(-1))
    session.setField(['number'], '7')
    note()
    session.undo()
    note()
    session.setField(['number'], '8')
    note()
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('says of what is done together whether anything was', async () => {
    const { session } = await anOpenSession()
    expect(session.together(() => undefined)).toBe(false)
    expect(session.together(() => session.setField(['number'], '7'))).toBe(true)
  })

  it('takes changes back in the order they were made, and does them again', async () => {
    const { session, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    session.setField(['number'], '7')
    editor.type('Words')
    session.setField(['internalNote'], 'Ask the capital')
    session.undo()
    expect(draft().internalNote).toBe('')
    expect(editor.text()).toBe('Words')
    session.undo()
    expect(editor.text()).toBe('')
    session.undo()
    expect(draft().number).toBe('')
    expect(session.use.getState().canUndo).toBe(false)
    session.redo()
    session.redo()
    session.redo()
    expect(draft()).toMatchObject({ number: '7', internalNote: 'Ask the capital' })
    expect(editor.text()).toBe('Words')
  })

  it('takes typing in one field back in one go, and a pause parts it', async () => {
    const { session, draft } = await anOpenSession()
    session.setField(['number'], '1')
    session.setField(['number'], '12')
    await vi.advanceTimersByTimeAsync(600)
    session.setField(['number'], '123')
    session.undo()
    expect(draft().number).toBe('12')
    session.undo()
    expect(draft().number).toBe('')
  })

  it('takes a reviewed intake back in one go, together with the body it brought', async () => {
    const { session, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('Mine')
    const before = structuredClone(draft())
    const text = { ...before.texts.en!, headline: 'Valdria opens a library', body: body('Taken in') }
    session.replaceDraft({ ...draft(), number: '9', texts: { en: text } })
    expect(editor.text()).toBe('Taken in')
    session.undo()
    expect(editor.text()).toBe('Mine')
    expect(draft().number).toBe('')
    session.undo()
    expect(editor.text()).toBe('')
  })

  it('forgets what was undone as soon as something new is done', async () => {
    const { session } = await anOpenSession()
    session.setField(['number'], '1')
    session.undo()
    session.setField(['internalNote'], 'x')
    expect(session.use.getState().canRedo).toBe(false)
  })
})

describe('what main does with the open release', () => {
  it('takes the number from the save that brought it', async () => {
    const { session, library } = await anOpenSession()
    const number = { series: newId<SeriesId>(), year: 2026, number: 7, text: 'VAL/2026/007' }
    library.settle('cleared', number)
    session.setField(['series'], number.series)
    await session.flush()
    expect(session.use.getState().release).toMatchObject({ status: 'cleared', assignedNumber: number })
  })

  it('takes its status from every save', async () => {
    const { session, library } = await anOpenSession()
    library.settle('in-clearance')
    session.setField(['number'], '7')
    await session.flush()
    expect(session.use.getState().release!.status).toBe('in-clearance')
  })

  it('saves before asking, and saves afterwards what is typed meanwhile, on the revision that main answers', async () => {
    const { session, library, stored, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('Before')
    let answerNow = (): void => undefined
    const answering = new Promise<void>((resolve) => (answerNow = resolve))
    const exchange = session.exchange(
      async (release) => {
        await answering
        return ok({ ...release, revision: 40, status: 'cleared' as const })
      },
      (release) => release,
    )
    await vi.advanceTimersByTimeAsync(0)
    expect(plainText(library.saves.at(-1)!.texts.en!.body)).toBe('Before')
    editor.type('Before and after')
    await vi.advanceTimersByTimeAsync(1000)
    expect(library.saves).toHaveLength(1)
    answerNow()
    expect(await exchange).toMatchObject({ ok: true })
    expect(session.use.getState().release).toMatchObject({ id: stored.id, status: 'cleared' })
    expect(editor.text()).toBe('Before and after')
    await vi.advanceTimersByTimeAsync(1000)
    expect(library.revisions.at(-1)).toBe(40)
    expect(plainText(draft().texts.en!.body)).toBe('Before and after')
    session.undo()
    expect(editor.text()).toBe('')
  })

  it('does one thing after the other, each on the revision that the one before it has left', async () => {
    const { session, library } = await anOpenSession()
    session.setField(['number'], '7')
    const asked: number[] = []
    const done: (() => void)[] = []
    const exchange = () =>
      session.exchange(
        async (release) => {
          asked.push(release.revision)
          await new Promise<void>((resolve) => done.push(resolve))
          return ok({ ...release, revision: release.revision + 10 })
        },
        (release) => release,
      )
    const both = [exchange(), exchange()]
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toEqual([2])
    session.setField(['number'], '8')
    await vi.advanceTimersByTimeAsync(1000)
    done[0]!()
    await vi.advanceTimersByTimeAsync(1000)
    done[1]!()
    await Promise.all(both)
    expect(library.revisions).toEqual([1, 12])
    expect(asked).toEqual([2, 13])
  })

  it('asks nothing while the words could not be saved', async () => {
    const { session, library } = await anOpenSession()
    const asked = vi.fn<(release: Release) => Promise<Answer<Release>>>()
    library.fill()
    session.setField(['number'], '7')
    expect(await session.exchange(asked, (release) => release)).toMatchObject({ ok: false, code: 'disk-full' })
    expect(asked).not.toHaveBeenCalled()
  })

  it('leaves a text that is out as it went out; the internal note may still change', async () => {
    const { session, stored, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('As it went out')
    await session.flush()
    const { revision } = session.use.getState().release!
    session.adopt({ ...stored, revision, draft: draft(), status: 'released' })
    expect(session.use.getState().canUndo).toBe(false)
    session.setField(['number'], '8')
    session.recordText({ release: stored.id, language: 'en', part: 'body', forward: ['x'], inverse: ['y'] })
    session.setField(['internalNote'], 'The agency rang')
    expect(draft()).toMatchObject({ number: '', internalNote: 'The agency rang' })
    session.undo()
    expect(draft().internalNote).toBe('')
    expect(plainText(draft().texts.en!.body)).toBe('As it went out')
  })

  it('shows the words that main has brought back, with nothing to take back before them', async () => {
    const { session, library, stored, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('On Wednesday')
    session.setField(['number'], '8')
    const back = { ...stored.draft, texts: { en: { ...stored.draft.texts.en!, body: body('On Tuesday') } } }
    await session.bringBack(async (release) => ok({ ...release, revision: 40, draft: back }))
    expect(plainText(library.saves.at(-1)!.texts.en!.body)).toBe('On Wednesday')
    expect(editor.text()).toBe('On Tuesday')
    expect(draft()).toEqual(back)
    expect(session.use.getState()).toMatchObject({ canUndo: false, saving: { kind: 'saved' } })
    editor.type('On Tuesday evening')
    await session.flush()
    expect(library.revisions.at(-1)).toBe(40)
    session.undo()
    expect(editor.text()).toBe('On Tuesday')
  })

  it('has saved what is typed while main brings other words back, so that it is in what main keeps of before', async () => {
    const { session, library, stored } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('On Wednesday')
    const back = { ...stored.draft, texts: { en: { ...stored.draft.texts.en!, body: body('On Tuesday') } } }
    const kept: string[] = []
    const answer = session.bringBack(async (release) => {
      kept.push(plainText(release.draft.texts.en!.body))
      if (kept.length === 1) editor.type('On Wednesday evening')
      return ok({ ...release, revision: release.revision + 1, draft: back })
    })
    expect(await answer).toMatchObject({ ok: true })
    expect(kept).toEqual(['On Wednesday', 'On Wednesday evening'])
    expect(plainText(library.saves.at(-1)!.texts.en!.body)).toBe('On Wednesday evening')
    expect(editor.text()).toBe('On Tuesday')
  })

  it('keeps the tags that main gives it while it is typed in, beside those that are changed by hand', async () => {
    const { session, library, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    session.setField(['tags'], ['harbour', 'old'])
    await session.exchange(
      async (release) => {
        editor.type('Typed meanwhile')
        session.setField(['tags'], ['harbour', 'old', 'by hand'])
        return ok({ ...release, revision: 40, draft: { ...release.draft, tags: ['harbour', 'lanterns'] } })
      },
      (release) => release,
    )
    await session.flush()
    expect(library.saves.at(-1)).toEqual(draft())
    expect(draft().tags).toEqual(['harbour', 'by hand', 'lanterns'])
    expect(plainText(draft().texts.en!.body)).toBe('Typed meanwhile')
  })

  it('leaves a release that is not there any more', async () => {
    const { session, library } = await anOpenSession()
    library.get = async () => failure('not-found')
    await session.refresh()
    expect(session.use.getState().release).toBeNull()
  })

  it('keeps of what was typed while it went out the internal note only, and leaves nothing unsaved for ever', async () => {
    const { session, library, draft } = await anOpenSession()
    const editor = aPlainEditor(session)
    editor.type('As it went out')
    await session.exchange(
      async (release) => {
        editor.type('As it went out, and more')
        session.setField(['number'], '8')
        session.setField(['internalNote'], 'The agency rang')
        return ok({ ...release, status: 'released' as const })
      },
      (release) => release,
    )
    expect(editor.text()).toBe('As it went out')
    await session.flush()
    expect(session.use.getState().saving.kind).toBe('saved')
    expect(library.saves.at(-1)).toEqual(draft())
    expect(draft()).toMatchObject({ number: '', internalNote: 'The agency rang' })
    expect(plainText(draft().texts.en!.body)).toBe('As it went out')
  })
})
