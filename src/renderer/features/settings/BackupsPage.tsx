import { useEffect, useState } from 'react'
import type { Backup } from '../../../shared/contract'
import type { ReleaseId, ReleaseSummary } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { session } from '../../session'
import { Button, EmptyState } from '../../ui'
import { say, sayMomentIn, saySize } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'
import { leaveSettings } from './settings-state'

interface BackupsProps {
  zone: string
  isReadOnly: boolean
  onRestored: (id: ReleaseId) => void
}

/** Every copy of the library, each opened and checked after it was made, and how to bring back what is in it. */
export function BackupsPage({ zone, isReadOnly, onRestored }: BackupsProps) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [chosen, setChosen] = useState<{ path: string; releases: readonly ReleaseSummary[] } | null>(null)
  const load = async (): Promise<void> => {
    const answer = await api.backups.list({})
    if (answer.ok) setBackups(answer.value)
    else report(answer)
  }
  useEffect(() => void load(), [])

  const make = async (): Promise<void> => {
    // What is on the screen is what the officer wants to keep.
    const flushed = await session.flush()
    if (!flushed.ok) return report(flushed)
    const answer = await api.backups.make({})
    if (!answer.ok) return report(answer)
    await load()
    tell(say('backups.made'))
  }
  const restoreAll = async (path: string): Promise<void> => {
    const answer = await api.backups.restoreAll({ path })
    if (!answer.ok) return report(answer)
    leaveSettings()
    tell(say('backups.restored-all', { path: answer.value.path }))
  }
  const look = async (path: string): Promise<void> => {
    const answer = await api.backups.contents({ path })
    if (answer.ok) setChosen({ path, releases: answer.value })
    else report(answer)
  }
  const restoreRelease = async (path: string, { id, headline }: ReleaseSummary): Promise<void> => {
    const answer = await api.backups.restoreRelease({ path, id })
    if (!answer.ok) return report(answer)
    onRestored(answer.value.id)
    tell(say('backups.restored-one', { headline: headline === '' ? say('library.untitled') : headline }))
  }

  if (backups === null) return null
  return (
    <Part title={say('settings.page-backups')} hint={say('backups.hint')}>
      {isReadOnly ? null : (
        <div>
          <Button small onPress={() => void make()}>
            {say('backups.make')}
          </Button>
        </div>
      )}
      {backups.length === 0 ? (
        <EmptyState isSmall title={say('backups.none')}>
          {say('backups.none-help')}
        </EmptyState>
      ) : null}
      <ul className={styles.rows}>
        {backups.map(({ path, at, kind, size }) => (
          <li key={path} className={styles.row} aria-label={sayMomentIn(at, zone)}>
            <div className={styles.line}>
              <p className={styles.grow}>
                {sayMomentIn(at, zone)}{' '}
                <span className={styles.hint}>
                  {say(`backups.kind-${kind}`)} · {saySize(size)}
                </span>
              </p>
              <Button small onPress={() => void restoreAll(path)}>
                {say('backups.restore-all')}
              </Button>
              {isReadOnly ? null : (
                <Button
                  small
                  aria-expanded={chosen?.path === path}
                  onPress={() => (chosen?.path === path ? setChosen(null) : void look(path))}
                >
                  {say('backups.restore-one')}
                </Button>
              )}
            </div>
            {chosen?.path === path ? (
              <Contents releases={chosen.releases} onPick={(release) => void restoreRelease(path, release)} />
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}

interface ContentsProps {
  releases: readonly ReleaseSummary[]
  onPick: (release: ReleaseSummary) => void
}

function Contents({ releases, onPick }: ContentsProps) {
  if (releases.length === 0) return <p className={styles.hint}>{say('backups.empty')}</p>
  return (
    <ul className={styles.numbers} aria-label={say('backups.contents')}>
      {releases.map((release) => (
        <li key={release.id} className={styles.line}>
          <p className={styles.grow}>
            {release.headline === '' ? say('library.untitled') : release.headline}{' '}
            <span className={styles.hint}>
              {[release.number, say(`library.status-${release.status}`)].filter((part) => part !== '').join(' · ')}
            </span>
          </p>
          <Button small look="link" onPress={() => onPick(release)}>
            {say('backups.bring-back')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
