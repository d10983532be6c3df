import { useState, type ReactNode } from 'react'
import type { ClearanceState } from '../../../shared/contract'
import type { ClearanceStep, LanguageTag, Mission, Receipt, Release } from '../../../shared/release'
import type { Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tellOf } from '../../notices'
import { useSession } from '../../session'
import { Button, Checkbox, Dialog, Select, StatusLine, useWorking } from '../../ui'
import { say } from '../../words'
import styles from './Clearance.module.css'
import { ask, sayUndone, showDialog } from './clearance-state'

export interface AskDialogProps {
  release: Release
  mission: Mission
  state: ClearanceState
  /** What must be fixed before it goes out. */
  toFix: ReactNode
}

/** Whom to ask; then the copy is made and the mail with it opened. */
export function AskDialog({ release, mission, state, toFix }: AskDialogProps) {
  const required = state.steps.map(({ step }) => step)
  // Whoever has not cleared these words is asked, unless the officer chooses otherwise.
  const [chosen, setChosen] = useState<readonly ClearanceStep[]>(() =>
    state.steps.filter(({ standing }) => standing !== 'cleared').map(({ step }) => step),
  )
  const open = useSession((it) => it.language)
  const [language, setLanguage] = useState<LanguageTag>(open)
  const [isWorking, work] = useWorking()
  const [failure, setFailure] = useState<Failure | null>(null)
  const languages = Object.keys(release.draft.texts)
  const close = (): void => {
    if (!isWorking) showDialog(null)
  }
  const start = async (): Promise<void> => {
    setFailure(null)
    const answer = await ask(
      required.filter((step) => chosen.includes(step)),
      language,
    )
    if (!answer.ok) return setFailure(answer)
    const { isOpened, receipts } = answer.value
    showDialog(isOpened ? null : { kind: 'asked', receipts })
    if (isOpened) tellOf('status', say('clearance.asked-opened'))
  }
  return (
    <Dialog
      title={say('clearance.ask')}
      isOpen
      closeLabel={say('clearance.close')}
      isDismissable={!isWorking}
      onClose={close}
      actions={
        <>
          <Button isDisabled={isWorking} onPress={close}>
            {say('clearance.cancel')}
          </Button>
          <Button look="primary" autoFocus isDisabled={chosen.length === 0 || isWorking} onPress={() => work(start)}>
            {say('clearance.ask')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say('clearance.ask-help')}</p>
        {toFix}
        <div className={styles.choices} role="group" aria-label={say('clearance.ask-for')}>
          <span className={styles.label}>{say('clearance.ask-for')}</span>
          {required.map((step) => (
            <div key={step} className={styles.choice}>
              <Checkbox
                label={say(`clearance.step-${step}`)}
                isOn={chosen.includes(step)}
                isDisabled={isWorking}
                onChange={(isOn) => setChosen(isOn ? [...chosen, step] : chosen.filter((each) => each !== step))}
              />
              <span className={styles.hint}>{addressOf(mission, step)}</span>
            </div>
          ))}
        </div>
        {languages.length > 1 ? (
          <Select
            label={say('clearance.ask-language')}
            value={language}
            choices={languages.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={setLanguage}
          />
        ) : null}
        <div role="status" className={styles.hint}>
          {isWorking ? say('clearance.ask-working') : ''}
        </div>
        <div role="alert">
          {failure === null ? null : <StatusLine tone="stop">{sayUndone(failure, say('clearance.ask'))}</StatusLine>}
        </div>
      </div>
    </Dialog>
  )
}

function addressOf({ clearers }: Mission, step: ClearanceStep): string {
  const { name = '', email = '' } = clearers[step] ?? {}
  if (email === '') return [name, say('clearance.ask-nobody')].filter((part) => part !== '').join(', ')
  return name === '' ? email : say('clearance.ask-whom', { name, email })
}

/** Where the copy and its mail lie, where no mail program opened them. */
export function AskedDialog({ receipts }: { receipts: readonly Receipt[] }) {
  const close = (): void => showDialog(null)
  return (
    <Dialog
      title={say('clearance.asked-title')}
      isOpen
      size="medium"
      closeLabel={say('clearance.close')}
      onClose={close}
      actions={
        <Button look="primary" autoFocus onPress={close}>
          {say('clearance.close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{say('clearance.asked-kept')}</p>
        <ul className={styles.files}>
          {receipts.map(({ id, path }) => (
            <li key={id} className={styles.file}>
              <span className={styles.path}>{path}</span>
              <Button
                small
                aria-label={say('clearance.show-named', { name: path })}
                onPress={() => void showInFolder(id)}
              >
                {say('clearance.show-in-folder')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

async function showInFolder(receipt: Receipt['id']): Promise<void> {
  const answer = await api.deliver.reveal({ receipt, open: false })
  if (!answer.ok) report(answer)
}
