// @vitest-environment jsdom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Editor } from '@tiptap/core'
import { document as documentShape, type Document } from '../../../src/shared/document'
import { emptyMission, newId, newReleaseDraft, type Release, type ReleaseId } from '../../../src/shared/release'
import { ok } from '../../../src/shared/result'
import { emptyUndoLog } from '../../../src/shared/undo'
import { Session } from '../../../src/renderer/session/session'
import { makeQuotation } from '../../../src/renderer/editor/commands/quote-selection'
import { documentOf, editorContent } from '../../../src/renderer/editor/document'
import { applySteps, replaceDocument, recordedChange } from '../../../src/renderer/editor/recording'
import { bodyEditor, paragraph } from './body-editor'
import { soon } from '../session/soon'

const opening = [
  paragraph('a', 'Valdria and Soria open a reading room.'),
  paragraph('b', 'The Minister thanked the City Library for its patience.'),
]

/** A session over an open release whose saves always succeed, joined to an editor. */
async function writing(): Promise<{ session: Session; editor: Editor }> {
  const { editor } = bodyEditor(opening)
  const draft = newReleaseDraft('press-release', emptyMission('UTC'), '2031-05-14')
  const at = '2031-05-14T09:00:00.000Z'
  const release: Release = {
    id: newId<ReleaseId>(),
    revision: 1,
    status: 'draft',
    assignedNumber: null,
    putRightBy: null,
    createdAt: at,
    savedAt: at,
    trashedAt: null,
    draft,
  }
  const session = new Session(
    {
      get: () => Promise.resolve(ok(release)),
      undoLog: () => Promise.resolve(ok({ revision: 1, log: emptyUndoLog })),
      save: ({ revision }) =>
        Promise.resolve(ok({ revision: revision + 1, savedAt: at, status: 'draft', assignedNumber: null })),
    },
    { loadSteps: () => import('../../../src/shared/document/steps'), onUndoLost: () => undefined, whenIdle: soon },
  )
  await session.openCreated(release)
  session.attachEditor({
    language: 'en',
    part: 'body',
    readDocument: () => documentOf(editor),
    setDocument: (body) => replaceDocument(editor, editorContent(body)),
    applySteps: (steps) => applySteps(editor, steps),
    rewrite: () => undefined,
  })
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const change = recordedChange(transaction, appendedTransactions)
    if (change !== null) session.recordText({ release: release.id, language: 'en', part: 'body', ...change })
  })
  return { session, editor }
}

/** Things an officer does, each at a place between 0 and 1 of the text. */
const deeds: Readonly<Record<string, (editor: Editor, at: number) => unknown>> = {
  type: (editor, at) => editor.commands.insertContentAt(placeIn(editor, at), 'word '),
  split: (editor, at) => editor.chain().setTextSelection(placeIn(editor, at)).splitBlock().run(),
  erase: (editor, at) => {
    const from = placeIn(editor, at)
    return editor.commands.deleteRange({ from, to: Math.min(from + 9, editor.state.doc.content.size) })
  },
  bold: (editor, at) =>
    editor
      .chain()
      .setTextSelection({ from: placeIn(editor, at), to: placeIn(editor, 1) })
      .toggleBold()
      .run(),
  heading: (editor, at) => editor.chain().setTextSelection(placeIn(editor, at)).toggleHeading({ level: 2 }).run(),
  list: (editor, at) => editor.chain().setTextSelection(placeIn(editor, at)).toggleBulletList().run(),
  quote: (editor, at) => {
    editor.commands.setTextSelection({
      from: placeIn(editor, at),
      to: Math.min(placeIn(editor, at) + 7, editor.state.doc.content.size),
    })
    return makeQuotation(editor)
  },
}

const placeIn = (editor: Editor, at: number): number =>
  Math.max(1, Math.floor(at * (editor.state.doc.content.size - 1)))

function undoAll(session: Session): void {
  while (session.use.getState().canUndo) session.undo()
}

function redoAll(session: Session): void {
  while (session.use.getState().canRedo) session.redo()
}

test('whatever was done to the text is taken back and done again, ids of blocks included', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (done) => {
      const { session, editor } = await writing()
      const before = documentOf(editor)
      for (const [name, at] of done) deeds[name]!(editor, at)
      const after = documentOf(editor)
      undoAll(session)
      expect(documentOf(editor)).toEqual(before)
      redoAll(session)
      expect(documentOf(editor)).toEqual(after)
      editor.destroy()
    }),
    { numRuns: 60 },
  )
})

test('a body always has the shape that the library stores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(deeds)), { maxLength: 8 }), async (names) => {
      const { editor } = await writing()
      for (const name of names) deeds[name]!(editor, 0.3)
      const body: Document = documentOf(editor)
      expect(documentShape.parse(body)).toEqual(body)
      editor.destroy()
    }),
    { numRuns: 40 },
  )
})

test('text and fields are taken back in the order they were changed', async () => {
  const { session, editor } = await writing()
  editor.commands.insertContentAt(1, 'Today ')
  session.setField(['number'], 'PAM/2031/007')
  session.undo()
  expect(session.use.getState().release?.draft.number).toBe('')
  expect(editor.getText()).toContain('Today Valdria')
  session.undo()
  expect(editor.getText()).not.toContain('Today')
})

test('the id of a new block is no undo of its own', async () => {
  const { session, editor } = await writing()
  editor.chain().setTextSelection(8).splitBlock().run()
  const ids = documentOf(editor).content.map(({ attrs }) => attrs.id)
  expect(new Set(ids).size).toBe(3)
  session.undo()
  expect(documentOf(editor).content).toEqual(opening)
  expect(session.use.getState().canUndo).toBe(false)
})
