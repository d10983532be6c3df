import {
  largestTextSize,
  smallestTextSize,
  usualTextSize,
  type ListView,
  type Preferences,
} from '../../shared/contract'
import { correctionKinds, isOut, textOf } from '../../shared/release'
import type { CorrectionKind, ReleaseId, ReleaseType } from '../../shared/release'
import { offeredTypes } from '../../shared/release-types'
import { api } from '../bridge'
import type { EditorCommandId } from '../editor'
import { openBegin, openNewMenu, startTour } from '../features/begin'
import { confirmGate, showChecks } from '../features/checks'
import { askClearance, callBackClearance, recordClearance, startGoingOut } from '../features/clearance'
import { copyForEmail, openDraft, startExport } from '../features/deliver'
import { addSpeaker, focusFact } from '../features/facts'
import { openFind } from '../features/find'
import { importNewsItem, pasteNewsItem } from '../features/intake'
import { moveToTrash, neighbourOf, reload, showView } from '../features/library'
import { settlePeople } from '../features/people'
import { openSettings } from '../features/settings'
import { report, tell } from '../notices'
import { session, useSession } from '../session'
import { say } from '../words'
import { createRelease, writeNew } from './begin'
import { isReadOnly, prefer, useDesk } from './desk-state'
import { focusSoon } from './focus-soon'
import { movePane, revealDetails, revealPane, togglePane } from './panes'

/** Something the window can do: one table for the palette, the keyboard and the application menu. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The first one is shown. */
  readonly shortcuts?: readonly string[]
  /** What must be there for it; absent means always available. */
  readonly needs?: 'release' | 'writing' | 'text' | 'released' | 'library'
  /** The editor's own keymap answers the keys, because they mean something only there. */
  readonly isLeftToEditor?: boolean
  /** Kept out of the palette: one does not look for it by name. */
  readonly isKeyOnly?: boolean
  readonly run: () => void
}

export function isAvailable({ needs }: Command): boolean {
  const { release } = useSession.getState()
  const isOpen = release !== null && !useDesk.getState().isPeopleOpen
  switch (needs) {
    case undefined:
      return true
    case 'release':
      return isOpen
    case 'writing':
      return isOpen && !isReadOnly()
    case 'text':
      return isOpen && !isReadOnly() && !isOut(release.status)
    case 'released':
      return isOpen && !isReadOnly() && release.status === 'released' && release.putRightBy === null
    case 'library':
      return !isReadOnly()
  }
}

/** Shows a release that an intake has just filled: in the list, and with the caret in its headline. */
export function showTakenIn(): void {
  void reload()
  focusSoon('[data-field="headline"]')
}

/** Starts the release that puts the open one right, and opens it. */
export async function putRight(how: CorrectionKind): Promise<void> {
  const { release } = useSession.getState()
  if (release === null) return
  const answer = await api.releases.putRight({ id: release.id, how })
  if (answer.ok) await writeNew(answer.value)
  else report(answer)
}

/** Asks when and how the open release went out, unless something stands before that. */
export async function markReleased(): Promise<void> {
  const { release } = useSession.getState()
  if (release?.status !== 'cleared') return tell(say('clearance.not-cleared-yet'))
  if (release.draft.releaseTime.mode === 'hold') {
    return tell(say('clearance.on-hold'), {
      label: say('clearance.on-hold-change'),
      run: () => {
        revealDetails()
        focusFact('releaseTime.mode')
      },
    })
  }
  const override = await confirmGate()
  if (override !== null) startGoingOut(override)
}

/** Shows the register of people in place of list and page. */
export const openPeople = (): void => useDesk.setState({ isPeopleOpen: true, laidOver: null })

/** Goes back to the releases, to what the register says by now. */
export function closePeople(): void {
  if (!useDesk.getState().isPeopleOpen) return
  useDesk.setState({ isPeopleOpen: false })
  void settlePeople().then(() => session.refresh())
}

function showReleases(view: ListView): void {
  closePeople()
  showView(view)
}

/** Opens a release on the page. */
export async function openRelease(id: ReleaseId): Promise<void> {
  useDesk.setState({ laidOver: null })
  closePeople()
  if (useSession.getState().release?.id === id) return
  const answer = await session.open(id)
  if (!answer.ok) report(answer)
}

function openNeighbour(step: 1 | -1): void {
  const next = neighbourOf(useSession.getState().release?.id ?? null, step)
  if (next !== null) void openRelease(next)
}

function changeTextSize(change: (size: number) => number): void {
  const size = change(useDesk.getState().preferences.textSize)
  prefer({ textSize: Math.min(largestTextSize, Math.max(smallestTextSize, size)) })
}

function trashOpenRelease(): void {
  const { release } = useSession.getState()
  if (release !== null) void moveToTrash(release.id, textOf(release.draft, release.draft.language).headline)
}

async function openLibrary(): Promise<void> {
  const answer = await api.library.open({ create: false })
  if (!answer.ok) report(answer)
}

const theme = (choice: Preferences['theme']): Command => ({
  id: `theme-${choice}`,
  label: say(`app.theme-${choice}`),
  run: () => prefer({ theme: choice }),
})

const start = (type: ReleaseType): Command => ({
  id: `new-${type}`,
  label: say('app.new-of-type', { type: say(`library.type-${type}`) }),
  needs: 'library',
  run: () => void createRelease(type),
})

const write = (id: EditorCommandId, label: string, shortcut: string, isLeftToEditor: boolean): Command => ({
  id,
  label,
  shortcuts: [shortcut],
  needs: 'text',
  isLeftToEditor,
  run: () => useDesk.getState().editor?.run(id),
})

export const commands: readonly Command[] = [
  {
    id: 'new',
    label: say('app.new'),
    shortcuts: ['Ctrl+N'],
    needs: 'library',
    run: openNewMenu,
  },
  ...offeredTypes.map(start),
  {
    id: 'new-from-template',
    label: say('app.new-of-type', { type: say('begin.from-template') }),
    needs: 'library',
    run: () => openBegin('template'),
  },
  {
    id: 'new-from-earlier',
    label: say('app.new-of-type', { type: say('begin.from-earlier') }),
    needs: 'library',
    run: () => openBegin('earlier'),
  },
  { id: 'save-template', label: say('begin.save-template'), needs: 'writing', run: () => openBegin('save-template') },
  {
    id: 'new-from-paste',
    label: say('library.paste-text'),
    shortcuts: ['Ctrl+Shift+N'],
    needs: 'library',
    run: pasteNewsItem,
  },
  { id: 'import', label: say('library.import'), needs: 'library', run: () => void importNewsItem() },
  { id: 'find', label: say('find.title'), shortcuts: ['Ctrl+Shift+F'], run: openFind },
  { id: 'find-in-list', label: say('library.find'), run: findInLibrary },
  {
    id: 'palette',
    label: say('app.palette'),
    shortcuts: ['Ctrl+Shift+P'],
    isKeyOnly: true,
    run: () => useDesk.setState({ isPaletteOpen: true }),
  },
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
    id: 'copy-for-email',
    label: say('deliver.copy'),
    shortcuts: ['Ctrl+Shift+C'],
    needs: 'release',
    run: () => void copyForEmail(),
  },
  {
    id: 'export',
    label: say('deliver.export'),
    shortcuts: ['Ctrl+E'],
    needs: 'release',
    run: () => void startExport(),
  },
  { id: 'check', label: say('checks.before'), needs: 'text', run: () => void showChecks() },
  {
    id: 'ask-clearance',
    label: say('clearance.ask'),
    shortcuts: ['Ctrl+Shift+A'],
    needs: 'text',
    run: askClearance,
  },
  {
    id: 'record-clearance',
    label: say('clearance.record'),
    shortcuts: ['Ctrl+Shift+R'],
    needs: 'text',
    run: recordClearance,
  },
  { id: 'call-back', label: say('clearance.call-back-title'), needs: 'text', run: callBackClearance },
  {
    id: 'mark-released',
    label: say('clearance.mark-released-menu'),
    shortcuts: ['Ctrl+Shift+M'],
    needs: 'text',
    run: () => void markReleased(),
  },
  ...correctionKinds.map((how): Command => ({
    id: how,
    label: say(`clearance.command-${how}`),
    needs: 'released',
    run: () => void putRight(how),
  })),
  { id: 'open-draft', label: say('deliver.open-draft'), needs: 'release', run: () => void openDraft() },
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
  write('quote', say('compose.quote'), 'Ctrl+Shift+Q', false),
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
  { id: 'people', label: say('library.people'), run: openPeople },
  { id: 'next-release', label: say('app.next-release'), shortcuts: ['Alt+ArrowDown'], run: () => openNeighbour(1) },
  {
    id: 'previous-release',
    label: say('app.previous-release'),
    shortcuts: ['Alt+ArrowUp'],
    run: () => openNeighbour(-1),
  },
  { id: 'trash', label: say('app.trash'), needs: 'writing', run: trashOpenRelease },
  { id: 'view-all', label: say('app.show-view', { view: say('library.view-all') }), run: () => showReleases('all') },
  {
    id: 'view-draft',
    label: say('app.show-view', { view: say('library.view-draft') }),
    run: () => showReleases('draft'),
  },
  {
    id: 'view-trash',
    label: say('app.show-view', { view: say('library.view-trash') }),
    run: () => showReleases('trash'),
  },
  { id: 'list', label: say('app.toggle-list'), needs: 'release', run: () => togglePane('list', 'wide') },
  { id: 'inspector', label: say('app.toggle-inspector'), needs: 'release', run: () => togglePane('inspector', 'wide') },
  { id: 'navigation', label: say('app.toggle-navigation'), run: () => togglePane('navigation', 'wide') },
  { id: 'next-pane', label: say('app.next-pane'), shortcuts: ['F6'], isKeyOnly: true, run: () => movePane(1) },
  {
    id: 'previous-pane',
    label: say('app.previous-pane'),
    shortcuts: ['Shift+F6'],
    isKeyOnly: true,
    run: () => movePane(-1),
  },
  { id: 'settings', label: say('app.settings'), shortcuts: ['Ctrl+,'], run: () => void openSettings('mission') },
  { id: 'templates', label: say('library.templates'), run: () => void openSettings('templates') },
  { id: 'numbers', label: say('app.numbers'), run: () => void openSettings('numbering') },
  { id: 'backups', label: say('app.backups'), run: () => void openSettings('backups') },
  { id: 'tour', label: say('begin.tour'), run: startTour },
  { id: 'open-library', label: say('app.open-library'), run: () => void openLibrary() },
  theme('system'),
  theme('light'),
  theme('dark'),
]

/** Runs a command by its name, if there is one and it can be run now. */
export function runCommand(id: string): void {
  const command = commands.find((each) => each.id === id)
  if (command !== undefined && isAvailable(command)) command.run()
}

function findInLibrary(): void {
  closePeople()
  if (document.querySelector('[data-field="find"]') === null) revealPane('list')
  focusSoon('[data-field="find"] input')
}

function togglePreview(): void {
  useDesk.setState(({ isPreviewing }) => ({ isPreviewing: !isPreviewing, laidOver: null }))
}
