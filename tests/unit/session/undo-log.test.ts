// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { History } from '../../../src/renderer/session/undo-log'
import { Session } from '../../../src/renderer/session/session'
import type { EditorPort } from '../../../src/renderer/session'
import { documentOf, editorContent } from '../../../src/renderer/editor/document'
import { applySteps, ofItsOwn, recordedChange, replaceDocument } from '../../../src/renderer/editor/recording'
import { mergedSteps } from '../../../src/shared/document/steps'
import { emptyMission, newId, newReleaseDraft, type Release } from '../../../src/shared/release'
import { failure, ok } from '../../../src/shared/result'
import { emptyUndoLog, largestLog, longestLog, type UndoDelta, type UndoLog } from '../../../src/shared/undo'
import { bodyEditor, paragraph } from '../editor/body-editor'
import { soon } from './soon'

/** A window on a release whose log was `log`, with an editor of its body; what it sends to be kept is in `sent`. */
async function writing(log: UndoLog = emptyUndoLog) {
  const { editor } = bodyEditor([paragraph('a', 'Valdria and Soria open a reading room.'), paragraph('b', 'Tea.')])
  const at = '2031-05-14T09:00:00.000Z'
  const release: Release = {
    id: newId(),
    revision: 1,
    status: 'draft',
    assignedNumber: null,
    putRightBy: null,
    createdAt: at,
    savedAt: at,
    trashedAt: null,
    draft: newReleaseDraft('press-release', emptyMission('UTC'), '2031-05-14'),
  }
  const sent: UndoDelta[] = []
  const desk = { isFull: false }
  const onUndoLost = vi.fn<() => void>()
  const session = new Session(
    {
      get: async () => ok(release),
      undoLog: async () => ok({ revision: 1, log }),
      save: async ({ revision, undo }) => {
        sent.push(structuredClone(undo!))
        if (desk.isFull) return failure('disk-full')
        return ok({ revision: revision + 1, savedAt: at, status: 'draft' as const, assignedNumber: null })
      },
    },
    { loadSteps: () => import('../../../src/shared/document/steps'), onUndoLost, whenIdle: soon },
  )
  await session.open(release.id)
  const port: EditorPort = {
    language: 'en',
    part: 'body',
    readDocument: () => documentOf(editor),
    setDocument: (body) => replaceDocument(editor, editorContent(body)),
    applySteps: (steps) => applySteps(editor, steps),
    rewrite: () => undefined,
  }
  session.attachEditor(port)
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const change = recordedChange(transaction, appendedTransactions)
    if (change !== null) session.recordText({ release: release.id, language: 'en', part: 'body', ...change })
  })
  const type = (words: string, pause = 100): void => {
    for (const letter of words) {
      vi.advanceTimersByTime(pause)
      editor.view.dispatch(editor.state.tr.insertText(letter))
    }
  }
  const undo = (): string => {
    session.undo()
    return editor.state.doc.textBetween(0, editor.state.doc.content.size, '|')
  }
  return {
    session,
    editor,
    sent,
    desk,
    onUndoLost,
    type,
    undo,
    caret: (at: number) => editor.commands.setTextSelection(at),
  }
}

const start = 'Valdria and Soria open a reading room.|Tea.'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what is taken back in one go', () => {
  it('is what was typed without a pause, Enter and corrections included', async () => {
    const { editor, type, undo, caret } = await writing()
    caret(1)
    type('Noe')
    editor.view.dispatch(editor.state.tr.delete(3, 4))
    type('w')
    editor.commands.splitBlock()
    type('and then ')
    expect(undo()).toBe(start)
  })

  it.each([
    ['of one paragraph', (length: number) => ({ from: 1, to: length })],
    ['across paragraphs', () => ({ from: 9, to: 43 })],
    ['of the first and half of the second', () => ({ from: 1, to: 42 })],
  ])('is what is typed over selected words %s', async (_where, range) => {
    const { editor, type, undo } = await writing()
    editor.commands.setTextSelection(range(editor.state.doc.child(0).nodeSize - 1))
    type('Fresh')
    expect(editor.getText()).toContain('Fresh')
    expect(undo()).toBe(start)
  })

  it('is what is typed over all there is', async () => {
    const { editor, type, undo } = await writing()
    editor.commands.selectAll()
    type('Fresh')
    expect(editor.getText()).toBe('Fresh')
    expect(undo()).toBe(start)
  })

  it('is parted by a pause, and Enter after one begins anew', async () => {
    const { editor, type, undo, caret } = await writing()
    caret(1)
    type('Now')
    vi.advanceTimersByTime(600)
    editor.commands.splitBlock()
    type('X')
    expect(undo()).toBe(`Now${start}`)
    expect(undo()).toBe(start)
  })

  it('is all of a composition, however long an input method takes over it, and no more', async () => {
    const { editor, undo, caret } = await writing()
    caret(1)
    const composed = (words: string, from: number, to: number, composition: number): void => {
      vi.advanceTimersByTime(600)
      editor.view.dispatch(editor.state.tr.insertText(words, from, to).setMeta('composition', composition))
    }
    composed('こ', 1, 1, 1)
    composed('こん', 1, 2, 1)
    composed('今', 1, 3, 1)
    composed('日', 2, 2, 2)
    expect(undo()).toBe(`今${start}`)
    expect(undo()).toBe(start)
  })

  it('is parted by a jump of the caret', async () => {
    const { type, undo, caret } = await writing()
    caret(1)
    type('Now ')
    caret(20)
    type('far ')
    expect(undo()).toBe(`Now ${start}`)
    expect(undo()).toBe(start)
  })

  it('is parted by a paste, by a command, by what is set instead of what was typed, and by a field', async () => {
    const { session, editor, type, undo, caret } = await writing()
    caret(1)
    type('a')
    editor.view.dispatch(editor.state.tr.insertText('b').setMeta('uiEvent', 'paste'))
    type('c')
    editor.commands.toggleHeading({ level: 2 })
    type('d')
    editor.view.dispatch(ofItsOwn(editor.state.tr.insertText('e')))
    type('f')
    session.setField(['number'], '7')
    type('g')
    const texts = ['abcdef', 'abcdef', 'abcde', 'abcd', 'abc', 'abc', 'ab', 'a', '']
    for (const typed of texts) expect(undo()).toBe(`${typed}${start}`)
  })

  it('is what was written to one field, and not to another', async () => {
    const { session } = await writing()
    session.setField(['number'], '1')
    session.setField(['number'], '12')
    session.setField(['internalNote'], 'x')
    session.undo()
    session.undo()
    expect(session.use.getState()).toMatchObject({ release: { draft: { number: '' } }, canUndo: false })
  })

  it('is everything done together, and the same field does not join it', async () => {
    const { session, editor, undo } = await writing()
    session.together(() => {
      session.setField(['number'], '1')
      editor.commands.insertContentAt(1, 'Now ')
    })
    session.setField(['number'], '2')
    expect(undo()).toBe(`Now ${start}`)
    expect(session.use.getState().release!.draft.number).toBe('1')
    expect(undo()).toBe(start)
    expect(session.use.getState()).toMatchObject({ release: { draft: { number: '' } }, canUndo: false })
  })
})

describe('what is sent to be kept', () => {
  it('is a few kB for a thousand letters, however often they were saved meanwhile', async () => {
    const { session, type, sent, undo, caret } = await writing()
    caret(1)
    for (let line = 0; line < 50; line += 1) {
      type('Twenty letters here.')
      await session.flush()
    }
    const [entry] = sent.at(-1)!.changed
    expect(sent.at(-1)!.changed).toHaveLength(1)
    expect(JSON.stringify(entry).length).toBeLessThan(2000)
    expect(undo()).toBe(start)
    session.redo()
    expect(undo()).toBe(start)
  })

  it('holds one pair of values for a field that was typed into', async () => {
    const { session, sent } = await writing()
    for (let typed = 1; typed <= 40; typed += 1) session.setField(['internalNote'], 'x'.repeat(typed))
    await session.flush()
    expect(sent[0]!.changed[0]!.changes).toEqual([
      {
        kind: 'fields',
        forward: [{ path: ['internalNote'], value: 'x'.repeat(40) }],
        inverse: [{ path: ['internalNote'], value: '' }],
      },
    ])
  })

  it('is sent again until it has been kept', async () => {
    const { session, sent, desk } = await writing()
    desk.isFull = true
    session.setField(['number'], '1')
    await session.flush()
    desk.isFull = false
    session.setField(['internalNote'], 'x')
    await session.flush()
    session.undo()
    await session.flush()
    expect(sent.map(({ changed }) => changed.map(({ serial }) => serial))).toEqual([[1], [1, 2], []])
    expect(sent.at(-1)).toMatchObject({ oldest: 1, newest: 2, done: 1 })
  })
})

describe('the bounds', () => {
  const field = (value: string) => [
    { kind: 'fields' as const, forward: [{ path: ['number'], value }], inverse: [{ path: ['number'], value: '' }] },
  ]

  it('keep the newest entries', () => {
    const history = new History()
    for (let number = 1; number <= longestLog + 5; number += 1) history.record(field(String(number)), null)
    expect(history.delta(mergedSteps)).toMatchObject({ oldest: 6, newest: longestLog + 5, done: longestLog + 5 })
  })

  it('keep what is small enough together; one that is too large alone leaves nothing to take back', () => {
    const history = new History()
    for (let number = 1; number <= 4; number += 1) history.record(field('x'.repeat(largestLog / 3)), null)
    expect(history.delta(null)).toMatchObject({ oldest: 3, newest: 4 })
    history.record(field('x'.repeat(largestLog)), null)
    expect(history.delta(null)).toMatchObject({ oldest: 6, newest: 5, changed: [] })
    expect(history.canUndo).toBe(false)
    history.record(field('1'), null)
    expect(history.delta(null)).toMatchObject({ oldest: 6, newest: 6, done: 6 })
  })
})

describe('a log that was kept', () => {
  it('goes on where it was, and what is typed next is an entry of its own', async () => {
    const { session, type, undo, caret } = await writing({
      entries: [
        {
          serial: 7,
          at: Date.now(),
          changes: [
            { kind: 'fields', forward: [{ path: ['number'], value: '' }], inverse: [{ path: ['number'], value: '4' }] },
          ],
        },
      ],
      done: 7,
    })
    caret(1)
    type('Now ')
    expect(undo()).toBe(start)
    session.undo()
    expect(session.use.getState()).toMatchObject({ release: { draft: { number: '4' } }, canUndo: false, canRedo: true })
  })

  it('of other words is dropped once it does not fit, without a word changed, and that is said once', async () => {
    const delta = { stepType: 'replace', from: 900, to: 905 }
    const { session, undo, onUndoLost } = await writing({
      entries: [
        {
          serial: 1,
          at: 0,
          changes: [
            { kind: 'text', language: 'en', part: 'body', forward: [], inverse: [delta] },
            { kind: 'fields', forward: [], inverse: [{ path: ['number'], value: '4' }] },
          ],
        },
      ],
      done: 1,
    })
    session.setField(['internalNote'], 'x')
    session.undo()
    expect(undo()).toBe(start)
    const kept = { number: '', internalNote: '' }
    expect(session.use.getState()).toMatchObject({ release: { draft: kept }, canUndo: false, canRedo: false })
    session.undo()
    expect(onUndoLost).toHaveBeenCalledOnce()
  })
})
