import { useEffect, useState } from 'react'
import { session, useSession } from '../../session'
import { Button } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Compose.module.css'

/** Milliseconds that unsaved words may wait before the window says so: a save usually comes sooner. */
const patience = 1500

/** When the words on screen reached the disk, or why they did not. */
export function SaveState() {
  const kind = useSession(({ saving }) => saving.kind)
  const failure = useSession(({ saving }) => (saving.kind === 'failed' ? saving.failure : null))
  const savedAt = useSession(({ release }) => release?.savedAt ?? null)
  /** The last save before words that have waited for too long. */
  const [lateSince, setLateSince] = useState<string | null>(null)
  useEffect(() => {
    if (kind !== 'unsaved') return
    const timer = setTimeout(() => setLateSince(savedAt), patience)
    return () => clearTimeout(timer)
  }, [kind, savedAt])
  if (failure !== null) {
    return (
      <span className={styles.failed} role="alert" data-saving="failed">
        {say('compose.saving-failed', { reason: sayFailure(failure) })}
        <Button small onPress={() => void session.flush()}>
          {say('compose.save-again')}
        </Button>
      </span>
    )
  }
  const isLate = kind === 'unsaved' && lateSince === savedAt
  return (
    <span className={styles.saved} data-saving={kind}>
      {isLate || savedAt === null ? say('compose.unsaved') : say('compose.saved', { time: clock(savedAt) })}
    </span>
  )
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const clock = (instant: string): string => clockTime.format(new Date(instant))
