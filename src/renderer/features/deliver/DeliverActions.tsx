import { ChevronDown } from 'lucide-react'
import { deliveryFormats } from '../../../shared/release'
import { Button, Menu, type MenuEntry } from '../../ui'
import { useSession } from '../../session'
import { say } from '../../words'
import { copyForEmail, openDraft, openMessage, startExport, useDeliveries } from './deliveries'

const items = (): MenuEntry[] => [
  { id: 'copy', label: say('deliver.copy'), shortcut: 'Ctrl+Shift+C' },
  'separator',
  { id: 'pdf', label: say('deliver.export-pdf') },
  { id: 'html', label: say('deliver.export-html') },
  { id: 'eml', label: say('deliver.export-eml') },
  { id: 'all', label: say('deliver.export-all') },
  { id: 'file-copy', label: say('deliver.file-copy'), detail: say('deliver.file-copy-detail') },
  'separator',
  { id: 'draft', label: say('deliver.open-draft'), detail: say('deliver.open-draft-detail') },
  { id: 'message', label: say('deliver.mailto'), detail: say('deliver.mailto-detail') },
]

/** The ways out of the house. */
export type WayOut = 'export' | 'copy' | 'draft' | 'message'

export interface DeliverActionsProps {
  /** Lets the open release leave, unless something stands before that. */
  onLeave: (way: WayOut, leave: () => Promise<void>) => void
}

/** How the open release leaves the house, behind one button: the clipboard first, because it works with any mail. */
export function DeliverActions({ onLeave }: DeliverActionsProps) {
  const isClosed = useSession(({ release }) => release === null)
  const isMakingDraft = useDeliveries((state) => state.isMakingDraft)
  const act = (id: string): void => {
    if (id === 'copy') onLeave('copy', copyForEmail)
    else if (id === 'draft') onLeave('draft', openDraft)
    else if (id === 'message') onLeave('message', openMessage)
    // It stays in the mission, so nothing stands before it.
    else if (id === 'file-copy') void startExport(['file-copy'])
    else onLeave('export', () => startExport(deliveryFormats.filter((format) => id === 'all' || id === format)))
  }
  return (
    <Menu
      label={say('deliver.export-menu')}
      placement="bottom end"
      items={items()}
      onAction={act}
      trigger={
        <Button isDisabled={isClosed || isMakingDraft}>
          {say(isMakingDraft ? 'deliver.making-draft' : 'deliver.export')}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    />
  )
}
