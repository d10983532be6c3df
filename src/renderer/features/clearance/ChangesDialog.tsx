import type { ChangedWords } from '../../../shared/clearance'
import { Button, Changes, Dialog } from '../../ui'
import { say, sayMarks, sayParts } from '../../words'
import { showDialog } from './clearance-state'
import { askClearance } from './commands'

/** What was cleared and what stands now, word by word: removed struck out, added underlined. */
export function ChangesDialog({ changes: { parts } }: { changes: ChangedWords }) {
  const close = (): void => showDialog(null)
  return (
    <Dialog
      title={say('clearance.changes-title')}
      isOpen
      size="medium"
      closeLabel={say('clearance.close')}
      onClose={close}
      actions={
        <>
          <Button onPress={askClearance}>{say('clearance.ask-again')}</Button>
          <Button look="primary" autoFocus onPress={close}>
            {say('clearance.close')}
          </Button>
        </>
      }
    >
      <div tabIndex={0} role="region" aria-label={say('clearance.changes-title')}>
        <Changes parts={sayParts(parts)} isHeaded={parts.length > 1 || parts[0]?.part !== 'text'} marks={sayMarks()} />
      </div>
    </Dialog>
  )
}
