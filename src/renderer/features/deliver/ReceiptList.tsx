import { Copy } from 'lucide-react'
import type { Receipt } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { Button, IconButton } from '../../ui'
import { say, saySize } from '../../words'
import styles from './Deliver.module.css'

/** A path's last part. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const folderOf = (path: string): string => path.slice(0, path.length - nameOf(path).length)

const reveal = async (receipt: Receipt, open: boolean): Promise<void> => {
  const answer = await api.deliver.reveal({ receipt: receipt.id, open })
  if (!answer.ok) report(answer)
}

const copyHash = async (hash: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(hash)
    tell(say('deliver.sha-copied'))
  } catch {
    report({ ok: false, code: 'clipboard-failed', values: {} })
  }
}

/** Files that have just left the library, each with what proves it. */
export const ReceiptList = ({ receipts }: { receipts: readonly Receipt[] }) => (
  <ul className={styles.receipts} aria-label={say('deliver.receipts')}>
    {receipts.map((receipt) => (
      <li key={receipt.id} className={styles.receipt} data-receipt={receipt.id}>
        <div className={styles.receiptHead}>
          <b className={styles.receiptName}>{nameOf(receipt.path)}</b>
          <span className={styles.facts}>
            {say(receipt.route === 'file-copy' ? 'deliver.format-file-copy' : `deliver.format-${receipt.format}`)}
          </span>
        </div>
        <ReceiptFacts receipt={receipt} />
      </li>
    ))}
  </ul>
)

/** Where a file went, what proves it, and the commands that find it again. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const name = nameOf(receipt.path)
  const facts = [
    say('deliver.version', { number: receipt.versionNumber }),
    saySize(receipt.size),
    ...(receipt.pages === null ? [] : [say('deliver.pages', { pages: receipt.pages })]),
  ]
  return (
    <>
      <p className={styles.receiptFolder}>{folderOf(receipt.path)}</p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.hash}>
        <code title={receipt.sha256}>{say('deliver.sha', { short: receipt.sha256.slice(0, 12) })}</code>
        <IconButton
          small
          label={say('deliver.sha-copy', { name })}
          icon={<Copy size={13} aria-hidden />}
          onPress={() => void copyHash(receipt.sha256)}
        />
      </p>
      <div className={styles.receiptCommands}>
        <Button small aria-label={say('deliver.open-named', { name })} onPress={() => void reveal(receipt, true)}>
          {say('deliver.open')}
        </Button>
        <Button small aria-label={say('deliver.show-named', { name })} onPress={() => void reveal(receipt, false)}>
          {say('deliver.show')}
        </Button>
      </div>
    </>
  )
}
