import { correctionKinds } from '../../../shared/release'
import { showChecks } from '../../features/checks'
import { askClearance, callBackClearance, recordClearance } from '../../features/clearance'
import { copyForEmail, openDraft, startExport } from '../../features/deliver'
import { sendReleases } from '../../features/transfer'
import { showVersions } from '../../features/versions'
import { useSession } from '../../session'
import { say } from '../../words'
import { letOut, markReleased, putRight } from '../going-out'
import type { Command } from './command'

async function sendOpen(): Promise<void> {
  const { release } = useSession.getState()
  if (release !== null) await sendReleases({ ids: [release.id] })
}

/** The way of the open release to its readers, and what puts it right afterwards. */
export const goingOut: readonly Command[] = [
  {
    id: 'copy-for-email',
    label: say('deliver.copy'),
    shortcuts: ['Ctrl+Shift+C'],
    needs: 'release',
    run: () => void letOut('copy', copyForEmail),
  },
  {
    id: 'export',
    label: say('deliver.export'),
    shortcuts: ['Ctrl+E'],
    needs: 'release',
    run: () => void letOut('export', startExport),
  },
  {
    id: 'file-copy',
    label: say('deliver.file-copy'),
    needs: 'release',
    run: () => void startExport(['file-copy']),
  },
  { id: 'send', label: say('transfer.send'), needs: 'release', run: () => void sendOpen() },
  { id: 'versions', label: say('versions.open'), needs: 'release', run: () => void showVersions() },
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
  { id: 'open-draft', label: say('deliver.open-draft'), needs: 'release', run: () => void letOut('draft', openDraft) },
]
