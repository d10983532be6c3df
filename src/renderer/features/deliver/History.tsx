import { useEffect, useState, type ReactNode } from 'react'
import type { ClearanceEntry, ClearanceEntryId, HistoryEntry, ReleaseId } from '../../../shared/release'
import { assertNever } from '../../../shared/assert-never'
import { api } from '../../bridge'
import { useSession } from '../../session'
import { Button } from '../../ui'
import { say, sayFailure, sayMomentIn } from '../../words'
import styles from './Deliver.module.css'
import { useDeliveries } from './deliveries'
import { nameOf, ReceiptFacts } from './ReceiptList'

export interface HistoryProps {
  /** The zone of the mission, in which moments are told. */
  zone: string
  onOpenRelease: (id: ReleaseId) => void
  onOpenScan: (release: ReleaseId, entry: ClearanceEntryId) => void
}

/** What was done with the open release and what left the house of it, newest first. */
export function History(props: HistoryProps) {
  const id = useSession(({ release }) => release?.id ?? null)
  const exchanges = useSession((state) => state.exchanges)
  const count = useDeliveries((state) => state.count)
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    let isCurrent = true
    if (id === null) return
    void api.releases.history({ id }).then((answer) => {
      if (!isCurrent) return
      setEntries(answer.ok ? answer.value : [])
      setProblem(answer.ok ? null : sayFailure(answer))
    })
    return () => {
      isCurrent = false
    }
  }, [id, exchanges, count])

  if (id === null) return null
  if (problem !== null) return <p className={styles.nothing}>{problem}</p>
  return (
    <div className={styles.history}>
      {entries.some(({ kind }) => kind !== 'created') ? null : <p className={styles.nothing}>{say('history.empty')}</p>}
      <ol className={styles.receipts} aria-label={say('history.title')}>
        {entries.map((entry, index) => (
          <Entry key={index} {...props} entry={entry} release={id} />
        ))}
      </ol>
    </div>
  )
}

interface EntryProps extends HistoryProps {
  entry: HistoryEntry
  release: ReleaseId
}

function Entry(props: EntryProps) {
  const { entry, zone } = props
  const { title, content } = told(props)
  return (
    <li
      className={styles.receipt}
      data-history={entry.kind}
      {...(entry.kind === 'file' ? { 'data-receipt': entry.receipt.id } : {})}
    >
      <p className={styles.facts}>
        {entry.officer === '' ? sayMomentIn(entry.at, zone) : `${sayMomentIn(entry.at, zone)} · ${entry.officer}`}
      </p>
      <b className={styles.receiptName}>{title}</b>
      {content}
    </li>
  )
}

interface Told {
  readonly title: string
  readonly content?: ReactNode
}

function told({ entry, release, zone, onOpenRelease, onOpenScan }: EntryProps): Told {
  switch (entry.kind) {
    case 'created':
      return { title: say('history.created') }
    case 'file': {
      const { receipt } = entry
      return {
        title: say(`history.file-${receipt.route}`, { format: say(`deliver.format-${receipt.format}`) }),
        content: (
          <>
            <p className={styles.fileName}>{nameOf(receipt.path)}</p>
            <ReceiptFacts receipt={receipt} />
          </>
        ),
      }
    }
    case 'handed-over':
      return {
        title: say(`history.handed-over-${entry.route}`),
        content: <p className={styles.facts}>{say('deliver.version', { number: entry.versionNumber })}</p>,
      }
    case 'clearance':
      return toldClearance(entry.entry, zone, () => onOpenScan(release, entry.entry.id))
    case 'numbered':
      return { title: say('history.numbered', { number: entry.number }) }
    case 'released': {
      const { route, when, versionNumber, note, override } = entry.publication
      return {
        title: say('history.released', { route: say(`clearance.route-${route}`), when: sayMomentIn(when, zone) }),
        content: (
          <>
            <p className={styles.facts}>{say('deliver.version', { number: versionNumber })}</p>
            {note === '' ? null : <p className={styles.note}>{note}</p>}
            {override === '' ? null : <p className={styles.note}>{say('history.overridden', { reason: override })}</p>}
          </>
        ),
      }
    }
    case 'correction-started':
    case 'put-right':
      return {
        title: say(`history.${entry.kind}-${entry.how}`),
        content: (
          <div className={styles.receiptCommands}>
            <Button small onPress={() => onOpenRelease(entry.release)}>
              {say('history.open-release')}
            </Button>
          </div>
        ),
      }
    default:
      return assertNever(entry)
  }
}

function toldClearance(entry: ClearanceEntry, zone: string, onOpenScan: () => void): Told {
  switch (entry.kind) {
    case 'called-back':
      return { title: say('clearance.entry-called-back') }
    case 'asked':
      return {
        title: say('clearance.entry-asked', { step: say(`clearance.step-${entry.step}`) }),
        content: <p className={styles.facts}>{say('deliver.version', { number: entry.versionNumber })}</p>,
      }
    case 'answered': {
      const { decision, step, by, role, means, when, versionNumber, note, scan } = entry
      const facts = [
        [by, role].filter((part) => part !== '').join(', '),
        say(`clearance.means-${means}`),
        sayMomentIn(when, zone),
        say('deliver.version', { number: versionNumber }),
      ]
      return {
        title: say(`clearance.entry-${decision}`, { step: say(`clearance.step-${step}`) }),
        content: (
          <>
            <p className={styles.facts}>{facts.filter((part) => part !== '').join(' · ')}</p>
            {note === '' ? null : <p className={styles.note}>{note}</p>}
            {scan === null ? null : (
              <div className={styles.receiptCommands}>
                <Button small onPress={onOpenScan}>
                  {say('clearance.open-scan', { name: scan.name })}
                </Button>
              </div>
            )}
          </>
        ),
      }
    }
    default:
      return assertNever(entry)
  }
}
