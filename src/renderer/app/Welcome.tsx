import type { ReactNode } from 'react'
import { openBegin, startTour } from '../features/begin'
import { importNewsItem, pasteNewsItem } from '../features/intake'
import { useLibrary } from '../features/library'
import { openSettings } from '../features/settings'
import { Button, EmptyState } from '../ui'
import { say } from '../words'
import styles from './App.module.css'
import { createRelease, openSample } from './begin'
import { useDesk } from './desk-state'

/** The page while no release is open: how to begin, and on the first day whose desk this is. */
export function Welcome() {
  const mission = useDesk((state) => state.mission)
  const isReadOnly = useDesk((state) => state.status?.readOnly === true)
  const isTourSeen = useDesk((state) => state.preferences.isTourSeen)
  const isEmpty = useLibrary((state) => state.counts?.all === 0)
  if (mission === null) return null
  const isUnset = Object.values(mission.name).every((name) => name.trim() === '')
  if (isReadOnly) return <EmptyState title={say('app.welcome-read')}>{say('app.welcome-read-help')}</EmptyState>
  return (
    <EmptyState title={say('begin.welcome')}>
      <ol className={styles.beginnings}>
        <Way text={say('begin.welcome-paste')}>
          <Button look="primary" onPress={pasteNewsItem}>
            {say('library.paste-text')}
          </Button>
          <Button onPress={() => void importNewsItem()}>{say('library.import')}</Button>
        </Way>
        <Way text={say('begin.welcome-new')}>
          <Button onPress={() => void createRelease('press-release')}>{say('library.type-press-release')}</Button>
          <Button onPress={() => openBegin('earlier')}>{say('begin.from-earlier')}</Button>
        </Way>
        <Way text={say('begin.welcome-saved')}>
          {isEmpty ? <Button onPress={() => void openSample()}>{say('begin.welcome-sample')}</Button> : null}
          {isTourSeen ? null : (
            <Button look="link" onPress={startTour}>
              {say('begin.tour')}
            </Button>
          )}
          {isUnset ? (
            <Button look="link" onPress={() => void openSettings('mission')}>
              {say('library.mission-unset')}
            </Button>
          ) : null}
        </Way>
      </ol>
    </EmptyState>
  )
}

function Way({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className={styles.way}>
      <p>{text}</p>
      <div className={styles.wayActions}>{children}</div>
    </li>
  )
}
