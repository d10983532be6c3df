// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import type { EditorProps } from '../../../src/renderer/editor/Editor'
import { documentFromPlainText } from '../../../src/shared/document'
import { newId } from '../../../src/shared/release'
import './body-editor'

const waiting = vi.hoisted((): (() => void)[] => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  Object.assign(window, { communique: { on: () => () => undefined } })
  return []
})
vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.push(run))
vi.stubGlobal('cancelIdleCallback', () => undefined)

const { usePartEditor } = await import('../../../src/renderer/editor/use-part-editor')

const propsOf = (language: string, isEditable: boolean, onChange = vi.fn()): EditorProps => ({
  release: `release in ${language}`,
  part: 'notesToEditors',
  language,
  label: `Notes in ${language}`,
  document: documentFromPlainText(`Words in ${language}.`, newId),
  placeholder: '',
  isEditable,
  onChange,
  onReady: () => () => undefined,
  onOpenLink: () => undefined,
})

/** An editor on a page; the returned function takes the page away. */
async function shown(props: EditorProps): Promise<{ editor: Editor; leave: () => Promise<void> }> {
  let editor: Editor | null = null
  const Part = (): null => {
    editor = usePartEditor(props)
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<Part />))
  if (editor === null) throw new Error('no editor')
  return { editor, leave: () => act(async () => root.unmount()) }
}

it('is of the text it was put into, and stays so when the text may be written again', async () => {
  const first = propsOf('en', true)
  const before = await shown(first)
  expect(before.editor.view.dom.getAttribute('aria-label')).toBe('Notes in en')
  waiting.splice(0).forEach((run) => run())
  await before.leave()

  const second = propsOf('fr', false)
  const { editor, leave } = await shown(second)
  expect(editor).not.toBe(before.editor)
  expect(editor.state.doc.textContent).toBe('Words in fr.')
  expect(editor.view.dom.lang).toBe('fr')

  editor.setEditable(true, false)
  expect(editor.view.dom.lang).toBe('fr')
  expect(editor.view.dom.getAttribute('aria-label')).toBe('Notes in fr')
  editor.commands.insertContentAt(1, 'More. ')
  expect(second.onChange).toHaveBeenCalledOnce()
  expect(first.onChange).not.toHaveBeenCalled()
  await leave()
})
