import { importNewsItem, pasteNewsItem } from '../features/intake'
import { openMission } from '../features/settings'
import { Button, EmptyState } from '../ui'
import { say } from '../words'
import { createRelease } from './commands'
import { useDesk } from './desk-state'

/** The page while no release is open: how to begin, and on the first day whose desk this is. */
export function Welcome() {
  const mission = useDesk((state) => state.mission)
  const isReadOnly = useDesk((state) => state.status?.readOnly === true)
  if (mission === null) return null
  const isUnset = Object.values(mission.name).every((name) => name.trim() === '')
  if (isReadOnly) return <EmptyState title={say('app.welcome-read')}>{say('app.welcome-read-help')}</EmptyState>
  return (
    <EmptyState
      title={say('app.welcome')}
      actions={
        <>
          <Button look="primary" onPress={pasteNewsItem}>
            {say('library.paste-text')}
          </Button>
          <Button onPress={() => void createRelease('press-release')}>{say('library.type-press-release')}</Button>
          <Button onPress={() => void importNewsItem()}>{say('library.import')}</Button>
          {isUnset ? (
            <Button look="link" onPress={() => void openMission()}>
              {say('library.mission-unset')}
            </Button>
          ) : null}
        </>
      }
    >
      {say('app.welcome-help')}
    </EmptyState>
  )
}
