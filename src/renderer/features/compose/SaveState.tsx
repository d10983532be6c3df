import { useEffect, useState } from 'react'
import { session, useSession, type SaveState as Saving } from '../../session'
import { Button } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Compose.module.css'

/** Milliseconds that unsaved words may wait before the window says so: a save usually comes sooner. */
const patience = 1500

/** When the words on screen reached the disk, or why they did not. */
export function SaveState() {
  const saving = useSession((state) => state.saving)
  const [lastSaved, setLastSaved] = useState('')
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (saving.kind === 'saved') setLastSaved(clock(saving.at))
    setLate(false)
    if (saving.kind !== 'unsaved') return
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [saving])
  if (saving.kind === 'failed') {
    return (
      <span className={styles.failed} role="alert" data-saving="failed">
        {say('compose.saving-failed', { reason: sayFailure(saving.failure) })}
        <Button small onPress={() => void session.flush()}>
          {say('compose.save-again')}
        </Button>
      </span>
    )
  }
  return (
    <span className={styles.saved} data-saving={saving.kind}>
      {wording(saving, lastSaved, isLate)}
    </span>
  )
}

function wording(saving: Saving, lastSaved: string, isLate: boolean): string {
  if (saving.kind === 'saved') return say('compose.saved', { time: clock(saving.at) })
  return isLate || lastSaved === '' ? say('compose.unsaved') : say('compose.saved', { time: lastSaved })
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const clock = (instant: string): string => clockTime.format(new Date(instant))
