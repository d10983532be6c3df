// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { rewrite } from '../../src/renderer/editor/commands/linked-words'
import { moveBlocks } from '../../src/renderer/editor/commands/move-block'
import { documentOf, editorContent } from '../../src/renderer/editor/document'
import { setFacts } from '../../src/renderer/editor/plugins/following'
import { applySteps, recordedChange, replaceDocument } from '../../src/renderer/editor/recording'
import { followFacts, linkFactsOf } from '../../src/renderer/session/following'
import { Session } from '../../src/renderer/session/session'
import type { EditorPort, Place } from '../../src/renderer/session'
import type { Library } from '../../src/main/library'
import { contract } from '../../src/shared/contract'
import {
  captionOf,
  documentIn,
  emptySpeaker,
  newId,
  textOf,
  type MediaHash,
  type PictureId,
  type ReleaseDraft,
  type ReleaseId,
  type SpeakerId,
  type TextPart,
} from '../../src/shared/release'
import { ok, type Answer } from '../../src/shared/result'
import { anEvent } from '../helpers/builders'
import { partEditor } from '../unit/editor/body-editor'
import { aText, detail, mention, nobody } from '../unit/linking/a-document'
import { opened } from './open-temporary'
import { soon } from '../unit/session/soon'

const answered = <Value>(value: Value): Promise<Answer<Value>> => Promise.resolve(ok(value))

/** What the bridge does between a window and its library: shapes are checked, and nothing but data goes over. */
const bridged = (library: Library) => ({
  get: ({ id }: { id: ReleaseId }) => answered(structuredClone(library.releases.get(id))),
  undoLog: ({ id }: { id: ReleaseId }) =>
    answered(contract.releases.undoLog.response.parse(structuredClone(library.releases.undoLog(id)))),
  save: (request: unknown) => {
    const { id, revision, draft, undo } = contract.releases.save.request.parse(structuredClone(request))
    return answered(library.releases.save(id, revision, draft, undo))
  },
})

const picture = newId<PictureId>()
const parts: readonly TextPart[] = ['body', 'notesToEditors', 'boilerplate', captionOf(picture)]

/** A window on one release: its session, and the editors of the texts that are shown. */
class Desk {
  readonly session: Session
  private readonly shown = new Map<TextPart, { editor: Editor; leave: () => void }>()
  lost = 0

  constructor(library: Library) {
    const loadSteps = () => import('../../src/shared/document/steps')
    this.session = new Session(bridged(library), { loadSteps, onUndoLost: () => (this.lost += 1), whenIdle: soon })
    this.session.followWith(followFacts(this.session, () => nobody))
  }

  get draft(): ReleaseDraft {
    return this.session.use.getState().release!.draft
  }

  has(part: TextPart): boolean {
    return !part.startsWith('captions.') || this.draft.pictures.length > 0
  }

  show(part: TextPart): void {
    if (this.shown.has(part) || !this.has(part)) return
    const place: Place = { language: 'en', part }
    const { editor } = partEditor(part, documentIn(textOf(this.draft, 'en'), part).content)
    const port: EditorPort = {
      ...place,
      readDocument: () => documentOf(editor),
      setDocument: (document) => replaceDocument(editor, editorContent(document)),
      applySteps: (steps) => applySteps(editor, steps),
      rewrite: (rewritings) => rewrite(editor, rewritings),
    }
    editor.on('transaction', ({ transaction, appendedTransactions }) => {
      const change = recordedChange(transaction, appendedTransactions)
      if (change !== null)
        this.session.recordText({ release: this.session.use.getState().release!.id, ...place, ...change })
    })
    if (part !== 'boilerplate') setFacts(editor, linkFactsOf(this.session.use.getState().release!, 'en', nobody))
    this.shown.set(part, { editor, leave: this.session.attachEditor(port) })
  }

  hide(part: TextPart): void {
    const { editor, leave } = this.shown.get(part) ?? {}
    leave?.()
    editor?.destroy()
    this.shown.delete(part)
  }

  editor(part: TextPart): Editor | undefined {
    return this.shown.get(part)?.editor
  }

  /** What is on screen is what is kept. */
  expectShown(stored: ReleaseDraft): void {
    for (const [part, { editor }] of this.shown) {
      if (this.has(part)) expect(documentOf(editor)).toEqual(documentIn(textOf(stored, 'en'), part))
    }
  }

  async close(): Promise<void> {
    expect(await this.session.flush()).toMatchObject({ ok: true })
    for (const part of parts) this.hide(part)
  }
}

/** One writer's evening: a release, the window on it, and the library under it. */
async function writing() {
  const library = opened()
  const { id, revision, draft } = library.releases.create('press-release')
  const text = textOf(draft, 'en')
  const when = 'event.start.date'
  const speaker = { ...emptySpeaker(newId<SpeakerId>()), name: 'Ilka Torvane', title: { en: 'Ambassador' } }
  library.releases.save(id, revision, {
    ...draft,
    event: anEvent({ start: { date: '2026-02-24', time: '18:00' } }),
    speakers: [speaker],
    texts: {
      en: {
        ...text,
        body: aText(
          ['Valdria and Soria open a reading room on ', detail('24 February 2026', when, 'long'), '.'],
          [mention('Ambassador Ilka Torvane', speaker.id), ' thanked the library.'],
          ['Tea was served by ', mention('Ambassador Torvane', speaker.id), '.'],
        ),
        notesToEditors: aText(['Doors open on ', detail('Tuesday', when, 'weekday'), ' at six.']),
        boilerplate: aText(['The embassy has represented Valdria in Soria since 1961.']),
      },
    },
  })
  let desk = new Desk(library)
  await desk.session.open(id)
  return {
    library,
    desk: () => desk,
    stored: () => library.releases.get(id).draft,
    /** As after the app was quit, or killed once all was saved. */
    reopen: async () => {
      await desk.close()
      desk = new Desk(library)
      await desk.session.open(id)
      desk.show('body')
    },
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Evening = Awaited<ReturnType<typeof writing>>
type Deed = (evening: Evening, part: TextPart, at: number) => unknown

const placeIn = ({ state }: Editor, at: number): number => Math.max(1, Math.floor(at * (state.doc.content.size - 1)))

const inEditor =
  (deed: (editor: Editor, at: number) => unknown): Deed =>
  ({ desk }, part, at) => {
    const editor = desk().editor(part)
    if (editor !== undefined) deed(editor, at)
  }

const inFields =
  (deed: (session: Session, draft: ReleaseDraft, at: number) => unknown): Deed =>
  ({ desk }, _part, at) =>
    deed(desk().session, desk().draft, at)

const someDate = (at: number): string => `2026-03-${String(1 + Math.floor(at * 30)).padStart(2, '0')}`

const deeds: Readonly<Record<string, Deed>> = {
  type: inEditor((editor, at) => {
    editor.commands.setTextSelection(placeIn(editor, at))
    for (const letter of 'word ') editor.commands.insertContent(letter)
  }),
  split: inEditor((editor, at) => editor.chain().setTextSelection(placeIn(editor, at)).splitBlock().run()),
  erase: inEditor((editor, at) => {
    const from = placeIn(editor, at)
    editor.commands.deleteRange({ from, to: Math.min(from + 9, editor.state.doc.content.size - 1) })
  }),
  'move a paragraph': inEditor((editor, at) => {
    editor.commands.setTextSelection(placeIn(editor, at))
    moveBlocks(editor, at < 0.5 ? -1 : 1)
  }),
  'rename a speaker': inFields((session, { speakers }, at) => {
    if (speakers[0] !== undefined) session.setField(['speakers', 0, 'name'], at < 0.5 ? 'Ilka Torvane' : 'Ilka Maren')
  }),
  bold: inEditor((editor, at) =>
    editor
      .chain()
      .setTextSelection({ from: placeIn(editor, at), to: placeIn(editor, 1) })
      .toggleBold()
      .run(),
  ),
  'set a date': inFields((session, _draft, at) => session.setField(['event', 'start', 'date'], someDate(at))),
  'write a headline': inFields((session, _draft, at) => {
    for (const length of [1, 2, 3]) session.setField(['texts', 'en', 'headline'], 'Tea'.slice(0, length) + someDate(at))
  }),
  'add a speaker': inFields((session, { speakers }) =>
    session.setField(['speakers'], [...speakers, emptySpeaker(newId<SpeakerId>())]),
  ),
  'add a picture': inFields((session, { pictures }) => {
    if (pictures.length > 0) return
    const added = { id: picture, hash: '0'.repeat(64) as MediaHash, name: 'tea.jpg', credit: '', alternative: {} }
    session.changeFields([
      { path: ['pictures'], value: [added] },
      {
        path: ['texts', 'en', 'captions', picture],
        value: aText(['Tea on ', detail('24 February', 'event.start.date', 'day-month')]),
      },
    ])
  }),
  'write over a text': inFields((session, _draft, at) =>
    session.setField(['texts', 'en', 'notesToEditors'], aText([`Register by ${someDate(at)}.`])),
  ),
  'write in two texts at once': ({ desk }, part, at) =>
    desk().session.together(() => {
      desk().editor(part)?.commands.insertContentAt(1, 'Both ')
      desk().editor('body')?.commands.insertContentAt(1, 'Both ')
      desk().session.setField(['number'], someDate(at))
    }),
  show: ({ desk }, part) => desk().show(part),
  hide: ({ desk }, part) => part === 'body' || desk().hide(part),
  save: ({ desk }) => desk().session.flush(),
  undo: ({ desk }) => desk().session.undo(),
  redo: ({ desk }) => desk().session.redo(),
  reopen: ({ reopen }) => reopen(),
  'write on after a save': async ({ desk }, part, at) => {
    const editor = desk().editor(part)
    desk().session.setField(['texts', 'en', 'subhead'], 'Tea')
    await desk().session.flush()
    desk().session.setField(['texts', 'en', 'subhead'], someDate(at))
    editor?.chain().setTextSelection(placeIn(editor, at)).insertContent('a').run()
    await desk().session.flush()
    editor?.commands.insertContent('b')
  },
  rest: () => void vi.setSystemTime(Date.now() + 700),
}

async function all(evening: Evening, way: 'undo' | 'redo', reopenAfter: number): Promise<ReleaseDraft> {
  for (let steps = 0; ; steps += 1) {
    if (steps === reopenAfter) await evening.reopen()
    const { session } = evening.desk()
    const { canUndo, canRedo } = session.use.getState()
    if (!(way === 'undo' ? canUndo : canRedo)) break
    session[way]()
    // The first one may have to wait for what applies steps.
    await nextTurn()
  }
  expect(await evening.desk().session.flush()).toMatchObject({ ok: true })
  expect(evening.desk().lost).toBe(0)
  evening.desk().expectShown(evening.stored())
  return evening.stored()
}

afterEach(() => void vi.useRealTimers())

test('whatever was written, in fields and every text, is taken back to the start and done again to the end, however often the release was closed', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const evenings = fc.array(
    fc.tuple(
      fc.constantFrom(...Object.keys(deeds)),
      fc.constantFrom(...parts),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  const reopening = fc.nat({ max: 12 })
  await fc.assert(
    fc.asyncProperty(evenings, reopening, reopening, async (done, backwards, forwards) => {
      const evening = await writing()
      const start = evening.stored()
      evening.desk().show('body')
      for (const [name, part, at] of done) await deeds[name]!(evening, part, at)
      const end = await all(evening, 'redo', -1)
      expect(await all(evening, 'undo', backwards)).toEqual(start)
      expect(await all(evening, 'redo', forwards)).toEqual(end)
      await evening.desk().close()
      evening.library.close()
    }),
    { numRuns: 40 },
  )
}, 90_000)
