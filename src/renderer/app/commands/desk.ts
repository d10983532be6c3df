import type { Preferences } from '../../../shared/contract'
import { api } from '../../bridge'
import { startTour } from '../../features/begin'
import { bringBackExport, exportEverything } from '../../features/everything'
import { openHealth } from '../../features/health'
import { openSettings } from '../../features/settings'
import { publish } from '../../features/shares'
import { report } from '../../notices'
import { say } from '../../words'
import { prefer } from '../desk-state'
import { movePane, togglePane } from '../panes'
import type { Command } from './command'

async function openLibrary(): Promise<void> {
  const answer = await api.library.open({ create: false })
  if (!answer.ok) report(answer)
}

const theme = (choice: Preferences['theme']): Command => ({
  id: `theme-${choice}`,
  label: say(`app.theme-${choice}`),
  run: () => prefer({ theme: choice }),
})

/** How the window is arranged, and what this desk works with. */
export const desk: readonly Command[] = [
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
  { id: 'health', label: say('keeping.title'), run: openHealth },
  { id: 'tour', label: say('begin.tour'), run: startTour },
  { id: 'open-library', label: say('app.open-library'), run: () => void openLibrary() },
  { id: 'export-everything', label: say('everything.export'), run: () => void exportEverything() },
  { id: 'bring-back', label: say('everything.bring-back'), run: () => void bringBackExport() },
  { id: 'publish', label: say('shares.publish'), needs: 'share', run: () => void publish() },
  theme('system'),
  theme('light'),
  theme('dark'),
]
