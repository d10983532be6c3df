import { useEffect, useState } from 'react'
import type { Receipt } from '../../../shared/release'
import { api } from '../../bridge'
import { useSession } from '../../session'
import { say, sayFailure } from '../../words'
import styles from './Deliver.module.css'
import { useDeliveries } from './deliveries'
import { ReceiptList } from './ReceiptList'

/** What left the house of the open release, newest first. */
export function DeliveryHistory() {
  const id = useSession(({ release }) => release?.id ?? null)
  const count = useDeliveries((state) => state.count)
  const [receipts, setReceipts] = useState<readonly Receipt[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    let isCurrent = true
    if (id === null) return
    void api.releases.history({ id }).then((answer) => {
      if (!isCurrent) return
      setReceipts(answer.ok ? answer.value : [])
      setProblem(answer.ok ? null : sayFailure(answer))
    })
    return () => {
      isCurrent = false
    }
  }, [id, count])

  if (problem !== null) return <p className={styles.nothing}>{problem}</p>
  if (receipts.length === 0) return <p className={styles.nothing}>{say('deliver.history-empty')}</p>
  return (
    <div className={styles.history}>
      <ReceiptList receipts={receipts} isDated />
    </div>
  )
}
