import type { ExportReport } from '../../../shared/contract'
import { exportFormats } from '../../../shared/release'
import { Button, Checkbox, Dialog, Progress, StatusLine } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Deliver.module.css'
import { chooseFormat, useDeliveries } from './deliveries'
import { FolderField } from './FolderField'
import { chooseFolderForMany, closeMany, exportMany, showFolder, stopMany, useMany } from './many'

/** Folder and files for several releases, how far they are, and what became of each. */
export function ExportManyDialog() {
  const { selection, step } = useMany()
  if (selection === null) return null
  if (step.is === 'working') return <Working />
  return step.is === 'done' ? <Done report={step.report} /> : <Asking />
}

function Asking() {
  const { count, isEveryLanguage, step } = useMany()
  const { formats, folder } = useDeliveries()
  const failure = step.is === 'asking' ? step.failure : null
  return (
    <Dialog
      title={say('deliver.many-title', { count })}
      isOpen
      size="medium"
      closeLabel={say('deliver.cancel')}
      onClose={closeMany}
      actions={
        <>
          <Button onPress={closeMany}>{say('deliver.cancel')}</Button>
          <Button look="primary" isDisabled={formats.length === 0 || folder === ''} onPress={() => void exportMany()}>
            {say('deliver.many-start')}
          </Button>
        </>
      }
    >
      <div className={styles.asking}>
        <FolderField folder={folder} isDisabled={false} onChoose={() => void chooseFolderForMany()} />
        <div className={styles.formats} role="group" aria-label={say('deliver.formats')}>
          {exportFormats.map((format) => (
            <Checkbox
              key={format}
              label={say(`deliver.format-${format}`)}
              isOn={formats.includes(format)}
              onChange={(isChosen) => chooseFormat(format, isChosen)}
            />
          ))}
        </div>
        <Checkbox
          label={say('deliver.many-every-language')}
          isOn={isEveryLanguage}
          onChange={(isOn) => useMany.setState({ isEveryLanguage: isOn })}
        />
        <StatusLine tone="look">{say('deliver.many-draft')}</StatusLine>
        <div role="alert">{failure === null ? null : <StatusLine tone="stop">{sayFailure(failure)}</StatusLine>}</div>
      </div>
    </Dialog>
  )
}

function Working() {
  const { count, step } = useMany()
  const { done, isStopping } = step.is === 'working' ? step : { done: 0, isStopping: false }
  const title = say('deliver.many-title', { count })
  return (
    <Dialog
      title={title}
      isOpen
      size="medium"
      closeLabel={say('deliver.many-stop')}
      isDismissable={false}
      onClose={stopMany}
      actions={
        <Button autoFocus isDisabled={isStopping} onPress={stopMany}>
          {say('deliver.many-stop')}
        </Button>
      }
    >
      <div className={styles.working}>
        <span role="status">
          {isStopping ? say('deliver.many-stopping') : say('deliver.many-busy', { done, count })}
        </span>
        <Progress label={title} done={done} of={count} />
      </div>
    </Dialog>
  )
}

/** So many that were not exported are named. */
const mostNamed = 200

function Done({ report }: { report: ExportReport }) {
  const folder = useDeliveries((state) => state.folder)
  const { files, releases, shown, notExported, left, stoppedBy } = report
  return (
    <Dialog
      title={say('deliver.many-done', { files })}
      isOpen
      size="medium"
      closeLabel={say('deliver.close')}
      onClose={closeMany}
      actions={
        <>
          {shown === null ? null : <Button onPress={() => void showFolder(report)}>{say('deliver.show')}</Button>}
          <Button look="primary" autoFocus onPress={closeMany}>
            {say('deliver.close')}
          </Button>
        </>
      }
    >
      <div className={styles.asking}>
        {files === 0 ? null : <p className={styles.path}>{say('deliver.many-of', { releases, folder })}</p>}
        {stoppedBy === null ? null : <StatusLine tone="stop">{sayFailure(stoppedBy)}</StatusLine>}
        {left === 0 ? null : (
          <p>{say(stoppedBy === null ? 'deliver.many-left' : 'deliver.many-left-by', { count: left })}</p>
        )}
        {notExported.length === 0 ? null : (
          <section aria-labelledby="not-exported">
            <h3 id="not-exported" className={styles.label}>
              {say('deliver.many-not', { count: notExported.length })}
            </h3>
            <ul className={styles.receipts}>
              {notExported.slice(0, mostNamed).map(({ release, headline, language, failure }) => (
                <li key={`${release} ${language}`} className={styles.receipt}>
                  <b className={styles.receiptName}>
                    {[headline === '' ? say('library.untitled') : headline, language?.toUpperCase()]
                      .filter(Boolean)
                      .join(' · ')}
                  </b>
                  <span className={styles.facts}>{sayFailure(failure)}</span>
                </li>
              ))}
            </ul>
            {notExported.length > mostNamed ? (
              <p>{say('deliver.many-not-more', { count: notExported.length - mostNamed })}</p>
            ) : null}
          </section>
        )}
      </div>
    </Dialog>
  )
}
