import { largestTextSize, smallestTextSize, usualTextSize } from '../../../shared/contract'
import type { EditorCommandId } from '../../editor'
import { currentEditor } from '../../editor/handles'
import { addSpeaker } from '../../features/facts'
import { pictures, session } from '../../session'
import { say } from '../../words'
import { prefer, useDesk } from '../desk-state'
import { revealDetails } from '../panes'
import type { Command } from './command'

/** A command of the editor; `shortcut` is empty where it has none. */
export const write = (id: EditorCommandId, label: string, shortcut: string, isLeftToEditor: boolean): Command => ({
  id,
  label,
  ...(shortcut === '' ? {} : { shortcuts: [shortcut] }),
  needs: 'text',
  isLeftToEditor,
  run: () => currentEditor()?.run(id),
})

function changeTextSize(change: (size: number) => number): void {
  const size = change(useDesk.getState().preferences.textSize)
  prefer({ textSize: Math.min(largestTextSize, Math.max(smallestTextSize, size)) })
}

function togglePreview(): void {
  useDesk.setState(({ isPreviewing }) => ({ isPreviewing: !isPreviewing, laidOver: null }))
}

/** What is done with the words of the open release. */
export const writing: readonly Command[] = [
  { id: 'undo', label: say('app.undo'), shortcuts: ['Ctrl+Z'], needs: 'writing', run: () => session.undo() },
  {
    id: 'redo',
    label: say('app.redo'),
    shortcuts: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    needs: 'writing',
    run: () => session.redo(),
  },
  { id: 'preview', label: say('compose.preview'), shortcuts: ['Ctrl+Shift+E'], needs: 'release', run: togglePreview },
  {
    id: 'add-speaker',
    label: say('app.add-speaker'),
    shortcuts: ['Ctrl+Shift+S'],
    needs: 'text',
    run: () => {
      revealDetails()
      addSpeaker()
    },
  },
  { id: 'add-picture', label: say('compose.add-picture'), needs: 'text', run: () => void pictures.choose() },
  write('quote', say('compose.quote'), 'Ctrl+Shift+Q', false),
  write('quote-inline', say('compose.quote-inline'), 'Ctrl+Shift+Alt+Q', false),
  write('choose-speaker', say('compose.choose-speaker'), '', false),
  write('what-was-said', say('remarks.open'), '', false),
  write('split-quotation', say('compose.split-quotation'), '', false),
  write('join-quotations', say('compose.join-quotations'), '', false),
  write('source', say('compose.source'), 'Ctrl+Shift+K', false),
  write('show-claims', say('compose.claims-show'), '', false),
  write('link', say('compose.link'), 'Ctrl+K', false),
  write('bold', say('compose.bold'), 'Ctrl+B', true),
  write('italic', say('compose.italic'), 'Ctrl+I', true),
  write('paragraph', say('compose.paragraph'), 'Ctrl+Alt+0', true),
  write('heading-2', say('compose.heading'), 'Ctrl+Alt+2', true),
  write('heading-3', say('compose.subheading'), 'Ctrl+Alt+3', true),
  write('bullet-list', say('compose.bullet-list'), 'Ctrl+Shift+8', true),
  write('numbered-list', say('compose.numbered-list'), 'Ctrl+Shift+7', true),
  {
    id: 'text-larger',
    label: say('compose.text-larger'),
    shortcuts: ['Ctrl+=', 'Ctrl++'],
    run: () => changeTextSize((size) => size + 1),
  },
  {
    id: 'text-smaller',
    label: say('compose.text-smaller'),
    shortcuts: ['Ctrl+-'],
    run: () => changeTextSize((size) => size - 1),
  },
  {
    id: 'text-reset',
    label: say('compose.text-usual'),
    shortcuts: ['Ctrl+0'],
    run: () => changeTextSize(() => usualTextSize),
  },
]
