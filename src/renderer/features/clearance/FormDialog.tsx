import { useId, useState, type ReactNode } from 'react'
import type { Answer, Failure } from '../../../shared/result'
import { tellOf } from '../../notices'
import { Button, Dialog, StatusLine, useWorking } from '../../ui'
import { say } from '../../words'
import styles from './Clearance.module.css'
import { sayUndone, showDialog } from './clearance-state'

export interface FormDialogProps {
  title: string
  /** Name of the button that does it; Enter does it too. */
  confirm: string
  /** Whether the caret starts on that button. */
  startsOnConfirm?: boolean
  /** Answers what to tell once it is done, or the name of the field whose own sentence says what is wrong. */
  onConfirm: () => Promise<Answer<string> | string>
  children: ReactNode
}

/** A question about clearance, and what is done with its answer. */
export function FormDialog({ title, confirm, startsOnConfirm = false, onConfirm, children }: FormDialogProps) {
  const form = useId()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [, work] = useWorking()
  const close = (): void => showDialog(null)
  const save = async (): Promise<void> => {
    const answer = await onConfirm()
    if (typeof answer === 'string') {
      setFailure(null)
      return focusField(answer)
    }
    if (!answer.ok) return setFailure(answer)
    close()
    tellOf('status', answer.value)
  }
  return (
    <Dialog
      title={title}
      isOpen
      closeLabel={say('clearance.close')}
      isDismissable={false}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('clearance.cancel')}</Button>
          <Button look="primary" type="submit" form={form} autoFocus={startsOnConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          work(save)
        }}
      >
        {children}
        <div role="alert">
          {failure === null ? null : <StatusLine tone="stop">{sayUndone(failure, confirm)}</StatusLine>}
        </div>
      </form>
    </Dialog>
  )
}

const focusField = (name: string): void =>
  document.querySelector<HTMLElement>(`[role=dialog] [data-field=${name}] :is(input, [role=spinbutton])`)?.focus()
