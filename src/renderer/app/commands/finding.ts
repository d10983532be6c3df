import { textOf } from '../../../shared/release'
import { openFind } from '../../features/find'
import { moveToTrash, neighbourOf } from '../../features/library'
import { useSession } from '../../session'
import { say } from '../../words'
import { useDesk } from '../desk-state'
import { focusSoon } from '../focus-soon'
import { revealPane } from '../panes'
import { closePeople, openPeople, openRelease, showReleases } from '../releases'
import type { Command } from './command'

function openNeighbour(step: 1 | -1): void {
  const next = neighbourOf(useSession.getState().release?.id ?? null, step)
  if (next !== null) void openRelease(next)
}

function trashOpenRelease(): void {
  const { release } = useSession.getState()
  if (release !== null) void moveToTrash(release.id, textOf(release.draft, release.draft.language).headline)
}

function findInLibrary(): void {
  closePeople()
  if (document.querySelector('[data-field="find"]') === null) revealPane('list')
  focusSoon('[data-field="find"] input')
}

/** The ways to another release, and to whoever is named in them. */
export const finding: readonly Command[] = [
  { id: 'find', label: say('find.title'), shortcuts: ['Ctrl+Shift+F'], run: openFind },
  { id: 'find-in-list', label: say('library.find'), run: findInLibrary },
  {
    id: 'palette',
    label: say('app.palette'),
    shortcuts: ['Ctrl+Shift+P'],
    isKeyOnly: true,
    run: () => useDesk.setState({ isPaletteOpen: true }),
  },
  { id: 'people', label: say('library.registers'), run: openPeople },
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
]
