import { ChevronDown } from 'lucide-react'
import { assertNever } from '../../../shared/assert-never'
import { correctionKinds, type CorrectionKind, type ReleaseId } from '../../../shared/release'
import { useSession } from '../../session'
import { Button, Menu } from '../../ui'
import { say } from '../../words'
import { askClearance, recordClearance } from './commands'

export interface PrimaryActionProps {
  /** The release is cleared and shall be marked as released: through whatever stands before that. */
  onMarkReleased: () => void
  onPutRight: (how: CorrectionKind) => void
  onOpenRelease: (id: ReleaseId) => void
}

/** The next step of the open release, as its status has it. */
export function PrimaryAction({ onMarkReleased, onPutRight, onOpenRelease }: PrimaryActionProps) {
  const status = useSession(({ release }) => release?.status)
  const putRightBy = useSession(({ release }) => release?.putRightBy ?? null)
  switch (status) {
    case undefined:
      return null
    case 'draft':
      return (
        <Button look="primary" onPress={askClearance}>
          {say('clearance.ask')}
        </Button>
      )
    case 'in-clearance':
      return (
        <Button look="primary" onPress={recordClearance}>
          {say('clearance.record')}
        </Button>
      )
    case 'cleared':
      return (
        <Button look="primary" onPress={onMarkReleased}>
          {say('clearance.mark-released-menu')}
        </Button>
      )
    case 'released':
    case 'corrected':
    case 'withdrawn':
      if (putRightBy !== null) {
        return (
          <Button look="primary" onPress={() => onOpenRelease(putRightBy.release)}>
            {say(`clearance.open-other-${putRightBy.how}`)}
          </Button>
        )
      }
      return (
        <Menu
          label={say('clearance.put-right')}
          placement="bottom end"
          items={correctionKinds.map((id) => ({
            id,
            label: say(`clearance.${id}`),
            detail: say(`clearance.${id}-detail`),
          }))}
          onAction={(id) => onPutRight(id as CorrectionKind)}
          trigger={
            <Button look="primary">
              {say('clearance.put-right-menu')}
              <ChevronDown size={14} aria-hidden />
            </Button>
          }
        />
      )
    default:
      return assertNever(status)
  }
}
