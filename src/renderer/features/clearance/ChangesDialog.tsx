import type { ChangedRun, ChangedWords } from '../../../shared/clearance'
import { Button, Dialog } from '../../ui'
import { say } from '../../words'
import { changedParagraphs, paragraphMark } from './changed-paragraphs'
import styles from './Clearance.module.css'
import { showDialog } from './clearance-state'
import { askClearance } from './commands'

/** What was cleared and what stands now, word by word: removed struck out, added underlined. */
export function ChangesDialog({ changes }: { changes: ChangedWords }) {
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
      <div className={styles.changes} tabIndex={0} role="region" aria-label={say('clearance.changes-title')}>
        {changes.parts.map(({ language, part, runs }) => (
          <section key={`${language} ${part}`} lang={language}>
            {changes.parts.length > 1 || part !== 'text' ? (
              <h3 className={styles.part} lang="en">
                {say(`clearance.part-${part}`)} · {language.toUpperCase()}
              </h3>
            ) : null}
            {changedParagraphs(runs).map((paragraph, index) => (
              <p key={index}>{paragraph === null ? '…' : paragraph.map((run, at) => <Run key={at} run={run} />)}</p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** Strokes and lines tell what came and went to those who see them, words to those who do not. */
function Run({ run: { kind, words } }: { run: ChangedRun }) {
  if (kind === 'same') return <>{words} </>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <Mark>
        <span className="visually-hidden">{say(`clearance.changes-${kind}`)} </span>
        {words.replaceAll(paragraphMark, `${paragraphMark} `).trim()}
        <span className="visually-hidden"> {say('clearance.changes-end')}</span>
      </Mark>{' '}
    </>
  )
}
