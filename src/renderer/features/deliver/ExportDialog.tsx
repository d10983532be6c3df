import { fileCopyName, furnitureOf } from '../../../shared/render'
import { exportFormats, type ExportFormat, type Mission, type Release } from '../../../shared/release'
import { Button, Checkbox, Dialog, Progress, StatusLine } from '../../ui'
import { useFrozen, useSession } from '../../session'
import { say, sayFailure } from '../../words'
import styles from './Deliver.module.css'
import { chooseFolder, chooseFormat, closeExport, exportFiles, useDeliveries } from './deliveries'
import { FolderField } from './FolderField'
import { ReceiptList } from './ReceiptList'

/** Folder, files and their names; then what was written. */
export function ExportDialog({ mission }: { mission: Mission | null }) {
  const exporting = useDeliveries((state) => state.exporting)
  const release = useSession((state) => (exporting === null ? null : state.release))
  if (exporting === null || release === null || mission === null) return null
  if (exporting.step === 'done') {
    const { receipts } = exporting
    return (
      <Dialog
        title={say('deliver.done-title', { count: receipts.length })}
        isOpen
        size="medium"
        closeLabel={say('deliver.close')}
        onClose={closeExport}
        actions={
          <Button look="primary" autoFocus onPress={closeExport}>
            {say('deliver.close')}
          </Button>
        }
      >
        <ReceiptList receipts={receipts} />
        {receipts.some(({ format }) => format === 'eml') ? (
          <p className={styles.reminder}>{say('deliver.bcc')}</p>
        ) : null}
      </Dialog>
    )
  }
  return <Asking isWorking={exporting.step === 'working'} release={release} mission={mission} />
}

interface AskingProps {
  isWorking: boolean
  release: Release
  mission: Mission
}

function Asking({ isWorking, release, mission }: AskingProps) {
  const { formats, folder, exporting } = useDeliveries()
  const language = useSession((state) => state.language)
  const frozen = useFrozen(release, mission)
  const failure = exporting?.step === 'asking' ? exporting.failure : null
  const name = furnitureOf(frozen, language).fileName
  const canStart = formats.length > 0 && folder !== '' && !isWorking
  const isTaken = failure?.code === 'file-exists'
  return (
    <Dialog
      title={say('deliver.dialog-title')}
      isOpen
      size="medium"
      closeLabel={say('deliver.cancel')}
      isDismissable={!isWorking}
      onClose={() => {
        // Files that are being written are answered with a receipt or a sentence; that must not be missed.
        if (!isWorking) closeExport()
      }}
      actions={
        <>
          <Button isDisabled={isWorking} onPress={closeExport}>
            {say('deliver.cancel')}
          </Button>
          {isTaken ? (
            <Button look="primary" isDisabled={!canStart} onPress={() => void exportFiles(true)}>
              {say('deliver.replace')}
            </Button>
          ) : (
            <Button look="primary" isDisabled={!canStart} onPress={() => void exportFiles(false)}>
              {say('deliver.start', { count: formats.length })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.asking}>
        <FolderField folder={folder} isDisabled={isWorking} onChoose={() => void chooseFolder()} />
        <div className={styles.formats} role="group" aria-label={say('deliver.formats')}>
          {exportFormats.map((format) => (
            <Format
              key={format}
              format={format}
              name={format === 'file-copy' ? `${fileCopyName(frozen, language)}.pdf` : `${name}.${format}`}
              isChosen={formats.includes(format)}
              isWorking={isWorking}
            />
          ))}
        </div>
        {frozen.standing === 'draft' ? <StatusLine tone="look">{say('deliver.marked-draft')}</StatusLine> : null}
        <div role="status">
          {isWorking ? (
            <div className={styles.working}>
              <span>{say('deliver.busy', { count: formats.length })}</span>
              <Progress label={say('deliver.busy', { count: formats.length })} />
            </div>
          ) : null}
        </div>
        <div role="alert">{failure === null ? null : <StatusLine tone="stop">{sayFailure(failure)}</StatusLine>}</div>
      </div>
    </Dialog>
  )
}

interface FormatProps {
  format: ExportFormat
  name: string
  isChosen: boolean
  isWorking: boolean
}

const Format = ({ format, name, isChosen, isWorking }: FormatProps) => (
  <div className={styles.format}>
    <Checkbox
      label={say(`deliver.format-${format}`)}
      isOn={isChosen}
      isDisabled={isWorking}
      onChange={(chosen) => chooseFormat(format, chosen)}
    />
    <span className={styles.name}>{name}</span>
  </div>
)
