import { useState } from 'react'
import type { ReleaseSummary } from '../../../shared/release'
import type { Failure } from '../../../shared/result'
import { Button, Dialog, StatusLine, TextArea, useWorking } from '../../ui'
import { say, sayFailure } from '../../words'
import { destroy, keepAll, outAmong, useDestroying } from './destroy-state'
import styles from './Library.module.css'

/** So many are named. */
const mostNamed = 6

/** Says what destroying means, before it cannot be undone any more; asks for a reason where something has gone out. */
export function DestroyDialog() {
  const items = useDestroying((state) => state.items)
  return items.length === 0 ? null : <Question key={items.map(({ id }) => id).join()} items={items} />
}

function Question({ items }: { items: readonly ReleaseSummary[] }) {
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, work] = useWorking()
  const out = outAmong(items)
  const isReasonMissing = out > 0 && reason.trim() === ''
  const confirm = async (): Promise<void> => {
    setIsAsked(true)
    if (isReasonMissing) {
      document.querySelector<HTMLElement>('[role=dialog] [data-field="destroy.reason"] textarea')?.focus()
      return
    }
    const answer = await destroy(items, reason)
    if (!answer.ok) setFailure(answer)
  }
  return (
    <Dialog
      title={say('keeping.destroy-title', { count: items.length })}
      isOpen
      isDismissable={false}
      closeLabel={say('keeping.close')}
      onClose={keepAll}
      actions={
        <>
          <Button look="primary" autoFocus={out === 0} onPress={keepAll}>
            {say('keeping.destroy-cancel')}
          </Button>
          <Button look="danger" isDisabled={isWorking} onPress={() => work(confirm)}>
            {say('keeping.destroy-do')}
          </Button>
        </>
      }
    >
      <div className={styles.destroy}>
        <ul>
          {items.slice(0, mostNamed).map(({ id, headline, number }) => (
            <li key={id}>
              {[number, headline === '' ? say('library.untitled') : headline].filter((it) => it !== '').join(' · ')}
            </li>
          ))}
          {items.length > mostNamed ? (
            <li>{say('keeping.destroy-more', { count: items.length - mostNamed })}</li>
          ) : null}
        </ul>
        <p>{say('keeping.destroy-gone')}</p>
        <p className={styles.destroyHint}>{say('keeping.destroy-stays')}</p>
        {out === 0 ? null : (
          <>
            <p>{items.length === 1 ? say('keeping.destroy-out-one') : say('keeping.destroy-out', { count: out })}</p>
            <TextArea
              name="destroy.reason"
              label={say('keeping.reason')}
              layout="stacked"
              autoFocus
              value={reason}
              isFindingDue={isAsked}
              finding={isAsked && isReasonMissing ? say('keeping.reason-missing') : undefined}
              severity="mustFix"
              onChange={setReason}
            />
          </>
        )}
        <div role="alert">{failure === null ? null : <StatusLine tone="stop">{sayFailure(failure)}</StatusLine>}</div>
      </div>
    </Dialog>
  )
}
